// Acronyms and their long forms, as authors define them: `graph neural networks (GNNs)`.

/** A definition found in a text. */
export interface AcronymDefinition {
  /** Without plural s, as written: `GNN`. */
  readonly short: string;
  /** As written: `graph neural networks`. */
  readonly long: string;
}

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
    const short = shortForm(/^([^\s,;]+)/u.exec(inside)?.[1] ?? "");
    if (short === null || !/^[^\s,;]+\s*(?:$|[,;])/u.test(inside)) continue;
    const clause = /(?:(?<![^.,;:!?()[\]])[^.,;:!?()[\]]+)?$/u.exec(before)?.[0] ?? "";
    const words = clause.trim().split(/\s+/u);
    const most = Math.min(short.length + 5, short.length * 2);
    const long = longForm(short, words.slice(-most).join(" "));
    if (long !== null) found.push({ short, long });
  }
  return found;
}

/**
 * A short form without dots and plural s, or null for what is none: two to ten letters and digits,
 * most of the letters capitals.
 */
export function shortForm(written: string): string | null {
  const short = written.replace(/\./gu, "").replace(/(?<=[\p{Lu}\d])s$/u, "");
  return isShortForm(short) ? short : null;
}

function isShortForm(short: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}-]{1,9}$/u.test(short)) return false;
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= short.length;
}

/** They may lack a letter in the short form. */
const LINKING_WORDS: ReadonlySet<string> = new Set(
  "a an and at by for from in of on or the to with".split(" "),
);

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
  const long = withoutTail(short, text.slice(at + 1).trim());
  const words = long.split(/[\s-]+/u).filter((word) => !LINKING_WORDS.has(word.toLowerCase()));
  return words.length >= 2 && words.length <= letters.length + 2 && !long.includes(short)
    ? long
    : null;
}

/** `neural network models` defines NN, not NNM: a last word with no letter in the short form goes. */
function withoutTail(short: string, long: string): string {
  const last = /\s(\S)\S*$/u.exec(long);
  const kept = long.slice(0, last?.index);
  const before = /[\s-](\S)[^\s-]*-?$/u.exec(kept);
  if (last === null || before === null) return long;
  const letter = short.at(-1)!.toLowerCase();
  return last[1]!.toLowerCase() !== letter && before[1]!.toLowerCase() === letter ? kept : long;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/** The initials of a phrase, small: `multi-criteria decision analysis` → `mcda`. */
export function initialsOf(keyword: string): string {
  return (keyword.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]!).join("");
}

/** Fewer letters are the initials of too much. */
const MIN_INITIALS = 3;

/**
 * An acronym and a phrase with its initials among the keywords of one paper say the same.
 * Cost: linear in the forms, times the acronyms among them.
 */
export function acronymsBeside(forms: readonly string[]): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const form of forms) {
    const short = shortForm(form);
    if (short === null || short.length < MIN_INITIALS) continue;
    const long = forms.find((other) => initialsOf(other) === short.toLowerCase());
    if (long !== undefined) found.push({ short, long });
  }
  return found;
}
