// A file before it is imported: what its beginning would become, a page of passages at a time. Touches
// no store; the preview worker calls it.
import {
  isDoubtful,
  readSheet,
  sheetTotals,
  type ReadingSheet,
  type SheetPage,
  type SheetRow,
} from "../../graph/index.ts";
import type { SourceFile } from "../store/store.ts";
import { heldSource, type ByteSource } from "./byte-source.ts";
import { RefusedFile } from "./refused.ts";
import { TextStream } from "./text-stream.ts";
import { UNPACKED_LIMIT, correctionsIn, pathWithin, unpack } from "./unpack.ts";

/** Which passages are asked for; `papers` leaves out the furniture of the page alone. */
export const PREVIEW_ONLY = ["papers", "doubtful", "corrected", "all"] as const;
export type PreviewOnly = (typeof PREVIEW_ONLY)[number];

export interface PreviewOrder {
  readonly source: SourceFile;
  /** Whether the bytes are only the beginning of the file. */
  readonly isCut: boolean;
  readonly only: PreviewOnly;
  /** Rows passed over. */
  readonly from: number;
  readonly limit: number;
}

/** Characters of all the texts in a file that are looked at. */
const LOOKED_AT = 1_500_000;

/** What the file would become. Cost: linear in what is looked at. */
export async function previewOf(order: PreviewOrder): Promise<SheetPage> {
  const { source, only, from, limit } = order;
  const { sheets, isWhole } = await sheetsOf(order);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const asked = rows.filter((row) => isAsked(row, only));
  const [first] = sheets;
  return {
    file: source.name,
    format: sheets.find(({ format }) => format !== null)?.format ?? null,
    rows: asked.slice(from, from + limit),
    totals: sheetTotals(rows),
    table: first?.table ?? null,
    map: first?.map ?? null,
    refusal: rows.length > 0 ? null : (first?.refusal ?? "There is nothing in it."),
    isWhole,
    rowCount: asked.length,
    next: from + limit < asked.length ? from + limit : null,
  };
}

function isAsked(row: SheetRow, only: PreviewOnly): boolean {
  switch (only) {
    case "papers":
      return row.kind !== "note" || row.corrected;
    case "doubtful":
      return isDoubtful(row);
    case "corrected":
      return row.corrected;
    case "all":
      return true;
  }
}

interface Looked {
  readonly sheets: readonly ReadingSheet[];
  readonly isWhole: boolean;
}

/** The texts in a file, until enough was looked at. */
async function sheetsOf({ source, isCut }: PreviewOrder): Promise<Looked> {
  const sheets: ReadingSheet[] = [];
  let left = LOOKED_AT;
  for await (const unpacked of unpack(heldSource(source), UNPACKED_LIMIT)) {
    if ("refused" in unpacked) {
      sheets.push(refusedSheet(unpacked.refused.file, unpacked.refused.issues[0]?.message ?? ""));
      continue;
    }
    const { file } = unpacked;
    const { text, isWhole } = await beginningOf(file, left, isCut);
    left -= text.length;
    const { name, format, venue, year, columns = null } = file;
    const corrections = correctionsIn(source, name);
    const options = { file: name, format, venue, year, columns, corrections };
    sheets.push(readSheet(text, options, isWhole, pathWithin(source.name, name)));
    if (!isWhole || left <= 0) return { sheets, isWhole: false };
  }
  return { sheets, isWhole: true };
}

/** A text as far as it is to be looked at. */
async function beginningOf(
  { name, chunks }: ByteSource,
  most: number,
  isCut: boolean,
): Promise<{ text: string; isWhole: boolean }> {
  const decoder = new TextStream(name);
  let text = "";
  try {
    for await (const chunk of chunks) {
      text += decoder.write(chunk);
      if (text.length >= most) return { text, isWhole: false };
    }
  } catch (error) {
    // Of a packed file that was cut, the end can't be unpacked.
    if (!isCut || !(error instanceof RefusedFile)) throw error;
  }
  return { text: text + decoder.end(), isWhole: !isCut };
}

function refusedSheet(file: string, refusal: string): ReadingSheet {
  return {
    file,
    format: null,
    rows: [],
    totals: sheetTotals([]),
    table: null,
    map: null,
    refusal,
  };
}
