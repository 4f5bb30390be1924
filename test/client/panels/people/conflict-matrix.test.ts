import { expect, test } from "vitest";
import { conflictMatrix } from "../../../../client/panels/people/conflict-matrix.ts";
import { conflictRows } from "../../../../client/panels/people/conflict-rows.ts";
import { DEFAULT_CONFLICT_OPTIONS, findConflicts, indexPeople } from "../../../../graph/index.ts";
import { TINY_CORPUS } from "../../../support/tiny-corpus.ts";

const party = (name: string, id: string) => ({
  name,
  affiliations: [],
  authors: [`author:${id}` as const],
});
const ada = party("Ada Lind", "ada-lind");
const bo = party("Bo Chen", "bo-chen");
const cyra = party("Cyra Ruiz", "cyra-ruiz");
const nobody = { name: "Nobody", affiliations: [], authors: [] };
const report = findConflicts(
  indexPeople(TINY_CORPUS),
  [
    { key: "6", title: "Ferns", authors: [nobody] },
    { key: "7", title: "Moss", authors: [ada] },
    { key: "8", title: null, authors: [cyra] },
  ],
  [nobody, bo, cyra],
  { ...DEFAULT_CONFLICT_OPTIONS, rules: ["joint-paper", "same-person"] },
);
const ALL = { text: "", rule: null, order: "submission" } as const;
const matrix = (choice: Partial<Parameters<typeof conflictMatrix>[2]>, text = "") =>
  conflictMatrix(report, conflictRows(report, { ...ALL, text }), {
    order: "listed",
    everybody: false,
    ...choice,
  });
const names = (lines: readonly { readonly name: string; readonly conflicts: number }[]) =>
  lines.map(({ name, conflicts }) => `${name}: ${conflicts}`);

test("lines in the order of the lists, each with its conflicts", () => {
  // Bo and Cyra wrote with Ada; Cyra is the author of 8, and Bo wrote with her; nobody reviews nobody's own.
  const { submissions, reviewers } = matrix({ everybody: true });
  expect(names(submissions)).toEqual(["6. Ferns: 1", "7. Moss: 2", "8: 2"]);
  expect(names(reviewers)).toEqual(["Nobody: 1", "Bo Chen: 2", "Cyra Ruiz: 2"]);
});

test("most conflicts first, and only those that have some", () => {
  expect(names(matrix({ order: "most" }).reviewers)).toEqual([
    "Bo Chen: 2",
    "Cyra Ruiz: 2",
    "Nobody: 1",
  ]);
  expect(names(matrix({}, "moss").submissions)).toEqual(["7. Moss: 2"]);
  expect(names(matrix({}, "moss").reviewers)).toEqual(["Bo Chen: 1", "Cyra Ruiz: 1"]);
});

test("a cell says the strongest rule, whatever the order in which rules were chosen", () => {
  const { cellAt } = matrix({});
  expect(cellAt(2, 2)?.rule).toBe("same-person");
  expect(cellAt(1, 1)).toMatchObject({ rule: "joint-paper", certain: true });
  expect(cellAt(0, 1)).toBeNull();
  // A name alone is no certain identity.
  expect(cellAt(0, 0)).toMatchObject({ rule: "same-person", certain: false });
});
