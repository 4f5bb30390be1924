// Several submissions, pasted or from a file; one list for conflicts and for reviewers.
import { Textarea } from "@mantine/core";
import type { JSX } from "react";
import { FromFile } from "./from-file.tsx";

/** Where the list is kept while somebody looks elsewhere. */
export function submissionsDraft(corpus: string): string {
  return `${corpus} submissions`;
}

interface SubmissionListProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function SubmissionList({ text, onText }: SubmissionListProps): JSX.Element {
  return (
    <>
      <Textarea
        label="Submissions and their authors"
        description="One a line as “Title; First Author, Second Author”, or any format that can be imported: a table with headings, BibTeX, RIS…"
        value={text}
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <div className="people-actions">
        <FromFile onText={onText} accept=".bib,.ris,.json,.md" />
      </div>
    </>
  );
}
