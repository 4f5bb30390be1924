// How databases write people in one cell.
import { describe, expect, it } from "vitest";
import { listIn, printedList } from "../../../../../graph/read/formats/table/cells.ts";
import { scopusNames } from "../../../../../graph/read/formats/table/scopus.ts";
import { runTogetherNames } from "../../../../../graph/read/formats/table/springer.ts";

describe("names of Scopus", () => {
  it.each([
    ["Pell, A., Tran, B.C., Ruiz, E.-M.", ["Pell, A.", "Tran, B.C.", "Ruiz, E.-M."]],
    ["Pell A., Tran B.C., Van Der Berg J.-P.", ["Pell, A.", "Tran, B.C.", "Van Der Berg, J.-P."]],
    ["Pell A.; Tran B.C.", ["Pell, A.", "Tran, B.C."]],
    ["Pell, A.", ["Pell, A."]],
    ["Ruiz, E., Jr., Pell, A.", ["Ruiz, E., Jr.", "Pell, A."]],
    ["Yu. V. Group", ["Yu. V. Group"]],
    ["Zhang Yu., Li W.", ["Zhang, Yu.", "Li, W."]],
    ["[No author name available]", []],
    ["", []],
  ])("%s", (cell, names) => {
    expect(scopusNames(cell)).toEqual(names);
  });
});

describe("names that ran together", () => {
  it.each([
    ["Ada PellBo Tran", ["Ada Pell", "Bo Tran"]],
    ["Ada McPellBo DeTranEva O'Ruiz", ["Ada McPell", "Bo DeTran", "Eva O'Ruiz"]],
    ["Prof. Dr. Ada PellUniv.-Prof. Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["Ada Pell Jr.Bo Tran III", ["Ada Pell Jr.", "Bo Tran III"]],
    ["J. K. Pell", ["J. K. Pell"]],
  ])("%s", (cell, names) => {
    expect(runTogetherNames(cell)).toEqual(names);
  });
});

describe("lists in a cell", () => {
  it.each([
    ["a; b, c", ["a", "b, c"]],
    ["a | b", ["a", "b"]],
    ["a，b、c", ["a", "b", "c"]],
    ["['a, b', \"c's\"]", ["a, b", "c's"]],
    ["[]", []],
    ["one", ["one"]],
  ])("%s", (cell, entries) => {
    expect(listIn(cell)).toEqual(entries);
  });

  it("are no lists because of a bracket", () => {
    expect(printedList("[sic] a word")).toBeNull();
    expect(printedList("['never closed]")).toBeNull();
  });
});
