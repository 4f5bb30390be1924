// Rows of tables: against another parser on sound tables, by hand on unsound ones.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CsvRows } from "../../../../../graph/read/formats/table/csv-rows.ts";
import type { CsvRow } from "../../../../../graph/read/formats/table/csv-rows.ts";

function rowsOf(text: string, delimiter = ",", width = 0): CsvRow[] {
  const rows = new CsvRows(text, delimiter);
  rows.width = width;
  const found: CsvRow[] = [];
  for (let row = rows.next(); row !== null; row = rows.next()) found.push(row);
  return found;
}

describe("rows of a table", () => {
  it("are what another parser reads, whatever stands in the cells", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("", '"', '""', "a\nb", ",", ";", '","', '\n"', "x y"),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (cells, delimiter) => {
        const tidy = cells.map((row) => row.map((text) => text.replaceAll("\r", "")));
        const text = Papa.unparse(tidy, { delimiter, newline: "\n", quotes: true });
        const theirs = Papa.parse<string[]>(text, { delimiter, newline: "\n" }).data;
        expect(rowsOf(text, delimiter).map((row) => row.cells)).toEqual(theirs);
      }),
    );
  });

  it("know their lines", () => {
    const rows = rowsOf('a,b\n"1\n2",c\n\nd,"3\n\n4"\ne,f');
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
      [4, 7],
      [7, 8],
    ]);
    expect(rows[2]!.cells).toEqual(["d", "3\n\n4"]);
  });

  it("keep quotes that stand inside of a cell, and spaces behind closing ones", () => {
    expect(rowsOf('5" disks,"a ""b"" c" ,"d" e\n')[0]!.cells).toEqual([
      '5" disks',
      'a "b" c',
      '"d" e',
    ]);
  });

  it("have an empty last cell behind a last delimiter", () => {
    expect(rowsOf('a,"b",\nc,,\n').map(({ cells }) => cells)).toEqual([
      ["a", "b", ""],
      ["c", "", ""],
    ]);
  });

  it("lose one row at most to a quote that never closes", () => {
    const rows = rowsOf('t,y\n"open,1\nfine,2\n"also fine",3\n', ",", 2);
    expect(rows.map(({ cells, fault }) => [cells.join("|"), fault])).toEqual([
      ["t|y", null],
      ['"open|1', "quote"],
      ["fine|2", null],
      ["also fine|3", null],
    ]);
  });

  it("call a row broken when it is none even with its quotes as letters", () => {
    const rows = rowsOf('a,b,c\n1,"2,3,4,5\n6,7,8\n9,10,11', ",", 3);
    expect(rows.map(({ cells, fault }) => [cells.length, fault])).toEqual([
      [3, null],
      [5, "broken"],
      [3, null],
      [3, null],
    ]);
  });

  it("are found in a time that grows with the text alone, however many quotes open", () => {
    // 20,000 rows that open a quote: looked through from each of them, they would take minutes.
    const rows = rowsOf(`a,b\n${'x,"y\n'.repeat(20_000)}`, ",", 2);
    expect(rows.length).toBe(20_001);
  });
});
