// Search as you type, over the names of authors, keywords, papers and venues.
import { GraphError } from "../model/errors.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { EntityType } from "../model/ids.ts";
import type { SearchHit } from "./answers.ts";
import { idsOf, namesOf, papersOf } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { searchEntries } from "./search-entries.ts";
import type { SearchEntries } from "./search-entries.ts";
import { hintOf } from "./search-hints.ts";
import { documentsIn, rangeSize, searchWords } from "./word-index.ts";
import type { WordRange } from "./word-index.ts";
import { MATCH, rankWord, wordMatcher } from "./word-match.ts";
import type { WordMatch } from "./word-match.ts";

export interface SearchOptions {
  /** Default: all four. */
  readonly types?: readonly EntityType[];
  /** Most hits, 1 to 100. Default 10. */
  readonly limit?: number;
}

export type Search = (text: string, options?: SearchOptions) => readonly SearchHit[];

const MOST_HITS = 100;

/**
 * A search over a corpus. It answers with the entities that every word of the text finds, folded
 * (without accents and case) and in any order: as a word of the name, its beginning, a name's
 * initial, inside a word, or with one typing error in a word of five letters or more. The best
 * match comes first, then the most papers, then the smallest id; empty for a blank text. The name
 * of an entity, given whole, finds it before all that are not called so.
 *
 * Cost: linear in the letters of all names, once. A query costs the entities that hold the rarest
 * of its words, and looks inside words and for errors only while it has fewer hits than asked for.
 *
 * @throws GraphError `invalid-option` for a limit out of range
 */
export function createSearch(index: CorpusIndex): Search {
  const entries = searchEntries(index);
  const matcher = wordMatcher(entries.index.words);
  return (text, { types = ENTITY_TYPES, limit = 10 } = {}) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_HITS)
      throw new GraphError("invalid-option", `limit is ${limit}; it must be 1 to ${MOST_HITS}.`, {
        details: { option: "limit", value: limit },
      });
    const words = searchWords(text);
    if (words.length === 0) return [];
    const wanted = ENTITY_TYPES.map((type) => types.includes(type));
    let ranked = rankEntries(entries, words.map(matcher.close), wanted);
    if (ranked.length < limit) ranked = rankEntries(entries, words.map(matcher.wide), wanted);
    return ranked.slice(0, limit).map((entry) => hitOf(index, entries, entry));
  };
}

/**
 * The entries of wanted types that every word of a query finds, best first.
 *
 * @param wanted by index into ENTITY_TYPES
 */
export function rankEntries(
  entries: SearchEntries,
  query: readonly WordMatch[],
  wanted: readonly boolean[],
): number[] {
  const byRank: number[][] = Array.from({ length: MATCH.none + 1 }, () => []);
  for (const entry of candidatesOf(entries, query))
    if (wanted[entries.types[entry]!]!) byRank[rankEntry(entries, entry, query)]!.push(entry);
  return byRank.slice(0, MATCH.none).flat();
}

/** The entries that hold an answer to the rarest word of a query, ascending. */
export function candidatesOf(
  { index, entryOf, types }: SearchEntries,
  query: readonly WordMatch[],
): Uint32Array {
  const ranges = query.map(rangesOf);
  const sizes = ranges.map((list) => list.reduce((sum, range) => sum + rangeSize(index, range), 0));
  const rarest = ranges[sizes.indexOf(Math.min(...sizes))]!;
  const seen = new Uint8Array(types.length);
  const candidates: number[] = [];
  for (const range of rarest)
    for (const form of documentsIn(index, range)) {
      const entry = entryOf[form]!;
      if (seen[entry] === 0) candidates.push(entry);
      seen[entry] = 1;
    }
  return new Uint32Array(candidates).sort();
}

function rangesOf({ range, initial, near }: WordMatch): WordRange[] {
  const single = initial < 0 ? [...near.keys()] : [initial, ...near.keys()];
  return [range, ...single.map((word) => ({ from: word, to: word + 1 }))];
}

/** How well an entry answers a query: as its worst word does, or better where the order is kept, too. */
function rankEntry(entries: SearchEntries, entry: number, query: readonly WordMatch[]): number {
  const { formOffsets, types } = entries;
  const { offsets, items } = entries.index.wordsOf;
  const person = ENTITY_TYPES[types[entry]!] === "author";
  const firstForm = formOffsets[entry]!;
  const endForm = formOffsets[entry + 1]!;
  let worst: number = MATCH.words;
  let best: number = MATCH.none;
  for (const match of query) {
    let rank: number = MATCH.none;
    for (let k = offsets[firstForm]!; k < offsets[endForm]!; k++)
      rank = Math.min(rank, rankWord(match, items[k]!, person));
    worst = Math.max(worst, rank);
    best = Math.min(best, rank);
  }
  // Initials tell nobody apart unless a real word goes with them.
  if (best === MATCH.initials) return MATCH.none;
  if (worst > MATCH.beginnings) return worst;
  for (let form = firstForm; form < endForm; form++)
    worst = Math.min(worst, rankForm(items, offsets[form]!, offsets[form + 1]!, query));
  return worst;
}

/** Whether the words of a form are the query or begin with it; its last word may be unfinished. */
function rankForm(
  items: Uint32Array,
  start: number,
  end: number,
  query: readonly WordMatch[],
): number {
  const last = query.length - 1;
  if (end - start <= last) return MATCH.none;
  for (let k = 0; k < last; k++) if (items[start + k] !== query[k]!.exact) return MATCH.none;
  const { exact, range } = query[last]!;
  const word = items[start + last]!;
  if (word === exact) return end - start === query.length ? MATCH.whole : MATCH.phrase;
  return word >= range.from && word < range.to ? MATCH.opening : MATCH.none;
}

function hitOf(index: CorpusIndex, entries: SearchEntries, entry: number): SearchHit {
  const type = ENTITY_TYPES[entries.types[entry]!]!;
  const row = entries.rows[entry]!;
  return {
    id: idsOf(index.corpus, type)[row]!,
    type,
    label: namesOf(index.corpus, type)[row]!,
    hint: hintOf(index, type, row),
    papers: papersOf(index, type, row).length,
  };
}
