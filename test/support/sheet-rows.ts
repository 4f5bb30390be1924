// Passages of a waiting file, as the preview tells them.
import { sheetTotals, type SheetPage, type SheetRow } from "../../graph/index.ts";

export function rowOf(paper: Partial<NonNullable<SheetRow["paper"]>>): SheetRow {
  return {
    kind: "paper",
    within: null,
    lines: [1, 1],
    raw: "",
    rawIsWhole: true,
    fingerprint: null,
    paper: {
      title: "Of reeds",
      authors: null,
      authorCount: null,
      venue: null,
      year: null,
      doi: null,
      identifiers: null,
      ...paper,
    },
    issues: [],
    corrected: false,
    withNext: null,
  };
}

export function sheetOf(rows: readonly SheetRow[]): SheetPage {
  return {
    file: "pasted.txt",
    format: "markdown-table",
    rows,
    totals: sheetTotals(rows),
    table: null,
    map: null,
    refusal: null,
    isWhole: true,
    rowCount: rows.length,
    next: null,
  };
}
