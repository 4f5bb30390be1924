// Columns of floating-point numbers, each in the smallest form that keeps every bit of meaning.
import { broken } from "./broken.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** Whole numbers from 0 to 2³² − 1. */
const INTEGERS = 0;
/** Numbers that single precision holds exactly: positions and radii. */
const SINGLES = 1;
/** Few distinct numbers: a table, and the place in it for each. Fractional counting gives such. */
const TABLE = 2;
/** Anything else. */
const DOUBLES = 3;

/** A table pays when it is at most a quarter as long as the column. */
const TABLE_SHARE = 4;

/** Writes a column so that `readFloats` gives equal numbers back, −0 and NaN among them. */
export function writeFloats(writer: ByteWriter, values: Float64Array): void {
  if (values.every((value) => Object.is(value >>> 0, value))) {
    writer.byte(INTEGERS);
    writer.varints(values);
    return;
  }
  const table = tableOf(values);
  if (table !== null) {
    writer.byte(TABLE);
    writer.uint32(table.size);
    writer.float64s([...table.keys()]);
    writer.varints(Array.from(values, (value) => table.get(value)!));
  } else if (values.every((value) => Object.is(Math.fround(value), value))) {
    writer.byte(SINGLES);
    writer.float32s(values);
  } else {
    writer.byte(DOUBLES);
    writer.float64s(values);
  }
}

/** Each distinct number with its place, or null when they are too many (or hold −0, which a Map folds into 0). */
function tableOf(values: Float64Array): Map<number, number> | null {
  const table = new Map<number, number>();
  const limit = values.length / TABLE_SHARE;
  for (const value of values) {
    if (table.has(value) && !Object.is(value, -0)) continue;
    if (table.size >= limit || Object.is(value, -0)) return null;
    table.set(value, table.size);
  }
  return table;
}

/** Reads a column of `count` numbers. */
export function readFloats(reader: ByteReader, count: number): Float64Array {
  const form = reader.byte();
  switch (form) {
    case INTEGERS:
      return Float64Array.from(reader.varints(count));
    case SINGLES:
      return reader.float32s(count);
    case TABLE:
      return readTable(reader, count);
    case DOUBLES:
      return reader.float64s(count);
    default:
      throw broken(`a column has the unknown form ${form}`);
  }
}

function readTable(reader: ByteReader, count: number): Float64Array {
  const table = reader.float64s(reader.uint32());
  const places = reader.varints(count);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const place = places[i]!;
    if (place >= table.length) throw broken("a number points outside its table");
    values[i] = table[place]!;
  }
  return values;
}
