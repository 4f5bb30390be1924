// Pieces of tables: behind whole rows, each piece below the headings and the first rows, by which
// columns and the order of names are told.
import type { PieceReader, ReadOptions, FormatReader } from "../format-reader.ts";
import { CsvRows } from "../formats/table/csv-rows.ts";
import { tableHeader } from "../formats/table/header.ts";
import type { TableHeader } from "../formats/table/header.ts";
import type { SourceText } from "../source-text.ts";
import { behindTheFirst } from "./read-behind.ts";

/**
 * Cuts a table between rows; null when it has no headings.
 * @param sampleRows how many rows below the headings tell how the others are read
 */
export function tablePieces(
  read: FormatReader["read"],
  { text: beginning }: SourceText,
  options: ReadOptions,
  sampleRows: number,
): PieceReader | null {
  const wanted = (options.columns ?? []).map(([, heading]) => heading);
  const header = tableHeader(beginning, wanted);
  if (header === null) return null;
  const { row, delimiter } = header;
  let begun = false;
  const lead = beginning.slice(0, rowsEnd(beginning, header, sampleRows));
  const pieces = behindTheFirst(read, lead, (text, patient) => {
    const rows = new CsvRows(text, delimiter);
    if (begun) rows.width = row.cells.length;
    let [sure, before] = [0, 0];
    for (let next = rows.next(); next !== null; next = rows.next()) {
      if (!begun && next.from === row.from) rows.width = next.cells.length;
      if (rows.at >= text.length || (patient && rows.atEnd)) break;
      before = sure;
      // The first piece has at least the headings.
      if (begun || next.from >= row.from) sure = rows.at;
    }
    return patient ? sure : before;
  });
  return {
    ...pieces,
    read: (text, readOptions) => {
      begun = true;
      return pieces.read(text, readOptions);
    },
  };
}

/** Offset behind the headings and some rows that are whole whatever follows. */
function rowsEnd(text: string, { row, delimiter }: TableHeader, count: number): number {
  const rows = new CsvRows(text, delimiter);
  let [end, below] = [0, 0];
  for (let next = rows.next(); next !== null && below <= count; next = rows.next()) {
    if (next.from === row.from) rows.width = next.cells.length;
    if (rows.atEnd) break;
    if (next.from < row.from) continue;
    end = rows.at;
    below++;
  }
  return end;
}
