import { expect, test } from "vitest";
import { resolveKeywords } from "../../../graph/index.ts";
import { keywordFinder, keywordThreads } from "../../../server/jobs/keyword-threads.ts";
import { generateRecords } from "../../support/generate-records.ts";

const GB = 1e9;

test("one core is left to the import, and memory sets a bound", () => {
  expect(keywordThreads(100_000, 1, 8 * GB)).toBe(0);
  expect(keywordThreads(100_000, 2, 8 * GB)).toBe(1);
  expect(keywordThreads(100_000, 4, 8 * GB)).toBe(3);
  expect(keywordThreads(100_000, 4, 1.3 * GB)).toBe(2);
  expect(keywordThreads(100_000, 4, 0)).toBe(1);
  expect(keywordThreads(100_000, 64, 64 * GB)).toBe(8);
  expect(keywordThreads(100, 64, 64 * GB)).toBe(0);
});

test("any number of threads finds the same, and tells how far it is", async () => {
  const papers = generateRecords(1500, 3).map((record, i) => ({
    ...record,
    keywords: i % 5 === 0 ? (record.keywords ?? []) : [],
  }));
  const alone = resolveKeywords(papers);
  for (const threads of [0, 1, 3]) {
    const shares: number[] = [];
    const finder = keywordFinder(() => threads);
    expect(await finder(papers, (share) => shares.push(share))).toEqual(alone);
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  }
});
