import { expect, test } from "vitest";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { sideBySide } from "../../../graph/query/side-by-side.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

test("two authors share co-authors, keywords and venues, each with the papers of both", () => {
  // Ada: papers 0, 1. Cyra: papers 0, 2. Together: 0.
  const both = sideBySide(index, "author:ada-lind", "author:cyra-ruiz", null);
  expect(both.together).toBe(1);
  expect(both.sides.map(({ name, papers }) => [name, papers])).toEqual([
    ["Ada Lind", 2],
    ["Cyra Ruiz", 2],
  ]);
  expect(both.years).toEqual([
    { year: 2019, papers: [1, 1], together: 1 },
    { year: 2020, papers: [1, 0], together: 0 },
    { year: 2021, papers: [0, 1], together: 0 },
  ]);
  // Bo wrote 0 and 1 with Ada, 0 with Cyra; neither of the two is a co-author of both.
  expect(both.lists.people.items).toEqual([
    { id: "author:bo-chen", name: "Bo Chen", papers: [2, 1] },
  ]);
  // Ada: graph network 2, molecule 1, deep learning 1. Cyra: graph network, molecule, language model,
  // deep learning, 1 each. By the smaller number all are equal; by the sum graph network leads.
  expect(both.lists.keywords.items.map(({ name, papers }) => [name, papers])).toEqual([
    ["graph network", [2, 1]],
    ["deep learning", [1, 1]],
    ["molecule", [1, 1]],
  ]);
  expect(both.lists.keywords.ofEach).toEqual([3, 4]);
  expect(both.lists.venues.items).toEqual([{ id: "venue:iclr", name: "ICLR", papers: [2, 1] }]);
});

test("the sides can be changed over", () => {
  const there = sideBySide(index, "venue:iclr", "venue:neurips", null);
  const back = sideBySide(index, "venue:neurips", "venue:iclr", null);
  expect(back.sides).toEqual([...there.sides].reverse());
  expect(back.lists.people.items.map(({ id, papers }) => [id, [...papers].reverse()])).toEqual(
    there.lists.people.items.map(({ id, papers }) => [id, papers]),
  );
  expect(there.together).toBe(0);
});

test("two of different kinds, or of none, are refused", () => {
  expect(() => sideBySide(index, "author:ada-lind", "venue:iclr", null)).toThrow(/not of one kind/);
  expect(() => sideBySide(index, "author:ada-lind", "author:nobody", null)).toThrow(/nothing/);
});
