import { expect, test } from "vitest";
import { commonYears, sharesOf } from "../../../../client/panels/shared/trend.tsx";

test("rows share the years of all of them, the latest where there are many", () => {
  const rows = [
    [{ year: 2001, papers: 3 }],
    [
      { year: 1999, papers: 1 },
      { year: 2004, papers: 2 },
    ],
    [],
  ];
  expect(commonYears(rows)).toEqual({ first: 1999, last: 2004 });
  expect(commonYears(rows, 3)).toEqual({ first: 2002, last: 2004 });
  expect(commonYears([[], []])).toBeNull();
});

test("bars are shares of the fullest year that is shown", () => {
  const years = [
    { year: 1990, papers: 50 },
    { year: 2001, papers: 2 },
    { year: 2003, papers: 4 },
  ];
  expect(sharesOf(years, { first: 2000, last: 2003 })).toEqual([0, 0.5, 0, 1]);
  expect(sharesOf([], { first: 2000, last: 2001 })).toEqual([0, 0]);
});
