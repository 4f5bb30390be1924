// The columns of a table as people see them before they say what each holds: heading, first values,
// and what it would be taken as.
import type { SheetColumn, SheetTable } from "../../model/reading-sheet.ts";
import type { ReadOptions } from "../format-reader.ts";
import { CsvRows } from "../formats/table/csv-rows.ts";
import { regularHeader, tableHeader, type TableHeader } from "../formats/table/header.ts";
import { guessedColumns } from "../formats/table/headings.ts";
import { ANY_TABLE } from "../formats/table/table-formats.ts";
import { cutText } from "../reading.ts";

/** Values shown of each column. */
const SAMPLES = 3;
/** Rows among which they are looked for. */
const ROWS = 60;
/** Characters of a value. */
const LONGEST = 80;

/**
 * The columns of a table that no database wrote; null for other texts. A text that was read as
 * something else is offered as a table only where all its rows have as many cells. Cost: linear in
 * the first rows.
 * @param format what the text was read as, or null
 */
export function tableSheet(
  text: string,
  format: string | null,
  options: Pick<ReadOptions, "columns">,
): SheetTable | null {
  const chosen = options.columns ?? [];
  const isRead = format === ANY_TABLE;
  const wanted = chosen.map(([, heading]) => heading);
  const known = format === null || isRead ? tableHeader(text, wanted) : null;
  const header = known ?? regularHeader(text);
  if (header === null) return null;
  const { of } = guessedColumns(header.headings, chosen);
  const fields = new Map([...of].map(([field, [first]]) => [first!, field] as const));
  const samples = samplesOf(text, header);
  return {
    isRead,
    columns: header.headings.map((heading, column): SheetColumn => {
      return { heading, samples: samples[column]!, field: fields.get(column) ?? null };
    }),
  };
}

function samplesOf(text: string, header: TableHeader): readonly (readonly string[])[] {
  const { headings, delimiter, row: top } = header;
  const samples = headings.map((): string[] => []);
  const rows = new CsvRows(text, delimiter);
  let below = 0;
  for (let row = rows.next(); row !== null && below < ROWS; row = rows.next()) {
    if (row.from === top.from) rows.width = row.cells.length;
    if (row.from <= top.from) continue;
    below++;
    for (const [column, held] of samples.entries()) {
      const value = (row.cells[column] ?? "").replace(/\s+/gu, " ").trim();
      if (held.length < SAMPLES && value !== "") held.push(shortened(value));
    }
  }
  return samples;
}

function shortened(value: string): string {
  return value.length <= LONGEST ? value : `${cutText(value, LONGEST - 1)}…`;
}
