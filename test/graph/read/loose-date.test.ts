// Dates as databases write them.
import { describe, expect, it } from "vitest";
import { entryDate, looseDate } from "../../../graph/read/loose-date.ts";

describe("looseDate", () => {
  it.each([
    ["2021/04/21/", 2021, 4, 21],
    ["1948/07//", 1948, 7, null],
    ["2014//", 2014, null, null],
    ["2013 06 10", 2013, 6, 10],
    ["20160419", 2016, 4, 19],
    ["1996 Jul 9", 1996, 7, 9],
    ["2026 FEB 25", 2026, 2, 25],
    ["DEC 16 2020", 2020, 12, 16],
    ["04 2006", 2006, 4, null],
    ["APR 15", null, 4, 15],
    ["28 Apr. 2019", 2019, 4, 28],
    ["1 Jan.-Feb. 2019", 2019, 1, 1],
    ["24-27 Sept. 2019", 2019, 9, null],
    ["2019 Jan-Feb", 2019, 1, null],
    ["June 9-11, 2003", 2003, 6, null],
    ["JUL-AUG", null, 7, null],
    ["Winter 2001", 2001, null, null],
    ["Article 10 2019", 2019, null, null],
    ["1998, thesis publ. 1997", 1998, null, null],
    ["2019/13/40", 2019, null, null],
    ["0000", null, null, null],
    ["no date", null, null, null],
  ])("%s", (text, year, month, day) => {
    expect(looseDate(text)).toEqual({ year, month, day });
  });
});

describe("entryDate", () => {
  it.each([
    [["2021", "2021/02/01/"], 2021, "2021-02-01"],
    [["2012", "AUG 15"], 2012, "2012-08-15"],
    [["2019", "2018/12/20"], 2019, null],
    [["2015 May", "20150303"], 2015, "2015-05"],
    [["2015 May", "20150503"], 2015, "2015-05-03"],
    [["AUG", "FEB 2026"], 2026, "2026-08"],
    [[], null, null],
  ])("%j", (texts, year, date) => {
    expect(entryDate(texts)).toEqual({ year, date });
  });
});
