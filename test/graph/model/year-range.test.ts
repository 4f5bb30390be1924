import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  inYearRange,
  parseYearRange,
  printYearRange,
  yearRangeInWords,
} from "../../../graph/model/year-range.ts";

describe("year ranges", () => {
  it.each([
    ["2018:2022", [2018, 2022], "2018 to 2022"],
    [" 2018:2022 ", [2018, 2022], "2018 to 2022"],
    ["2018:", [2018, 9999], "from 2018"],
    [":2022", [1, 2022], "until 2022"],
    ["2020", [2020, 2020], "2020"],
    [":", [1, 9999], "any known year"],
  ])("reads %j", (text, range, words) => {
    const parsed = parseYearRange(text);
    expect(parsed).toEqual(range);
    expect(parsed && yearRangeInWords(parsed)).toBe(words);
  });

  it.each([
    "",
    " ",
    "2022:2018",
    "20182022",
    "0:5",
    "0",
    "-1:5",
    "2018-2022",
    "2018:2022:",
    "1e3:",
  ])("refuses %j", (text) => {
    expect(parseYearRange(text)).toBeNull();
  });

  it("reads back what it prints", () => {
    const year = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(year, year, (a, b) => {
        const range = [Math.min(a, b), Math.max(a, b)] as const;
        expect(parseYearRange(printYearRange(range))).toEqual(range);
      }),
    );
  });

  it("holds both ends, and an unknown year only without a limit", () => {
    expect([2017, 2018, 2022, 2023].map((year) => inYearRange(year, [2018, 2022]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inYearRange(0, [1, 9999])).toBe(false);
    expect(inYearRange(0, null)).toBe(true);
  });
});
