import { expect, test } from "vitest";
import fc from "fast-check";
import {
  KeywordPart,
  type KeywordSource,
  joinWordsOf,
} from "../../../../graph/resolve/keywords/keyword-part.ts";
import { keywordsOf, resolveKeywords } from "../../../../graph/resolve/keywords/keywords.ts";
import { addedUses } from "../../../../graph/resolve/keywords/phrase-uses.ts";
import { generateRecords } from "../../../support/generate-records.ts";

/** Found in parts that begin at the given papers, and told each other what threads would be. */
function inParts(papers: readonly KeywordSource[], starts: readonly number[]) {
  const parts = starts.map((start, i) => {
    const part = new KeywordPart();
    part.read(papers.slice(start, starts[i + 1]));
    return part;
  });
  const words = joinWordsOf(parts.map((part) => structuredClone(part.words())));
  const counted = parts.map((part, i) => part.count(structuredClone(words.parts[i]!)));
  const uses = addedUses(structuredClone(counted));
  const chosen = parts.map((part, i) => part.choose(uses[i]!, papers.length));
  return keywordsOf(structuredClone(chosen), words);
}

const DEFINING = [
  { title: "On garden robot planners (GRP)", abstract: "A GRP weeds. A GRP waters the beds." },
  { title: "A GRP for roses", abstract: "We study the garden robot planner (GRP) once more." },
  { title: "Time series of dew", abstract: "Timeseries of dew are short. Dew combines the beds." },
  { title: "GRP and timeseries", abstract: null },
].map((paper) => ({ ...paper, keywords: [] as string[] }));

const GIVEN: KeywordSource[] = [
  { title: "Weeds", abstract: "Of a weeding plan.", keywords: ["weeding plan (WP)", "GRP"] },
  { title: null, abstract: null, keywords: ["Time Series", "WP"] },
];

const papers = fc
  .record({
    seed: fc.integer({ min: 0, max: 1000 }),
    count: fc.integer({ min: 0, max: 40 }),
    given: fc.boolean(),
  })
  .map(({ seed, count, given }): KeywordSource[] => [
    ...DEFINING,
    ...generateRecords(count, seed).map((record, i) => ({
      ...record,
      keywords: given && i % 3 === 0 ? (record.keywords ?? []) : [],
    })),
    ...GIVEN,
  ]);

test("two and three parts find the same as one", () => {
  fc.assert(
    fc.property(papers, fc.float({ noNaN: true, min: 0, max: 1 }), (all, share) => {
      const alone = resolveKeywords(all);
      const cut = Math.floor(share * all.length);
      expect(inParts(all, [0])).toEqual(alone);
      expect(inParts(all, [0, cut])).toEqual(alone);
      expect(inParts(all, [0, Math.floor(cut / 2), cut])).toEqual(alone);
    }),
    { numRuns: 15 },
  );
});
