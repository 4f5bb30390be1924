// The order in which questions are gone through: what was answered leaves at once, and the next one
// takes its place. Pure.
import type { IdentityQuestion } from "../../../graph/index.ts";
import { questionKey } from "./question-words.ts";

/** Where somebody stands in a list of questions. */
export interface QueuePlace {
  /** Of the question looked at; null: the first. */
  readonly key: string | null;
  /** Its place in the list when it was last seen there. */
  readonly index: number;
}

export const FIRST_PLACE: QueuePlace = { key: null, index: 0 };

/** Questions still to be answered. */
export function openQuestions(
  items: readonly IdentityQuestion[],
  answered: ReadonlySet<string>,
): readonly IdentityQuestion[] {
  return items.filter((question) => !answered.has(questionKey(question)));
}

/** The index of the question at a place: itself, else whatever came in its place; −1: none. */
export function indexAt(open: readonly IdentityQuestion[], { key, index }: QueuePlace): number {
  const found = key === null ? -1 : open.findIndex((question) => questionKey(question) === key);
  return found >= 0 ? found : Math.min(index, open.length - 1);
}

/** The place some steps further, within the list. */
export function moved(
  open: readonly IdentityQuestion[],
  place: QueuePlace,
  steps: number,
): QueuePlace {
  const index = Math.max(0, Math.min(open.length - 1, indexAt(open, place) + steps));
  const question = open[index];
  return question === undefined ? FIRST_PLACE : { key: questionKey(question), index };
}
