// Names of groups and institutions among the authors: they have no given and no family name.

/** Words that people hardly bear, and groups do, as they stand in a name of several words. */
const GROUP_WORDS =
  "(?:academy|agency|association|bureau of|cent(?:er|re)s? (?:for|of)|collaborations?|collaborative|" +
  "college|commission|committee|consorti(?:um|a)|corporation|corp|council|department|dept|" +
  "division of|federation|foundation|gmbh|groups?|hospital|inc|initiative|" +
  "institut(?:e|es|ion|o|et)?|investigators|laborator(?:y|ies|ium)|labs|llc|ltd|ministry|network|" +
  "organi[sz]ation|project|research|societ(?:y|e)|société|task force|team|" +
  "universit(?:y|é|e|at|ät|à|a|eit|et)|universidade?|working party)";

const GROUP = new RegExp(`(?:^|[\\s(-])${GROUP_WORDS}(?![\\p{L}\\p{M}])`, "iu");
/** Between the words of one part: no given or family name has it. */
const JOINED = /\S\s(?:of|for|and|&|für|pour)\s\S/iu;

/**
 * Whether a written author is a group (`Pell Study Group`, `University of Lund, Department of Botany`)
 * and not a person. A family name that is such a word stands alone before a comma (`College, Ada`) and
 * is a person's. Cost: linear.
 */
export function isGroupName(written: string): boolean {
  return written
    .split(",")
    .some((part) => / \S/u.test(part.trim()) && (GROUP.test(part) || JOINED.test(part)));
}
