// One vocabulary from the keywords of all papers: acronyms with their long forms, spellings with each
// other, and all the forms of each keyword.
import { countUp } from "../count.ts";
import { type AcronymDefinition, acronymsBeside } from "./acronyms.ts";
import { keywordKey } from "./keyword-key.ts";
import { readLongForms } from "./long-forms.ts";
import { oneSpelling } from "./one-spelling.ts";

/** A keyword of one paper, with the forms that this paper has of it. */
export interface MetKeyword {
  readonly key: string;
  readonly score: number;
  /** Sum of `GIVEN`, `IN_TITLE` and `IN_ABSTRACT`. */
  readonly where: number;
  readonly surfaces: ReadonlyMap<string, number>;
}

/** A keyword of one paper, as a place in the vocabulary. */
export interface FoundKeyword {
  readonly term: number;
  readonly score: number;
  readonly where: number;
}

export interface JoinedKeywords {
  /** The vocabulary in order of appearance. */
  readonly keys: readonly string[];
  /** The forms met of each key, with how often. */
  readonly surfaces: readonly ReadonlyMap<string, number>[];
  /** By paper, each term once, best first; equal scores keep their order. */
  readonly found: readonly (readonly FoundKeyword[])[];
}

/**
 * Joins acronyms to the long forms that stand beside them, and keys that differ only in spaces; gathers
 * the forms of each, definitions among them. Cost: linear in the keywords.
 */
export function joinKeywords(
  met: readonly (readonly MetKeyword[])[],
  definitions: readonly (readonly AcronymDefinition[])[],
): JoinedKeywords {
  const { longFormIn, same } = readLongForms(met.map(definedBeside), countKeys(met));
  const papers = new Map<string, number>();
  const joined = met.map((list, i) =>
    list.map(({ key }) => {
      const kept = longFormIn(i, key) ?? same.get(key) ?? key;
      countUp(papers, kept);
      return kept;
    }),
  );
  const spelling = oneSpelling(papers);
  const termOf = new Map<string, number>();
  const keys: string[] = [];
  const surfaces: Map<string, number>[] = [];
  const found = met.map((list, i) => {
    const terms: FoundKeyword[] = [];
    list.forEach(({ score, where, surfaces: forms }, k) => {
      const key = spelling.get(joined[i]![k]!) ?? joined[i]![k]!;
      let term = termOf.get(key);
      if (term === undefined) {
        termOf.set(key, (term = keys.length));
        keys.push(key);
        surfaces.push(new Map());
      }
      for (const [form, count] of forms) countUp(surfaces[term]!, form, count);
      addTerm(terms, { term, score, where });
    });
    return terms.sort((a, b) => b.score - a.score);
  });
  for (const { short, long } of definitions.flat()) {
    const [shortKey, longKey] = [keywordKey(short), keywordKey(long)];
    // Both belong to the keyword where one of them was met as the other.
    const term = termOf.get(spelling.get(longKey) ?? longKey) ?? termOf.get(shortKey);
    if (term === undefined) continue;
    countUp(surfaces[term]!, long, 0);
    countUp(surfaces[term]!, short, 0);
  }
  return { keys, surfaces, found };
}

/** Adds a keyword to a paper, or joins it to the same one there. */
function addTerm(terms: FoundKeyword[], added: FoundKeyword): void {
  const at = terms.findIndex(({ term }) => term === added.term);
  if (at < 0) terms.push(added);
  else {
    const { term, score, where } = terms[at]!;
    terms[at] = { term, score: Math.max(score, added.score), where: where | added.where };
  }
}

/** What the keywords of one paper say about acronyms by standing beside each other. */
function definedBeside(list: readonly MetKeyword[]): AcronymDefinition[] {
  // Nothing but a word can be one.
  if (list.every(({ key }) => key.includes(" "))) return [];
  return acronymsBeside(list.flatMap(({ surfaces }) => [...surfaces.keys()]));
}

/** Papers by key. */
export function countKeys(
  lists: readonly (readonly { readonly key: string }[])[],
): Map<string, number> {
  const papers = new Map<string, number>();
  for (const list of lists) for (const { key } of list) countUp(papers, key);
  return papers;
}
