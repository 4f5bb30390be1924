// Which of the two threads a question is for.
import { expect, test } from "vitest";
import { isHeavy } from "../../../server/jobs/compute.ts";

test("a few names are looked up at once; a long list keeps no search waiting", () => {
  const names = (lines: number) =>
    isHeavy({ op: "match-names", text: "Ada Lind, Reed University\n".repeat(lines) });
  expect(names(100)).toBe(false);
  expect(names(20_000)).toBe(true);
});
