// Text to take along: a button copies it, and where the browser refuses that, the text is selected
// for copying by hand.
import { Button, Textarea } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import "./copy-field.css";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** On the button. */
  readonly copy: string;
  readonly rows?: number;
}

type Outcome = "copied" | "refused" | null;

/** Time to read that it worked; ms. */
const SHOWN = 4000;

export function CopyField({ label, text, copy, rows = 9 }: CopyFieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    setOutcome(null);
  }, [text]);
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = window.setTimeout(() => {
      setOutcome(null);
    }, SHOWN);
    return () => {
      window.clearTimeout(timer);
    };
  }, [outcome]);
  const onCopy = () => {
    void copyText(text).then((copied) => {
      setOutcome(copied ? "copied" : "refused");
      if (!copied) field.current?.select();
    });
  };
  return (
    <div className="copy-field">
      <Textarea
        ref={field}
        label={label}
        value={text}
        readOnly
        autosize
        minRows={2}
        maxRows={rows}
        spellCheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <div className="copy-field-actions">
        <Button
          size="sm"
          leftSection={
            outcome === "copied" ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconCopy size={16} aria-hidden />
            )
          }
          onClick={onCopy}
        >
          {copy}
        </Button>
        <span role="status" className="small quiet">
          {outcome === "copied" && "Copied."}
          {outcome === "refused" &&
            "The browser does not allow it: the text is selected, press Ctrl C."}
        </span>
      </div>
    </div>
  );
}

/** False where there is no clipboard: without permission, or on a page without https. */
export async function copyText(text: string): Promise<boolean> {
  // Absent outside secure pages, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
