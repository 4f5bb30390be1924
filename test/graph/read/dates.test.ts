import { describe, expect, it } from "vitest";
import { completeDate, dateOf, leadingDate, monthOf, yearOf } from "../../../graph/read/dates.ts";

describe("leadingDate", () => {
  it.each([
    ["Apr 28, 2023", "2023-04-28", ""],
    ["April 28th 2023 and more", "2023-04-28", "and more"],
    ["28 Apr 2023", "2023-04-28", ""],
    ["Dec 3, 2024 1", "2024-12-03", "1"],
    ["Nov 24", "--11-24", ""],
    ["Oct 22 2", "--10-22", "2"],
    ["Tue 4 Dec.", "--12-04", ""],
    ["Tuesday, Dec 4th", "--12-04", ""],
    ["2023-04-28", "2023-04-28", ""],
    ["2023/4/8", "2023-04-08", ""],
    ["2023.04", "2023-04", ""],
    ["2023年4月28日", "2023-04-28", ""],
    ["2023年4月", "2023-04", ""],
    ["2023-10-26 17:59:56 UTC", "2023-10-26", ""],
    ["2023-10-26T17:59:56Z", "2023-10-26", ""],
    ["April 2023", "2023-04", ""],
    ["Sept 5", "--09-05", ""],
  ])("%s", (text, date, rest) => {
    expect(leadingDate(text)).toEqual({ date, rest });
  });

  it.each([
    "2023",
    "Marching on",
    "Apr 0",
    "Apr 32, 2023",
    "13/13/2020",
    "2023-13-01",
    "CVPR 2020",
    "",
  ])("finds none in: %s", (text) => {
    expect(leadingDate(text)).toBeNull();
  });
});

it("dateOf wants nothing else in the text", () => {
  expect(dateOf("Apr 28, 2023.")).toBe("2023-04-28");
  expect(dateOf("Apr 28, 2023 3")).toBeNull();
});

it("monthOf knows names and abbreviations, no other words", () => {
  expect(["jan", "Sept.", "DECEMBER", "may"].map(monthOf)).toEqual([1, 9, 12, 5]);
  expect(["Januar", "Mars", "Ma", "Decemberish"].map(monthOf)).toEqual([1, null, null, null]);
});

it("yearOf wants a year alone", () => {
  expect(["2020", "(2020)", "[1999].", "2020年"].map(yearOf)).toEqual([2020, 2020, 1999, 2020]);
  expect(["1850", "20201", "2020a", "in 2020"].map(yearOf)).toEqual([null, null, null, null]);
});

it("completeDate adds a year only where it is missing", () => {
  expect(completeDate("--12-04", 2018)).toBe("2018-12-04");
  expect(completeDate("2017-12-04", 2018)).toBe("2017-12-04");
  expect(completeDate("--12-04", null)).toBe("--12-04");
  expect(completeDate(null, 2018)).toBeNull();
});
