// Acronyms and their long forms, as authors define them: `graph neural networks (GNNs)`.
import { countUp } from "../count.ts";
import { keywordKey } from "./keyword-key.ts";

/** A definition found in a text. */
export interface AcronymDefinition {
  /** Without plural s, as written: `GNN`. */
  readonly short: string;
  /** As written: `graph neural networks`. */
  readonly long: string;
}

/** What an acronym (in key form) stands for (in key form). */
export type AcronymMap = ReadonlyMap<string, string>;

/**
 * The definitions in a text: a bracket with a short form after its long form, whose letters are
 * found in it from right to left, the first one at the beginning of a word.
 * Cost: linear in the length.
 *
 * Source: A. Schwartz, M. Hearst (2003), A simple algorithm for identifying abbreviation definitions
 * in biomedical text, Pacific Symposium on Biocomputing 8:451–462.
 */
export function acronymsIn(prose: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of prose.matchAll(/\(([^()]{2,60})\)/gu)) {
    const before = prose.slice(Math.max(0, match.index - 150), match.index);
    const inside = match[1]!.trim();
    const short = (/^([^\s,;]+)/u.exec(inside)?.[1] ?? "").replace(/(?<=[\p{Lu}\d])s$/u, "");
    if (!isShortForm(short) || !/^[^\s,;]+\s*(?:$|[,;])/u.test(inside)) continue;
    const clause = /[^.,;:!?()[\]]*$/u.exec(before)?.[0] ?? "";
    const words = clause.trim().split(/\s+/u);
    const most = Math.min(short.length + 5, short.length * 2);
    const long = longForm(short, words.slice(-most).join(" "));
    if (long !== null) found.push({ short, long });
  }
  return found;
}

/** Two to ten letters and digits, most of the letters capitals. */
function isShortForm(short: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}-]{1,9}$/u.test(short)) return false;
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= short.length;
}

/** The shortest ending of `text` that spells `short`, or null. */
function longForm(short: string, text: string): string | null {
  const letters = short.replace(/-/gu, "").toLowerCase();
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    while (at >= 0 && (lower[at] !== letter || (i === 0 && !startsWord(lower, at)))) at--;
    if (at < 0) return null;
    at--;
  }
  const long = text.slice(at + 1).trim();
  const words = long.split(/[\s-]+/u);
  return words.length >= 2 && words.length <= letters.length + 2 && !long.includes(short)
    ? long
    : null;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/** A long form of more words than this is shown by its acronym (`BERT`). */
const MAX_LONG_WORDS = 5;

/** Share of the papers defining an acronym that must agree before it is read so elsewhere. */
const AGREEMENT = 0.8;

/** One paper's definitions: acronym key → long key. The first definition counts. */
export function acronymMap(definitions: readonly AcronymDefinition[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { short, long } of definitions) {
    const shortKey = keywordKey(short);
    const longKey = keywordKey(long);
    const words = longKey.split(" ").length;
    if (shortKey === "" || shortKey === longKey || words < 2 || words > MAX_LONG_WORDS) continue;
    if (!map.has(shortKey)) map.set(shortKey, longKey);
  }
  return map;
}

/**
 * What an acronym stands for where a paper does not say: the long form that at least two papers
 * define and at least 80 % of those defining it agree on.
 */
export function commonAcronyms(perPaper: Iterable<AcronymMap>): AcronymMap {
  const counts = new Map<string, Map<string, number>>();
  for (const map of perPaper)
    for (const [short, long] of map) {
      const longs = counts.get(short) ?? new Map<string, number>();
      counts.set(short, longs);
      countUp(longs, long);
    }
  const common = new Map<string, string>();
  for (const [short, longs] of counts) {
    const all = [...longs.values()].reduce((sum, count) => sum + count, 0);
    for (const [long, count] of longs)
      if (count >= 2 && count >= AGREEMENT * all) common.set(short, long);
  }
  return common;
}
