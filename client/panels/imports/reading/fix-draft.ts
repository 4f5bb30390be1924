// A paper as somebody corrects it, and the correction that comes of it. Pure.
import type { PaperFix, RecordCorrection, SheetRow } from "../../../../graph/index.ts";
import { parseYear } from "../pending.ts";

/** What stands in the fields of the form. */
export interface FixDraft {
  readonly title: string;
  /** A name per line. */
  readonly authors: string;
  readonly venue: string;
  readonly year: string;
}

/** The passage that a draft is about. */
export type Passage = Pick<SheetRow, "within" | "lines" | "raw" | "fingerprint">;

/** The fields as the paper was read; a passage that became nothing gives its text as the title. */
export function draftOf({ paper, raw }: SheetRow): FixDraft {
  if (paper === null) return { title: oneLine(raw), authors: "", venue: "", year: "" };
  return {
    title: paper.title ?? "",
    authors: (paper.authors ?? []).join("\n"),
    venue: paper.venue ?? "",
    year: paper.year === null ? "" : String(paper.year),
  };
}

/** Two passages as one; null where they don't follow each other. */
export function joined(first: SheetRow, second: SheetRow): Passage | null {
  const span = first.withNext;
  if (span?.lines[1] !== second.lines[1] || first.within !== second.within) return null;
  return { ...span, within: first.within, raw: `${first.raw}\n${second.raw}` };
}

/** Two passages as one paper: what the first lacks is taken from the second, which may be its byline. */
export function joinedDraft(first: SheetRow, second: SheetRow): FixDraft {
  const [one, two] = [draftOf(first), draftOf(second)];
  const names = two.authors === "" ? namesIn(second.raw).join("\n") : two.authors;
  return {
    title: one.title,
    authors: one.authors === "" ? names : one.authors,
    venue: one.venue === "" ? two.venue : one.venue,
    year: one.year === "" ? two.year : one.year,
  };
}

/** The title ends at an offset of the text, and the names begin. */
export function splitAt(raw: string, offset: number): Pick<FixDraft, "title" | "authors"> {
  return { title: titleIn(raw.slice(0, offset)), authors: namesIn(raw.slice(offset)).join("\n") };
}

/** A text without the marks and numbers around a title. */
export function titleIn(text: string): string {
  return oneLine(text)
    .replace(/^(?:[-*•#>]+|\[?\d{1,4}[\].)]+)\s+/u, "")
    .replace(/(?<![\s,;:|/–—-])[\s,;:|/–—-]+$/u, "")
    .replace(/^["“”'*_]+|(?<!["“”'*_])["“”'*_]+$/gu, "");
}

/** Names in a row, told apart by semicolons, else by commas and "and". */
export function namesIn(text: string): readonly string[] {
  const row = text.replace(/\n+/gu, text.includes(";") ? ";" : ",").replace(/\s+/gu, " ");
  const parts = row.includes(";") ? row.split(";") : row.split(/,|&|\band\b|\bund\b|\bet\b|、|·/u);
  return parts
    .map((part) =>
      part
        .replace(/^(?:\s|by\b|and\b|[-–—|:*•])+/iu, "")
        .replace(/(?<![\s\d*†‡§,|()[\]])[\s\d*†‡§,|()[\]]+$/u, ""),
    )
    .map((name) => name.replace(/(\p{L}{2})\.$/u, "$1"))
    .filter((name) => /\p{L}/u.test(name));
}

/** The names of a draft, in order. */
export function authorsOf({ authors }: FixDraft): readonly string[] {
  return authors
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export function hasBadYear({ year }: FixDraft): boolean {
  return year.trim() !== "" && parseYear(year) === null;
}

/**
 * The correction that makes of a passage what the draft says.
 * @param read what the fields said before
 * @param before what was corrected already
 */
export function correctionOf(
  { within, lines, fingerprint }: Passage,
  draft: FixDraft,
  read: FixDraft | null,
  before: PaperFix | null,
): RecordCorrection {
  const is = (field: keyof FixDraft): boolean => read === null || draft[field] !== read[field];
  const paper: PaperFix = {
    ...before,
    ...(is("title") ? { title: oneLine(draft.title) } : {}),
    ...(is("authors") ? { authors: authorsOf(draft) } : {}),
    ...(is("venue") ? { venue: draft.venue.trim() === "" ? null : draft.venue.trim() } : {}),
    ...(is("year") ? { year: parseYear(draft.year) } : {}),
  };
  return { within, lines, fingerprint: fingerprint ?? "", paper };
}

/** Adds a correction; those that it covers give way. */
export function withCorrection(
  corrections: readonly RecordCorrection[],
  added: RecordCorrection,
): readonly RecordCorrection[] {
  return [...corrections.filter((one) => !overlap(one, added)), added].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
}

/** Takes back what was corrected of a passage. */
export function withoutCorrection(
  corrections: readonly RecordCorrection[],
  passage: Pick<SheetRow, "within" | "lines">,
): readonly RecordCorrection[] {
  return corrections.filter((one) => !overlap(one, passage));
}

/** What was corrected of a passage, if that is what the passage is. */
export function fixOf(corrections: readonly RecordCorrection[], row: SheetRow): PaperFix | null {
  return corrections.find((one) => row.corrected && overlap(one, row))?.paper ?? null;
}

type Span = Pick<RecordCorrection, "within" | "lines">;

function overlap(a: Span, b: Span): boolean {
  return a.within === b.within && a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A file of corrections, as `--corrections` takes it. */
export function correctionsText(file: string, corrections: readonly RecordCorrection[]): string {
  const text = { program: "Asterism", form: 1, readings: [{ file, corrections }] };
  return `${JSON.stringify(text, null, 2)}\n`;
}
