// Numbers of rows that stay when others come and go.
import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveRecords } from "../../../graph/index.ts";
import {
  NUMBERED,
  idsOf,
  inOrder,
  isInOrder,
  keptNumbers,
  renumbered,
} from "../../../server/store/stored-numbers.ts";
import { generateRecords } from "../../support/generate-records.ts";

test("who was there keeps the number, who comes takes what is free", () => {
  expect([...keptNumbers(["a", "b", "c"], [])]).toEqual([0, 1, 2]);
  expect([...keptNumbers(["a", "b", "c"], ["b", "c"])]).toEqual([2, 0, 1]);
  // b went: a new one takes its number.
  expect([...keptNumbers(["a", "c", "d"], ["a", "b", "c"])]).toEqual([0, 2, 1]);
  // a and b went: c, whose number would leave a gap, takes one of theirs.
  expect([...keptNumbers(["c"], ["a", "b", "c"])]).toEqual([0]);
  expect([...keptNumbers([], ["a"])]).toEqual([]);
});

test("numbers are a permutation, and as many stay as can", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i"), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(ids, ids, (after, before) => {
      const sorted = after.toSorted();
      const numbers = keptNumbers(sorted, before);
      expect([...numbers].toSorted((a, b) => a - b)).toEqual(sorted.map((_, k) => k));
      sorted.forEach((id, row) => {
        const number = before.indexOf(id);
        if (number >= 0 && number < sorted.length) expect(numbers[row]).toBe(number);
      });
    }),
  );
});

test("a corpus with other numbers is put in order again, places and all", () => {
  const records = generateRecords(60, 4).map((record, k) => ({
    ...record,
    authorDetails: (record.authors ?? []).map(() => ({
      affiliations: [`University of Rivers ${k % 7}, ${["France", "Peru", "Ghana"][k % 3]!}`],
      orcid: null,
    })),
  }));
  const corpus = resolveRecords(records);
  expect(isInOrder(corpus)).toBe(true);
  expect(corpus.places.organizations.ids.length).toBeGreaterThan(5);
  expect(inOrder(corpus)).toEqual(corpus);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const numbers = Object.fromEntries(
        NUMBERED.map((table, t) => {
          const ids = idsOf(corpus, table);
          const shuffled = ids.toSorted(
            (a, b) => hashOf(`${seed} ${t} ${a}`) - hashOf(`${seed} ${t} ${b}`),
          );
          return [table, keptNumbers(ids, shuffled)];
        }),
      );
      const stored = renumbered(corpus, numbers);
      assert.deepStrictEqual(inOrder(stored), { ...corpus });
    }),
    { numRuns: 20 },
  );
});

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash;
}
