// What has to hold whatever a reader is given. A check answers with what is wrong, or null.
import type { FormatReader } from "../../graph/read/format-reader.ts";
import { TextReading } from "../../graph/read/pieces/text-reading.ts";
import { readText } from "../../graph/read/read-text.ts";
import { sourceText } from "../../graph/read/source-text.ts";
import type { ReadIssue } from "../../graph/model/read-result.ts";
import type { PaperRecord } from "../../graph/model/paper-record.ts";
import { guarded, type Reaction } from "./subject.ts";

/** Characters that records may hold for each character of the text, for each of them, and besides. */
const MOST_TIMES = 12;
const MOST_EACH = 500;
const MOST_BESIDES = 20_000;

/** Reads a text by one reader, whatever detection would say. */
export function checkReader(format: FormatReader, text: string): Reaction {
  const source = sourceText("f", text);
  return guarded(() => {
    const { records, issues, accounted } = format.read(source, { file: "f" });
    const named = new Set(issues.map(({ line }) => line));
    const lost = source.lines.findIndex(
      (line, i) => accounted[i] !== 1 && !named.has(i + 1) && /[\p{L}\p{N}]/u.test(line),
    );
    const wrong = lost >= 0 ? `line ${lost + 1} vanished` : wrongIn(records, issues, source.lines);
    return { wrong, behaviour: behaviourOf(records, issues) };
  });
}

/** Reads a text as a person would hand it in, whole and in pieces. */
export function checkReading(text: string, pieceLength: number): Reaction {
  const { lines } = sourceText("f", text);
  return guarded(() => {
    const { records, issues, format } = readText(text, { file: "f" });
    const reading = new TextReading({ file: "f", pieceLength, patience: pieceLength * 8 });
    const parts = [...reading.write(text), ...reading.end()];
    const wrong =
      wrongIn(records, issues, lines) ??
      wrongIn(
        parts.flatMap((part) => part.records),
        parts.flatMap((part) => part.issues),
        lines,
      );
    return { wrong, behaviour: `${format} ${behaviourOf(records, issues)}` };
  });
}

function wrongIn(
  records: readonly PaperRecord[],
  issues: readonly ReadIssue[],
  lines: readonly string[],
): string | null {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const most = length * MOST_TIMES + records.length * MOST_EACH + MOST_BESIDES;
  if (JSON.stringify(records).length > most) return "records hold far more than the text";
  for (const { title, authors, authorCount, source, year } of records) {
    if (!(source.line >= 1 && source.line <= lines.length)) return `record at line ${source.line}`;
    if (title === "") return "an empty title";
    if (authors !== null && authors.length !== authorCount) return "authors are counted wrongly";
    if (authors?.some((name) => name.trim() === "") === true) return "an author without a name";
    if (year !== null && !Number.isSafeInteger(year)) return `the year ${year}`;
  }
  return wrongInIssues(issues, lines.length);
}

/** What is wrong with issues of a text of so many lines, or null. */
export function wrongInIssues(issues: readonly ReadIssue[], lines: number): string | null {
  for (const { line, raw, message } of issues) {
    if (!(line >= 1 && line <= lines)) return `an issue at line ${line}`;
    if (raw.length > 500) return "an issue with a long raw text";
    if (message === "") return "an issue without words";
  }
  return null;
}

/** Which issues there are, in few words. */
export function behaviourOfIssues(issues: readonly ReadIssue[]): string {
  return [...new Set(issues.map(({ code }) => code))].sort().join(" ");
}

/** Which issues there are, which fields are filled, and how many records, by powers of two. */
function behaviourOf(records: readonly PaperRecord[], issues: readonly ReadIssue[]): string {
  const fields = new Set<string>();
  for (const record of records)
    for (const [name, value] of Object.entries(record)) if (value !== null) fields.add(name);
  return [
    Math.ceil(Math.log2(records.length + 1)),
    behaviourOfIssues(issues),
    ...[...fields].sort(),
  ].join(" ");
}
