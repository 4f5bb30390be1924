// How a column of a corpus becomes fields of COPY rows and comes back: one small codec per kind of
// column, exact both ways.
import { NULL_FIELD, copyField, fromCopyField, fromStorable, storable } from "./copy-text.ts";

/** Fills a column row by row. */
export interface ColumnReader<C> {
  put(row: number, field: string): void;
  readonly column: C;
}

export interface Column<C> {
  /** The column's name in SQL. */
  readonly name: string;
  /** The field of one row. */
  write(column: C, row: number): string;
  reader(rows: number): ColumnReader<C>;
}

/** Texts; ids are texts of a narrower type. */
export function text<T extends string = string>(name: string): Column<readonly T[]> {
  return listColumn(name, encodeText, (field) => decodeText(field) as T);
}

export function nullableText<T extends string = string>(
  name: string,
): Column<readonly (T | null)[]> {
  return listColumn(
    name,
    (value) => (value === null ? NULL_FIELD : encodeText(value)),
    (field) => (field === NULL_FIELD ? null : (decodeText(field) as T)),
  );
}

/** Lists and objects, as JSON; JSON spells out by itself what PostgreSQL cannot hold. */
export function json<T>(name: string): Column<readonly T[]> {
  return listColumn(name, encodeJson, (field) => decodeJson(field) as T);
}

export function nullableJson<T>(name: string): Column<readonly (T | null)[]> {
  return listColumn(
    name,
    (value) => (value === null ? NULL_FIELD : encodeJson(value)),
    (field) => (field === NULL_FIELD ? null : (decodeJson(field) as T)),
  );
}

export const int32 = (name: string): Column<Int32Array> =>
  numberColumn(name, (rows) => new Int32Array(rows));

export const uint32 = (name: string): Column<Uint32Array> =>
  numberColumn(name, (rows) => new Uint32Array(rows));

export const uint8 = (name: string): Column<Uint8Array> =>
  numberColumn(name, (rows) => new Uint8Array(rows));

export const float32 = (name: string): Column<Float32Array> =>
  numberColumn(name, (rows) => new Float32Array(rows));

const encodeText = (value: string): string => copyField(storable(value));
const decodeText = (field: string): string => fromStorable(fromCopyField(field));
const encodeJson = (value: unknown): string => copyField(JSON.stringify(value));
const decodeJson = (field: string): unknown => JSON.parse(fromCopyField(field));

function listColumn<T>(
  name: string,
  encode: (value: T) => string,
  decode: (field: string) => T,
): Column<readonly T[]> {
  return {
    name,
    write: (column, row) => encode(column[row]!),
    reader() {
      const column: T[] = [];
      return { put: (_, field) => column.push(decode(field)), column };
    },
  };
}

function numberColumn<C extends Int32Array | Uint32Array | Uint8Array | Float32Array>(
  name: string,
  create: (rows: number) => C,
): Column<C> {
  return {
    name,
    write: (column, row) => (Object.is(column[row], -0) ? "-0" : String(column[row])),
    reader(rows) {
      const column = create(rows);
      return {
        put(row, field) {
          column[row] = Number(field);
        },
        column,
      };
    },
  };
}
