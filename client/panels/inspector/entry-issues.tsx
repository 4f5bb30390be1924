// What the reader noted of one entry of a file: lines that became nothing, readings with a doubt.
import type { JSX } from "react";
import { listIssues } from "../../api/corpora.ts";
import { useAppState } from "../../state/context.ts";
import { useLoad } from "../shared/use-load.ts";

interface EntryIssuesProps {
  readonly file: string;
  readonly first: number;
  /** Null: the entry is the last of the file. */
  readonly last: number | null;
}

/** Beyond the last entry of a file stands what belongs to none: only so many lines are its own. */
const LAST_ENTRY = 30;

export function EntryIssues({ file, first, last }: EntryIssuesProps): JSX.Element | null {
  const corpus = useAppState((state) => state.view.corpus) ?? "";
  const lines = [first, last ?? first + LAST_ENTRY] as const;
  const { value } = useLoad(`issues ${corpus} ${file} ${lines.join(":")}`, (signal) =>
    listIssues(corpus, { severity: null, file, lines, next: null }, signal),
  );
  if (value === null || value.items.length === 0) return null;
  return (
    <ul className="entry-issues" aria-label="What the reader noted">
      {value.items.map(({ line, column, code, severity, message, raw }) => (
        <li key={`${line} ${column} ${code}`}>
          <span className="quiet">Line {line}:</span> {message}
          {severity !== "note" && <span className="badge">to check</span>}
          {raw !== "" && <span className="quiet entry-issue-raw">{raw}</span>}
        </li>
      ))}
    </ul>
  );
}
