// What can be done with a full page: see it on the map, set another beside it, take it along.
import { Button } from "@mantine/core";
import { IconMap2, IconMarkdown, IconPrinter } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { SubjectId } from "../../../graph/index.ts";
import { useAppStore } from "../../state/context.ts";
import { showPageOnMap } from "../../state/page-actions.ts";
import { copyText } from "../shared/copy-field.tsx";
import { saveText } from "../shared/save-text.ts";
import { CompareButton } from "./compare-button.tsx";
import CompareWith, { type Offer } from "./compare-with.tsx";
import { subjectTypeOf } from "./page-words.ts";

interface PageActionsProps {
  readonly corpus: string;
  readonly about: SubjectId;
  /** To compare it with, before anything is typed. */
  readonly offers: readonly Offer[];
  readonly markdown: () => string;
}

export function PageActions({ corpus, about, offers, markdown }: PageActionsProps): JSX.Element {
  const store = useAppStore();
  const [comparing, setComparing] = useState(false);
  const [copied, setCopied] = useState("");
  const type = subjectTypeOf(about);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMap2 size={15} aria-hidden />}
        onClick={() => {
          store.run(showPageOnMap);
        }}
      >
        Show on the map
      </Button>
      {type !== "paper" && (
        <CompareButton
          open={comparing}
          onToggle={() => {
            setComparing(!comparing);
          }}
        />
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMarkdown size={15} aria-hidden />}
        onClick={() => {
          const text = markdown();
          void copyText(text).then((done) => {
            setCopied(done ? "Copied." : "Saved as a file: the browser does not allow copying.");
            if (!done) saveText("page.md", text, "text/markdown");
          });
        }}
      >
        Copy as Markdown
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        className="full-print"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        Print
      </Button>
      <span role="status" className="small quiet">
        {copied}
      </span>
      {comparing && type !== "paper" && (
        <CompareWith corpus={corpus} about={about} type={type} offers={offers} />
      )}
    </>
  );
}
