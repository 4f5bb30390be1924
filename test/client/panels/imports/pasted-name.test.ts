// What a pasted list is called.
import { expect, test } from "vitest";
import type { SheetPage, SheetRow } from "../../../../graph/index.ts";
import { pastedName } from "../../../../client/panels/imports/pasted-name.ts";
import { rowOf, sheetOf } from "../../../support/sheet-rows.ts";

const named = (rows: readonly SheetRow[], sheet: Partial<SheetPage> = {}): string =>
  pastedName({ ...sheetOf(rows), ...sheet }, rows);

test("papers, venue and years", () => {
  expect(named([])).toBe("Pasted list");
  expect(named([rowOf({})])).toBe("Pasted list, 1 paper");
  expect(named([rowOf({ venue: "ICLR", year: 2024 }), rowOf({ venue: "ICLR", year: 2024 })])).toBe(
    "Pasted list, 2 papers, ICLR 2024",
  );
  expect(named([rowOf({ year: 2021 }), rowOf({ year: 2019 })])).toBe(
    "Pasted list, 2 papers, 2019–2021",
  );
});

test("a year in the venue is not said twice", () => {
  expect(named([rowOf({ venue: "ICLR 2024", year: 2024 })])).toBe(
    "Pasted list, 1 paper, ICLR 2024",
  );
});

test("a venue is said when nearly all papers name it, and is short", () => {
  const others = Array.from({ length: 9 }, () => rowOf({ venue: "Reed Letters" }));
  expect(named([rowOf({ venue: "Fen" }), ...others])).toBe("Pasted list, 10 papers, Reed Letters");
  expect(named([rowOf({ venue: "Fen" }), rowOf({ venue: "Reed" })])).toBe("Pasted list, 2 papers");
  const long = "Proceedings of the Very Long Conference on Everything";
  expect(named([rowOf({ venue: long })])).toBe("Pasted list, 1 paper");
});

test("of a list of which only the beginning is at hand, no range of years and no false count", () => {
  const rows = [rowOf({ year: 2019 }), rowOf({ year: 2020 })];
  const totals = { ...sheetOf(rows).totals, papers: 500 };
  expect(named(rows, { totals })).toBe("Pasted list, 500 papers");
  expect(named(rows, { totals, isWhole: false })).toBe("Pasted list");
  expect(named([rows[0]!], { totals })).toBe("Pasted list, 500 papers, 2019");
});
