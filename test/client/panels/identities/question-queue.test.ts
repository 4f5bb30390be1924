import { expect, test } from "vitest";
import {
  FIRST_PLACE,
  indexAt,
  moved,
  openQuestions,
} from "../../../../client/panels/identities/question-queue.ts";
import { questionKey } from "../../../../client/panels/identities/question-words.ts";
import { question, side } from "../../../support/questions.ts";

const ALL = ["a", "b", "c"].map((name) =>
  question(
    "maybe-one-author",
    side(`author:${name}`, name, [[`paper:${name}`, 2020]]),
    side(`author:${name}2`, `${name}2`, [[`paper:${name}2`, 2020]]),
  ),
);
const KEYS = ALL.map(questionKey);

test("what was answered leaves, and the next one takes its place", () => {
  const second = moved(ALL, FIRST_PLACE, 1);
  expect(second).toEqual({ key: KEYS[1], index: 1 });
  const left = openQuestions(ALL, new Set([KEYS[1]!]));
  expect(left).toEqual([ALL[0], ALL[2]]);
  expect(indexAt(left, { key: null, index: 1 })).toBe(1);
  expect(left[indexAt(left, second)]).toBe(ALL[2]);
});

test("a question that others left before is found again", () => {
  const third = moved(ALL, FIRST_PLACE, 2);
  const left = openQuestions(ALL, new Set([KEYS[0]!]));
  expect(indexAt(left, third)).toBe(1);
});

test("moving stays within the list, and an empty one has no place", () => {
  expect(moved(ALL, FIRST_PLACE, -1)).toEqual({ key: KEYS[0], index: 0 });
  expect(moved(ALL, FIRST_PLACE, 9)).toEqual({ key: KEYS[2], index: 2 });
  expect(indexAt([], FIRST_PLACE)).toBe(-1);
  expect(moved([], FIRST_PLACE, 1)).toBe(FIRST_PLACE);
});
