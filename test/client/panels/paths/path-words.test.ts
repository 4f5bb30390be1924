import { describe, expect, test } from "vitest";
import {
  pathInWords,
  pathNodes,
  ruleInWords,
  weakestInWords,
  withoutRule,
} from "../../../../client/panels/paths/path-words.ts";
import type { FoundPath, NamedRef, PathRules } from "../../../../graph/index.ts";

const ref = (name: string): NamedRef => ({ id: `author:${name.toLowerCase()}`, name });
const hop = (from: string, to: string, paperCount: number) => ({
  from: ref(from),
  to: ref(to),
  strength: paperCount,
  paperCount,
  papers: [],
});
const path: FoundPath = { hops: [hop("Ada", "Bo", 2), hop("Bo", "Cy", 1)], weakest: 1, total: 3 };
const rules: PathRules = { maxAuthors: 5, since: 2020, avoid: ["author:dee", "author:eve"] };

describe("a path in words", () => {
  test("names everybody along it", () => {
    expect(pathNodes(path)).toEqual(["author:ada", "author:bo", "author:cy"]);
    expect(pathNodes({ hops: [], weakest: 0, total: 0 })).toEqual([]);
    expect(pathInWords("Ada", path)).toBe("Ada, 2 papers with Bo, 1 paper with Cy");
  });

  test("says what its weakest step is worth", () => {
    expect(weakestInWords(path, "papers")).toBe("at least 1 paper each");
    expect(weakestInWords({ ...path, weakest: 0.25 }, "strength")).toBe("weakest link 0.25");
  });
});

describe("a rule in the way", () => {
  const avoided = { rule: "avoid", id: "author:dee" } as const;

  test("is named", () => {
    const named = (rule: "maxAuthors" | "since") => ruleInWords({ rule, id: null }, rules, String);
    expect(named("maxAuthors")).toBe("at most 5 authors");
    expect(named("since")).toBe("since 2020");
    expect(ruleInWords(avoided, rules, () => "Dee Fox")).toBe("not through Dee Fox");
  });

  test("is dropped alone", () => {
    expect(withoutRule({ rule: "maxAuthors", id: null }, rules)).toEqual({
      ...rules,
      maxAuthors: null,
    });
    expect(withoutRule({ rule: "since", id: null }, rules)).toEqual({ ...rules, since: null });
    expect(withoutRule(avoided, rules)).toEqual({ ...rules, avoid: ["author:eve"] });
  });
});
