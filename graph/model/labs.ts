// Labs and companies whose names run into their people's names in some listings
// (`OpenAI Ada Pell`), told apart by a list and by the shape of what is left.
import { foldWords } from "./text.ts";

/** Folded; several words count too. None of them is a usual given or family name. */
const LABS: ReadonlySet<string> = new Set([
  "adobe research",
  "alibaba",
  "alibaba group",
  "allen ai",
  "amazon",
  "amazon research",
  "anthropic",
  "apple",
  "baidu",
  "baidu research",
  "bytedance",
  "cmu",
  "deepmind",
  "deepmind technologies",
  "epfl",
  "eth",
  "eth zurich",
  "facebook",
  "facebook ai research",
  "google",
  "google ai",
  "google brain",
  "google deepmind",
  "google research",
  "huawei",
  "ibm",
  "ibm research",
  "inria",
  "intel",
  "kaist",
  "meta",
  "meta ai",
  "meta ai research",
  "microsoft",
  "microsoft research",
  "mit",
  "mpi",
  "nvidia",
  "openai",
  "qualcomm",
  "salesforce",
  "salesforce research",
  "samsung",
  "sensetime",
  "tencent",
  "tencent ai lab",
  "tsinghua",
  "uber ai",
  "uber ai labs",
  "uc berkeley",
  "ucla",
]);

/** Words that make a name the name of a group, not of a person. */
const GROUP_WORDS: ReadonlySet<string> = new Set(
  (
    "ai brain center centre collaboration college company consortium department foundation group " +
    "inc initiative institute lab laboratory labs ltd project research team university"
  ).split(" "),
);

/** A name with the affiliation that ran into it taken off. */
export interface RunTogether {
  readonly name: string;
  /** As written. */
  readonly affiliation: string;
}

const MOST_WORDS = 12;

/**
 * A well-known lab before or after what is by itself a plausible full name of two to four words, or
 * null. Longer lab names win: `Google Brain Ada Pell` leaves no "Brain". Cost: constant.
 */
export function withoutLab(name: string): RunTogether | null {
  const words = name.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length < 3 || words.length > MOST_WORDS) return null;
  for (let size = Math.min(3, words.length - 2); size >= 1; size--) {
    const cuts = [
      [words.slice(0, size), words.slice(size)],
      [words.slice(-size), words.slice(0, -size)],
    ] as const;
    for (const [lab, rest] of cuts) {
      const affiliation = lab.join(" ");
      if (LABS.has(foldWords(affiliation)) && isPlausibleName(rest))
        return { name: rest.join(" "), affiliation };
    }
  }
  return null;
}

/** Two to four words, each with a capital, none that a group would bear. */
function isPlausibleName(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !GROUP_WORDS.has(foldWords(word)))
  );
}
