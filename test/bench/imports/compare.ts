// When two readers say the same: spelling of marks, cases, orders of names and short page ranges aside.
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import { foldWords } from "../../../graph/model/text.ts";
import type { Compared, TwinRecord } from "./twins.ts";

/** Letters and digits alone, folded; LaTeX commands and tags left out. */
export function letters(text: string): string {
  const bare = text
    .replace(/<[^<>]{0,300}>/g, " ")
    .replace(/&(amp|lt|gt);/g, " ")
    .replace(/\\["'`^~=.uvHtcdbkr]?\s*\{?\\?([A-Za-z])\}?/g, "$1")
    .replace(/[{}\\$]/g, "");
  return foldWords(bare).replaceAll(" ", "");
}

/** The same letters in any order: `Li, Wei` and `Wei Li`. */
export function anyOrder(text: string): string {
  return Array.from(letters(text)).sort().join("");
}

/** `1137-42` → `1137-1142`, with one sign for "to". */
function fullRange(pages: string): string {
  const tidy = pages
    .replace(/\s*(?:Seiten|Pages)$/i, "")
    .replace(/[\u2010-\u2015\u2212]|--+/g, "-")
    .replace(/\s+/g, "");
  const match = /^(\D*)(\d+)-\D*(\d+)$/.exec(tidy);
  if (!match || match[3]!.length >= match[2]!.length) return tidy;
  const [, before, first, last] = match;
  return `${before!}${first!}-${first!.slice(0, first!.length - last!.length)}${last!}`;
}

function said(record: PaperRecord, field: Compared): string | readonly string[] | null {
  const value = record[field];
  return typeof value === "number" ? String(value) : value;
}

const FORMS: Readonly<Record<Compared, (value: string | readonly string[]) => string>> = {
  title: (value) => letters(String(value)),
  abstract: (value) => letters(String(value)),
  venue: (value) =>
    letters(
      String(value)
        .replace(/&(?!\w+;)/g, "and")
        .replace(/\band\b/gi, ""),
    ),
  year: String,
  doi: (value) => String(value).toLowerCase(),
  pages: (value) => fullRange(String(value)),
  authors: (value) => (value as readonly string[]).map(anyOrder).join("|"),
  keywords: (value) => [...new Set((value as readonly string[]).map(letters))].sort().join("|"),
};

/** Whether our record says what the other says in a field. */
export function isSame(record: PaperRecord, twin: TwinRecord, field: Compared): boolean {
  const ours = said(record, field);
  const theirs = twin[field];
  if (ours === null || theirs === undefined) return ours === null && theirs === undefined;
  return FORMS[field](ours) === FORMS[field](theirs);
}
