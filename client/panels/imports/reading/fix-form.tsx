// What a passage should have become: its fields, and its text to say by the cursor where the title ends.
import { Button, Textarea, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useRef, useState } from "react";
import { hasBadYear, namesIn, splitAt, titleIn, type FixDraft, type Passage } from "./fix-draft.ts";

interface FixFormProps {
  readonly passage: Passage;
  readonly first: FixDraft;
  readonly onSave: (draft: FixDraft) => void;
  readonly onCancel: () => void;
}

export function FixForm({ passage, first, onSave, onCancel }: FixFormProps): JSX.Element {
  const [draft, setDraft] = useState(first);
  const change = (changes: Partial<FixDraft>) => {
    setDraft({ ...draft, ...changes });
  };
  const text = useRef<HTMLTextAreaElement>(null);
  /** The text before, within and behind what is marked. */
  const cut = () => {
    const [from, to] = [text.current?.selectionStart ?? 0, text.current?.selectionEnd ?? 0];
    return { from, marked: passage.raw.slice(from, to) };
  };
  const field = (name: keyof FixDraft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      change({ [name]: event.currentTarget.value });
    },
  });
  return (
    <form
      className="fix"
      aria-label="Correct this paper"
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasBadYear(draft)) onSave(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Textarea
        ref={text}
        label="As it stands in the file"
        description="Put the cursor where the title ends, or mark a part, and say what it is."
        readOnly
        autosize
        minRows={2}
        maxRows={8}
        value={passage.raw}
        data-autofocus
      />
      <div className="fix-split">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const { from } = cut();
            if (from > 0) change(splitAt(passage.raw, from));
          }}
        >
          The split is here
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const { marked } = cut();
            if (marked !== "") change({ title: titleIn(marked) });
          }}
        >
          Marked is the title
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const { marked } = cut();
            if (marked !== "") change({ authors: namesIn(marked).join("\n") });
          }}
        >
          Marked are the authors
        </Button>
      </div>
      <Textarea label="Title" autosize minRows={1} maxRows={4} {...field("title")} />
      <Textarea
        label="Authors, one per line"
        autosize
        minRows={2}
        maxRows={8}
        {...field("authors")}
      />
      <div className="fix-short">
        <TextInput label="Venue" {...field("venue")} />
        <TextInput
          label="Year"
          inputMode="numeric"
          error={hasBadYear(draft) && "Four digits"}
          {...field("year")}
        />
      </div>
      <div className="progress-actions">
        <Button type="submit" size="compact-md">
          Keep this
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
