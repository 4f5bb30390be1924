import { expect, test } from "vitest";
import { changeInWords } from "../../../../client/panels/trends/trend-words.ts";
import { sharesOf } from "../../../../client/panels/shared/trend.tsx";

test.each([
  [{ early: 3, late: 12 }, "3 % → 12 %"],
  [{ early: 0, late: 1 }, "0 % → 1 %"],
])("the share of papers before and after: %o", (topic, words) => {
  expect(changeInWords(topic, { firstLate: 2020, early: 100, late: 100 })).toBe(words);
});

test("a share that is not nothing is never called so", () => {
  expect(changeInWords({ early: 1, late: 2 }, { firstLate: 2020, early: 400, late: 4 })).toBe(
    "< 1 % → 50 %",
  );
});

test("bars can be parts of all papers of their year", () => {
  const own = [
    { year: 2019, papers: 1 },
    { year: 2020, papers: 2 },
  ];
  const all = [
    { year: 2019, papers: 2 },
    { year: 2020, papers: 8 },
  ];
  // 1/2 and 2/8: the later year has more papers, but a smaller part.
  expect(sharesOf(own, { first: 2019, last: 2020 }, all)).toEqual([1, 0.5]);
});
