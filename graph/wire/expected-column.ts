// A column that mostly follows from others: where it does, bit by bit, nothing is written of it.
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

type Column = Uint32Array | Float64Array;

const EXPECTED = 1;
const WRITTEN = 0;

/** Writes that the column is as expected, or the column. */
export function writeExpected<C extends Column>(
  writer: ByteWriter,
  column: C,
  expected: C,
  write: (column: C) => void,
): void {
  const isExpected = column.every((value: number, i: number) => Object.is(value, expected[i]));
  writer.byte(isExpected ? EXPECTED : WRITTEN);
  if (!isExpected) write(column);
}

/** The column; `expect` and `read` give it in the two cases. */
export function readExpected<C extends Column>(
  reader: ByteReader,
  expect: () => C,
  read: () => C,
): C {
  return reader.byte() === EXPECTED ? expect() : read();
}
