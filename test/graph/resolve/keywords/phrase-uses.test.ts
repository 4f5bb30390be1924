import { expect, test } from "vitest";
import type { Candidate } from "../../../../graph/resolve/keywords/paper-phrases.ts";
import { CountedPhrases, titleLift } from "../../../../graph/resolve/keywords/phrase-uses.ts";

const phrase = (key: string, inTitle: boolean, wholeCount = 1): Candidate => ({
  key,
  words: 2,
  count: 1,
  wholeCount,
  inTitle,
  inAbstract: true,
  position: 0,
  stem: null,
  weak: false,
  places: [1, 0, 2],
});

test("papers, those with the phrase for itself, abstracts, and those with it in the title", () => {
  const uses = new CountedPhrases();
  uses.add(phrase("garden robot", true), true);
  uses.add(phrase("garden robot", false, 0), true);
  uses.add(phrase("garden robot", true), false);
  expect(uses.get("garden robot")).toEqual({
    papers: 3,
    wholePapers: 2,
    abstracts: 2,
    titled: 1,
  });
});

test("a phrase that authors put in titles is lifted, one that only fills abstracts falls", () => {
  const use = { papers: 12, wholePapers: 12 };
  // (6 + 1) / (12 + 6) · 6 and (0 + 1) / (12 + 6) · 6
  expect(titleLift({ ...use, abstracts: 12, titled: 6 })).toBeCloseTo(7 / 3);
  expect(titleLift({ ...use, abstracts: 12, titled: 0 })).toBeCloseTo(1 / 3);
  // Titles alone say nothing: each phrase stands in one.
  expect(titleLift({ ...use, abstracts: 0, titled: 0 })).toBe(1);
});
