// How columns of any table write several people.
import { describe, expect, it } from "vitest";
import {
  bylineIn,
  hasInitialsLast,
  withComma,
} from "../../../../../graph/read/formats/table/bylines.ts";
import { splitNames } from "../../../../../graph/read/names.ts";

describe("people between slashes", () => {
  it.each([
    ["Pell, Ada / Tran, Bo", "Pell, Ada; Tran, Bo"],
    ["Ada Pell / Bo Tran", "Ada Pell; Bo Tran"],
    ["Roe R. / Doe J.", "Roe R.; Doe J."],
    ["Ada Pell|Bo Tran", "Ada Pell;Bo Tran"],
  ])("%s", (cell, byline) => {
    expect(bylineIn(cell)).toBe(byline);
  });

  it.each([
    "Input/Output Group",
    "Ada Pell / the University of Lund",
    "Ada Pell, Bo Tran, Cy Lind / Google",
    "Pell, Ada; Tran, Bo / Lind, Cy",
  ])("not in %s", (cell) => {
    expect(bylineIn(cell)).toBe(cell);
  });
});

describe("initials behind the family name", () => {
  it("are told from the column", () => {
    expect(hasInitialsLast(["Roe R., Doe J.", "Poe K."])).toBe(true);
    expect(hasInitialsLast(["Ada Pell, Bo Tran", "Roe R., Doe J."])).toBe(false);
    expect(hasInitialsLast(["Ada P."])).toBe(false);
  });

  it("get the comma that says so", () => {
    expect(["Roe R.", "van Doe J.-P.", "Ada Pell", "R. Roe"].map(withComma)).toEqual([
      ...["Roe, R.", "van Doe, J.-P.", "Ada Pell", "R. Roe"],
    ]);
  });

  it("are no given name of another among names with commas inside", () => {
    expect(splitNames("Roe R., Doe J.", "family-first").names).toEqual(["Roe R.", "Doe J."]);
    expect(splitNames("Roe, R., Doe, J.", "family-first").names).toEqual(["Roe, R.", "Doe, J."]);
  });
});
