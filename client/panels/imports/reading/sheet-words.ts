// What a file would become, in words. Pure.
import type { SheetPage, SheetRow } from "../../../../graph/index.ts";
import { count, counted, formatInWords } from "../../../words.ts";

/** `Read as BibTeX: 236 papers, 3 of them worth a look; 1 entry left out (…); 2 passages became nothing.` */
export function sheetInWords({ format, totals, isWhole }: SheetPage): string {
  const { papers, doubtful, left, corrected, noPapers } = totals;
  const look = doubtful === 0 ? "" : `, ${count(doubtful)} of them worth a look`;
  const parts = [
    `${counted(papers, "paper")}${look}`,
    ...noPapers.slice(0, MOST_REASONS).map(noPaperInWords),
    left === 0 ? "" : `${counted(left, "passage")} became nothing`,
    corrected === 0 ? "" : `${count(corrected)} corrected by hand`,
  ].filter(Boolean);
  const read = `Read as ${formatInWords(format)}: ${parts.join("; ")}.`;
  return isWhole ? read : `${read} This is the beginning of the file; all of it will be imported.`;
}

/** Reasons that are named; the rest stands among all lines. */
const MOST_REASONS = 3;

/** `1 entry left out (a correction of another paper, no paper of its own)`. */
function noPaperInWords({ why, entries }: SheetPage["totals"]["noPapers"][number]): string {
  const reason = why.replace(/\.$/u, "").replace(/^[A-Z](?![A-Z])/u, (one) => one.toLowerCase());
  return `${counted(entries, "entry", "entries")} left out (${reason})`;
}

/** `line 12`, `lines 12–15`, with the path in an archive before it. */
export function placeInWords({ lines: [first, last], within }: SheetRow): string {
  const place = first === last ? `line ${count(first)}` : `lines ${count(first)}–${count(last)}`;
  return within === null ? place : `${within}, ${place}`;
}

/** What became of a passage that is no paper. */
export function fateInWords({ kind }: SheetRow): string {
  if (kind === "out") return "Left out by hand";
  return kind === "left" ? "Became nothing" : "Not a paper: part of the page";
}
