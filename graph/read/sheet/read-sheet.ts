// A text as it is shown before it is imported. Of a long one the beginning is enough: what it says is
// what the import will read.
import type { ReadResult } from "../../model/read-result.ts";
import type { ReadingSheet, SheetRow, SheetTotals } from "../../model/reading-sheet.ts";
import { compareTexts } from "../../model/text.ts";
import { SAMPLE } from "../detect.ts";
import type { ReadOptions } from "../format-reader.ts";
import { mapFileOf } from "../maps/map-file.ts";
import { TextReading } from "../pieces/text-reading.ts";
import { readText } from "../read-text.ts";
import { sourceText } from "../source-text.ts";
import { isDoubtful, sheetRows } from "./sheet-rows.ts";
import { tableSheet } from "./table-columns.ts";

/** Characters of a piece of a text whose end is not there. */
const PIECE = 200_000;

/**
 * What a text would become, passage by passage. Never throws on any text. Cost: linear in the length.
 * @param isWhole false when the text goes on: then it is shown as far as what follows changes nothing
 * @param within the text's path in its archive, or null
 * @throws GraphError `unknown-format` when `options.format` is none of `FORMAT_NAMES`
 */
export function readSheet(
  text: string,
  options: ReadOptions,
  isWhole = true,
  within: string | null = null,
): ReadingSheet {
  const read = isWhole ? readText(text, options) : readBeginning(text, options);
  const map = read.format === null ? mapFileOf(text) : null;
  const { lines } = sourceText(options.file, text);
  const rows =
    read.format === null ? [] : sheetRows(read, lines, options.corrections ?? [], within);
  return {
    file: options.file,
    format: read.format,
    rows,
    totals: sheetTotals(rows),
    table: map === null ? tableSheet(sourceText("", text).text, read.format, options) : null,
    map,
    refusal: read.format === null ? (read.issues[0]?.message ?? null) : null,
  };
}

/** How many passages became what. Cost: linear. */
export function sheetTotals(rows: readonly SheetRow[]): SheetTotals {
  const of = (kind: SheetRow["kind"]): number => rows.filter((row) => row.kind === kind).length;
  return {
    papers: of("paper"),
    doubtful: rows.filter((row) => row.kind === "paper" && isDoubtful(row)).length,
    left: of("left"),
    notes: of("note"),
    noPapers: noPapersIn(rows),
    corrected: rows.filter(({ corrected }) => corrected).length,
  };
}

/** The codes of notes about whole entries; other notes are about the page around them. */
const NO_PAPERS: readonly string[] = ["erratum", "container", "no-paper"];

/** Those with most entries first; ties by their words. */
function noPapersIn(rows: readonly SheetRow[]): SheetTotals["noPapers"] {
  const counts = new Map<string, number>();
  for (const { kind, issues } of rows) {
    const issue = kind === "note" ? issues.find(({ code }) => NO_PAPERS.includes(code)) : undefined;
    if (issue !== undefined) counts.set(issue.message, (counts.get(issue.message) ?? 0) + 1);
  }
  return Array.from(counts, ([why, entries]) => ({ why, entries })).sort(
    (a, b) => b.entries - a.entries || compareTexts(a.why, b.why),
  );
}

type Read = Pick<ReadResult, "format" | "records" | "issues">;

function readBeginning(text: string, options: ReadOptions): Read {
  if (text.length > SAMPLE + PIECE) {
    const reading = new TextReading({ ...options, pieceLength: PIECE });
    const parts = reading.write(text);
    if (parts.length > 0)
      return {
        format: reading.head?.format ?? null,
        records: parts.flatMap(({ records }) => records),
        issues: parts.flatMap(({ issues }) => issues),
      };
  }
  const end = text.lastIndexOf("\n") + 1;
  const read = readText(end > 0 ? text.slice(0, end) : text, options);
  // What was corrected behind the beginning can't be found in it.
  const issues = read.issues.filter(({ code }) => code !== "correction-not-applied");
  return { ...read, issues };
}
