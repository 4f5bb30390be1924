// The rules by which people are too close, in words. Pure.
import type { ConflictRule } from "../../../graph/index.ts";

/** From the strongest to the weakest, as a person says it of a pair. */
export const RULE_WORDS: Readonly<Record<ConflictRule, string>> = {
  "same-person": "is an author",
  "joint-paper": "joint paper",
  "same-organization": "same organization",
  "shared-coauthor": "shared co-author",
};

/** One letter for a cell of a matrix. */
export const RULE_LETTERS: Readonly<Record<ConflictRule, string>> = {
  "same-person": "A",
  "joint-paper": "J",
  "same-organization": "O",
  "shared-coauthor": "C",
};

const STRONGEST_FIRST = Object.keys(RULE_WORDS);

/** 0 for the strongest rule. */
export function rankOf(rule: ConflictRule): number {
  return STRONGEST_FIRST.indexOf(rule);
}
