// Which of the two threads a question is for.
import { expect, test } from "vitest";
import { isHeavy } from "../../../server/jobs/compute.ts";

test("a few names are looked up at once; a long list keeps no search waiting", () => {
  const names = (lines: number) =>
    isHeavy({ op: "match-names", text: "Ada Lind, Reed University\n".repeat(lines) });
  expect(names(100)).toBe(false);
  expect(names(20_000)).toBe(true);
});

test("what goes through all of a large collection is no light question", () => {
  const view = { base: "everything", options: [] } as const;
  const questions = [
    { op: "map-years", kind: "coauthorship", view },
    { op: "trends", kind: "coauthorship", view, part: { by: "all" } },
    { op: "match-names", text: "Ada Lind\n".repeat(20) },
  ] as const;
  for (const question of questions) {
    expect(isHeavy(question, 95_000), question.op).toBe(true);
    expect(isHeavy(question, 2_000), question.op).toBe(false);
  }
  expect(isHeavy({ op: "match-names", text: "Ada Lind\nBo Tarn" }, 95_000)).toBe(false);
  // Its map is made where maps are kept.
  expect(isHeavy({ op: "describe", kind: "coauthorship", view })).toBe(true);
});
