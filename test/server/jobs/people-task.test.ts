// What somebody asks of lists of people, bounded where the answer would be.
import { expect, test } from "vitest";
import { DEFAULT_CONFLICT_OPTIONS, indexPeople } from "../../../graph/index.ts";
import { conflictsFor } from "../../../server/jobs/people-task.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const people = indexPeople(TINY_CORPUS);
const none = (): never => {
  throw new Error("not asked for");
};
const held = { index: none, topicIndex: none, people: () => people };

/** Ada again and again, as author of each submission, and as reviewer. */
const asked = (submissions: number) => {
  const authors = Array.from({ length: 40 }, () => "Ada Lind").join(", ");
  const lines = Array.from({ length: submissions }, (_, i) => `Reeds ${i}; ${authors}`);
  return {
    submissions: { by: "text", text: lines.join("\n") },
    reviewers: { text: "Ada Lind", chosen: [] },
    options: DEFAULT_CONFLICT_OPTIONS,
  } as const;
};

test("more conflicts than a server's memory is for are refused, in words", () => {
  const few = conflictsFor(held, asked(10));
  expect(few.conflicts).toHaveLength(10 * 40);
  expect(() => conflictsFor(held, asked(6300))).toThrow(/More than 250000 conflicts/u);
});
