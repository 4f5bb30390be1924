import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidenceOf, rowOf, transpose, withoutRepeats } from "../../../graph/model/incidence.ts";

const rowsOf = (incidence: ReturnType<typeof incidenceOf>): number[][] =>
  Array.from({ length: incidence.offsets.length - 1 }, (_, row) => [...rowOf(incidence, row)]);

describe("transpose", () => {
  it("gives the rows of each item, those without any among them", () => {
    // Item 1 stands in no row, item 2 twice in the last.
    const rows = incidenceOf([[0, 3], [], [2, 0, 2]]);
    expect(rowsOf(transpose(rows, 4))).toEqual([[0, 2], [], [2, 2], [0]]);
    expect(rowsOf(transpose(incidenceOf([]), 2))).toEqual([[], []]);
    expect(rowsOf(transpose(incidenceOf([[]]), 0))).toEqual([]);
  });

  it("calls items by other numbers", () => {
    const rows = incidenceOf([[0, 1], [2]]);
    expect(rowsOf(transpose(rows, 3, Uint32Array.of(2, 0, 1)))).toEqual([[0], [1], [0]]);
  });

  it("twice is each row sorted", () => {
    const lists = fc.array(fc.array(fc.nat(20), { maxLength: 8 }), { maxLength: 20 });
    fc.assert(
      fc.property(lists, (rows) => {
        const back = transpose(transpose(incidenceOf(rows), 21), rows.length);
        expect(rowsOf(back)).toEqual(rows.map((row) => row.toSorted((a, b) => a - b)));
      }),
    );
  });
});

describe("withoutRepeats", () => {
  it("keeps each item of a row once", () => {
    const rows = incidenceOf([[1, 1, 2], [], [2, 2], [0]]);
    expect(rowsOf(withoutRepeats(rows))).toEqual([[1, 2], [], [2], [0]]);
  });

  it("takes the end of a row and the beginning of the next for two", () => {
    const rows = incidenceOf([
      [1, 2],
      [2, 3],
    ]);
    expect(rowsOf(withoutRepeats(rows))).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });
});
