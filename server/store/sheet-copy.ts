// Tables of a corpus to COPY rows and back.
import type { Incidence } from "../../graph/index.ts";
import type { Column } from "./columns.ts";
import { copyField, copyRows } from "./copy-text.ts";
import type { IncidenceSheet, Sheet } from "./sheets.ts";

/** SQL columns of a sheet in the order in which rows are written and read, without corpus_id. */
export function sheetFields<T>(sheet: Sheet<T>): string[] {
  return [sheet.key, ...columnsOf(sheet).map(([, column]) => column.name)];
}

export function incidenceFields<T extends Incidence>(sheet: IncidenceSheet<T>): string[] {
  return ["paper", "position", ...columnsOf(sheet).map(([, column]) => column.name)];
}

/** One row per row of the table: corpus id, row number, columns. */
export function* sheetRows<T>(
  sheet: Sheet<T>,
  corpusId: string,
  data: T,
  rows: number,
): Generator<string, void> {
  const columns = columnsOf(sheet).map(
    ([property, column]) => [column, data[property as keyof T]] as const,
  );
  const prefix = `${copyField(corpusId)}\t`;
  for (let row = 0; row < rows; row++) {
    let line = prefix + String(row);
    for (const [column, values] of columns) line += `\t${column.write(values, row)}`;
    yield line;
  }
}

/** One row per item: corpus id, paper, position, columns. */
export function* incidenceRows<T extends Incidence>(
  sheet: IncidenceSheet<T>,
  corpusId: string,
  data: T,
): Generator<string, void> {
  const columns = columnsOf(sheet).map(
    ([property, column]) => [column, data[property as keyof T]] as const,
  );
  const prefix = `${copyField(corpusId)}\t`;
  const { offsets } = data;
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const first = offsets[paper]!;
    for (let k = first; k < offsets[paper + 1]!; k++) {
      let line = `${prefix}${String(paper)}\t${String(k - first)}`;
      for (const [column, values] of columns) line += `\t${column.write(values, k)}`;
      yield line;
    }
  }
}

/** Collects rows that arrive in order; `done` gives the table, or null when rows are missing. */
export interface SheetReader<T> {
  add(bytes: Uint8Array): void;
  done(): T | null;
}

export function readSheet<T>(sheet: Sheet<T>, rows: number): SheetReader<T> {
  const columns = columnsOf(sheet).map(
    ([property, column]) => [property, column.reader(rows)] as const,
  );
  let row = 0;
  let whole = true;
  return {
    add(bytes) {
      for (const fields of copyRows(bytes)) {
        whole &&= Number(fields[0]) === row;
        for (let c = 0; c < columns.length; c++) columns[c]![1].put(row, fields[c + 1]!);
        row++;
      }
    },
    done: () => (whole && row === rows ? (collect(columns) as T) : null),
  };
}

export function readIncidence<T extends Incidence>(
  sheet: IncidenceSheet<T>,
  papers: number,
  items: number,
): SheetReader<T> {
  const columns = columnsOf(sheet).map(
    ([property, column]) => [property, column.reader(items)] as const,
  );
  const offsets = new Uint32Array(papers + 1);
  let item = 0;
  let whole = true;
  return {
    add(bytes) {
      for (const fields of copyRows(bytes)) {
        const paper = Number(fields[0]);
        whole &&= paper < papers && Number(fields[1]) === offsets[paper + 1];
        offsets[paper + 1]!++;
        for (let c = 0; c < columns.length; c++) columns[c]![1].put(item, fields[c + 2]!);
        item++;
      }
    },
    done() {
      if (!whole || item !== items) return null;
      for (let paper = 0; paper < papers; paper++) offsets[paper + 1]! += offsets[paper]!;
      return { offsets, ...collect(columns) } as unknown as T;
    },
  };
}

function columnsOf(sheet: { readonly columns: object }): [string, Column<unknown>][] {
  return Object.entries(sheet.columns as Readonly<Record<string, Column<unknown>>>);
}

function collect(
  columns: readonly (readonly [string, { readonly column: unknown }])[],
): Record<string, unknown> {
  return Object.fromEntries(columns.map(([property, reader]) => [property, reader.column]));
}
