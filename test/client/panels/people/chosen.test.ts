import { expect, test } from "vitest";
import { chosenOf, takenFor, type Choices } from "../../../../client/panels/people/chosen.ts";
import type { EntityId, NameMatch } from "../../../../graph/index.ts";

function line(raw: string, status: NameMatch["status"], author: EntityId | null = null): NameMatch {
  const plain = { line: 1, name: raw, orcid: null, email: null, affiliation: null };
  return { ...plain, raw, status, author, candidates: [], near: [] };
}

const lines = [
  line("Ada", "found", "author:ada"),
  line("Ada L.", "found", "author:ada"),
  line("A.", "several"),
  line("__proto__", "none"),
];

test("those found are taken once; the rest is open or not here", () => {
  expect(chosenOf({ lines, issues: [] }, new Map())).toEqual({
    ids: ["author:ada"],
    found: 2,
    open: 1,
    none: 1,
  });
});

test("what somebody decided counts before what was found", () => {
  const choices: Choices = new Map<string, EntityId | null>([
    ["Ada L.", "author:ada-lou"],
    ["A.", null],
    ["__proto__", "author:proto"],
  ]);
  expect(chosenOf({ lines, issues: [] }, choices)).toEqual({
    ids: ["author:ada", "author:ada-lou", "author:proto"],
    found: 3,
    open: 0,
    none: 1,
  });
  expect(takenFor(lines[2]!, choices)).toBeNull();
});
