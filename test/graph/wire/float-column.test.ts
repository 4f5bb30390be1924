// Columns of floats choose the smallest form that loses nothing.
import { describe, expect, it } from "vitest";
import { ByteReader } from "../../../graph/wire/byte-reader.ts";
import { ByteWriter } from "../../../graph/wire/byte-writer.ts";
import { readFloats, writeFloats } from "../../../graph/wire/float-column.ts";

function encoded(values: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  writeFloats(writer, Float64Array.from(values));
  return writer.finish();
}

function back(values: readonly number[]): number[] {
  return [...readFloats(new ByteReader(encoded(values)), values.length)];
}

describe("writeFloats", () => {
  it("writes small whole numbers in a byte each", () => {
    // 1 byte for the form, 1 each for 0, 5 and 127, 2 for 128, 5 for 2³² − 1.
    expect(encoded([0, 5, 127, 128, 4294967295])).toHaveLength(1 + 3 + 2 + 5);
    expect(back([0, 5, 127, 128, 4294967295])).toEqual([0, 5, 127, 128, 4294967295]);
  });

  it("writes what single precision holds in four bytes each", () => {
    expect(encoded([0.5, -0.25, 3.75])).toHaveLength(1 + 3 * 4);
    expect(back([0.5, -0.25, 3.75])).toEqual([0.5, -0.25, 3.75]);
  });

  it("writes few distinct numbers as a table", () => {
    const thirds = Array.from({ length: 16 }, (_, i) => (i % 4) / 3);
    // The form, the size of the table, 4 doubles, a place of one byte each.
    expect(encoded(thirds)).toHaveLength(1 + 4 + 4 * 8 + 16);
    expect(back(thirds)).toEqual(thirds);
  });

  it("writes other numbers in eight bytes each", () => {
    expect(encoded([0.1, 0.2])).toHaveLength(1 + 2 * 8);
    expect(back([0.1, 0.2])).toEqual([0.1, 0.2]);
  });

  it.each([
    ["minus zero among zeros", [0, -0, 0, 0, 0, 0, 0, 0]],
    ["numbers that are none", [NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN]],
    ["infinities", [Infinity, -Infinity]],
    ["the smallest double", [Number.MIN_VALUE, 2 ** 32]],
  ])("keeps %s", (_, values) => {
    expect(back(values)).toStrictEqual(values);
  });
});
