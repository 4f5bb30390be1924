import { describe, expect, test } from "vitest";
import { chooseKeywords } from "../../../../graph/resolve/keywords/choose-keywords.ts";
import type { Candidate } from "../../../../graph/resolve/keywords/paper-phrases.ts";
import type { PhraseUse } from "../../../../graph/resolve/keywords/phrase-uses.ts";

const phrase = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  key,
  words: key.split(" ").length,
  count: 1,
  wholeCount: 1,
  inTitle: false,
  inAbstract: true,
  position: 0.5,
  stem: null,
  weak: false,
  places: [1, 0, 2],
  ...more,
});

const use = (papers: number, more: Partial<PhraseUse> = {}): PhraseUse => ({
  papers,
  wholePapers: papers,
  abstracts: papers,
  titled: 0,
  ...more,
});

const keysOf = (candidates: Candidate[], uses: Record<string, PhraseUse>): string[] =>
  chooseKeywords(candidates, new Map(Object.entries(uses)), 100).map(
    ({ candidate }) => candidate.key,
  );

describe("phrases that begin or end weakly", () => {
  const method = phrase("trowel method", { weak: true, stem: "trowel", inTitle: true });

  test("come after the others, even from the title", () => {
    expect(
      keysOf([method, phrase("garden robot")], { "trowel method": use(3), "garden robot": use(3) }),
    ).toEqual(["garden robot", "trowel method"]);
  });

  test("are left out where the rest is a known term", () => {
    expect(keysOf([method], { "trowel method": use(3), trowel: use(2) })).toEqual([]);
    expect(keysOf([method], { "trowel method": use(3), trowel: use(1) })).toEqual([
      "trowel method",
    ]);
  });
});

test("an open ending makes a term where the rest is none, or is met less often", () => {
  const task = phrase("weeding task", { stem: "weeding", inTitle: true });
  expect(keysOf([task], { "weeding task": use(4), weeding: use(3) })).toEqual(["weeding task"]);
  expect(keysOf([task], { "weeding task": use(3), weeding: use(4) })).toEqual([]);
});

test("what authors put in titles elsewhere goes before what only abstracts say", () => {
  const uses = { "success rate": use(20), "garden robot": use(20, { titled: 10 }) };
  expect(keysOf([phrase("success rate"), phrase("garden robot")], uses)).toEqual([
    "garden robot",
    "success rate",
  ]);
});

test("equal scores go by key", () => {
  const uses = { "b robot": use(2), "a robot": use(2) };
  expect(keysOf([phrase("b robot"), phrase("a robot")], uses)).toEqual(["a robot", "b robot"]);
});
