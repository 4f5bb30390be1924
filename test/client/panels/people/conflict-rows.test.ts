import { expect, test } from "vitest";
import { limitsInWords } from "../../../../client/panels/people/conflict-limits.ts";
import { conflictPairs, conflictRows } from "../../../../client/panels/people/conflict-rows.ts";
import { DEFAULT_CONFLICT_OPTIONS, findConflicts, indexPeople } from "../../../../graph/index.ts";
import { TINY_CORPUS } from "../../../support/tiny-corpus.ts";

const party = (name: string, id: string) => ({
  name,
  affiliations: [],
  authors: [`author:${id}` as const],
});
const [ada, bo, cyra, desiree] = [
  party("Ada Lind", "ada-lind"),
  party("Bo Chen", "bo-chen"),
  party("Cyra Ruiz", "cyra-ruiz"),
  party("Désirée Moreau", "desiree-moreau"),
];
const report = findConflicts(
  indexPeople(TINY_CORPUS),
  [
    { key: "7", title: "Moss", authors: [ada] },
    { key: "8", title: null, authors: [desiree, cyra] },
  ],
  [cyra, bo],
  DEFAULT_CONFLICT_OPTIONS,
);
const ALL = { text: "", rule: null, order: "submission" } as const;
const brief = (filter: Parameters<typeof conflictRows>[1]) =>
  conflictRows(report, filter).map(({ submission, reviewer, author }) =>
    [submission, reviewer, author].join(" / "),
  );

test("rows by submission, by reviewer, newest first", () => {
  expect(brief(ALL)).toEqual([
    "7. Moss / Cyra Ruiz / Ada Lind",
    "7. Moss / Bo Chen / Ada Lind",
    "8 / Cyra Ruiz / Cyra Ruiz",
    "8 / Cyra Ruiz / Désirée Moreau",
    "8 / Bo Chen / Cyra Ruiz",
  ]);
  expect(brief({ ...ALL, order: "reviewer" })[0]).toBe("7. Moss / Bo Chen / Ada Lind");
  // 2021 with Désirée, then Ada and Bo in 2020.
  expect(brief({ ...ALL, order: "newest" }).slice(0, 2)).toEqual([
    "8 / Cyra Ruiz / Désirée Moreau",
    "7. Moss / Bo Chen / Ada Lind",
  ]);
});

test("rows with a name, a title or by a rule", () => {
  expect(brief({ ...ALL, text: "moreau" })).toEqual(["8 / Cyra Ruiz / Désirée Moreau"]);
  expect(brief({ ...ALL, text: "MOSS" })).toHaveLength(2);
  expect(brief({ ...ALL, rule: "same-person" })).toEqual(["8 / Cyra Ruiz / Cyra Ruiz"]);
  expect(brief({ ...ALL, text: "zzz" })).toEqual([]);
});

test("a pair for all reasons of a submission and a reviewer", () => {
  const pairs = conflictPairs(conflictRows(report, ALL));
  expect(pairs.map((pair) => [pair[0].submission, pair[0].reviewer, pair.length])).toEqual([
    ["7. Moss", "Cyra Ruiz", 1],
    ["7. Moss", "Bo Chen", 1],
    // Cyra herself, and her paper with Désirée.
    ["8", "Cyra Ruiz", 2],
    ["8", "Bo Chen", 1],
  ]);
});

test("what is not known, with the names, and nothing of what is", () => {
  const known = limitsInWords(report);
  expect(known).toMatch(/^Only what this collection holds is found\. It knows all of them\./);
  expect(known).not.toMatch(/\b0 of\b/);
  const nobody = { name: "Nobody Atall", affiliations: [], authors: [] };
  const two = { name: "B. Chen", affiliations: [], authors: [...bo.authors, ...ada.authors] };
  const words = limitsInWords(
    findConflicts(
      indexPeople(TINY_CORPUS),
      [{ key: "7", title: "Moss", authors: [ada] }],
      [nobody, two],
      DEFAULT_CONFLICT_OPTIONS,
    ),
  );
  expect(words).toContain("It knows nothing of 1 of 2 reviewers (Nobody Atall).");
  expect(words).toContain("1 name may be one of several people (B. Chen).");
});
