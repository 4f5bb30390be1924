// Which of an organization's spellings to show.
import { foldWords } from "../../model/text.ts";
import { byFrequency } from "../count.ts";
import { isAbbreviated } from "./organization-words.ts";

/** Most frequent first, the shown one among them. */
export interface ShownOrganization {
  readonly name: string;
  readonly variants: readonly string[];
}

/**
 * The spelling to show: spelled out before short forms and initials, mixed case before one case, then the
 * most frequent, then by code units. Cost: n log n in the number of spellings.
 */
export function shownOrganization(counts: ReadonlyMap<string, number>): ShownOrganization {
  const variants = byFrequency(counts);
  const ranked = variants.toSorted((a, b) => shortness(a) - shortness(b));
  return { name: ranked[0]!, variants };
}

/** 0 for a name that is spelled out. */
function shortness(name: string): number {
  const isShort = isAbbreviated(name) || /\p{L}{2}\.(?:\s|$)/u.test(name);
  const isOneCase = name === name.toUpperCase() || name === name.toLowerCase();
  const isInitials = !foldWords(name).includes(" ") && name.length <= 6;
  return Number(isShort) + Number(isOneCase) + Number(isInitials && isOneCase);
}
