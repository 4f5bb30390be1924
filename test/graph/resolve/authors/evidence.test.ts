import { expect, test } from "vitest";
import { weighEvidence } from "../../../../graph/resolve/authors/evidence.ts";
import type { Traces } from "../../../../graph/resolve/authors/traces.ts";

const traces = (said: Partial<Traces>): Traces => ({
  papers: new Set([0]),
  coauthors: new Set(),
  venues: new Map(),
  years: null,
  words: new Map(),
  length: 0,
  ...said,
});

test("co-authors by weight, the smallest shared venue, likeness of titles, years apart", () => {
  const a = traces({
    coauthors: new Set([1, 2, 3]),
    venues: new Map([
      ["large", 0.25],
      ["small", 0.5],
    ]),
    years: [2001, 2005],
    words: new Map([
      ["robot", 0.6],
      ["garden", 0.8],
    ]),
    length: 1,
  });
  const b = traces({
    coauthors: new Set([2, 3, 4]),
    venues: new Map([
      ["small", 0.5],
      ["large", 0.25],
    ]),
    years: [2011, 2011],
    words: new Map([
      ["robot", 0.1],
      ["kitchen", 0.99],
    ]),
    length: 1,
  });
  const evidence = weighEvidence(a, b, (person) => (person === 2 ? 1 : 0.3));
  expect(evidence).toMatchObject({ coauthors: [2, 3], venue: "small", gap: 6 });
  // 0.6 · 0.1
  expect(evidence.likeness).toBeCloseTo(0.06);
  // 1 + 0.3 + 0.5 + 0.06 / 0.2 − 6 / 15
  expect(evidence.points).toBeCloseTo(1.3 + 0.5 + 0.3 - 0.4);
});

test("co-authors count four points at most, and nothing known counts nothing", () => {
  const many = traces({ coauthors: new Set([1, 2, 3, 4, 5, 6]) });
  expect(weighEvidence(many, many, () => 1).points).toBe(4);
  expect(weighEvidence(traces({}), traces({}), () => 1).points).toBe(0);
});
