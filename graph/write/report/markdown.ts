// Text and tables in Markdown: whatever a title holds, it stays text on one line.
import { oneLine } from "../../model/text.ts";
import { writable } from "../../model/plain-text.ts";

/** What could be markup anywhere: emphasis, code, links, HTML, entities, tables, formulas, mentions. */
const MARKUP = /[\\`*_[\]<>#|~$&@^{}]/g;
/** What GitHub and others turn into links by themselves. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\./gi;
/** What would begin a list, a heading's underline or a rule. */
const BEGINNING = /^(?:[-+=](?=[\s\-+=]|$)|\d{1,9}(?=[.)]))/;

/** A text as plain words of Markdown (CommonMark and GitHub's); "—" where there is none. */
export function plain(text: string): string {
  const escaped = oneLine(writable(text)).replace(MARKUP, "\\$&").replace(ADDRESS, "\\$&");
  if (escaped === "") return "—";
  return escaped.replace(BEGINNING, (start) =>
    /^\d/.test(start) ? `${start}\u200b` : `\\${start}`,
  );
}

/** A table; the cells are Markdown already. Numbers stand at the right. */
export function* table(
  headings: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  numeric: (column: number) => boolean = (column) => column > 0,
): Generator<string> {
  yield line(headings);
  yield line(headings.map((_, column) => (numeric(column) ? "---:" : "---")));
  for (const row of rows) yield line(row);
  yield "\n";
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
