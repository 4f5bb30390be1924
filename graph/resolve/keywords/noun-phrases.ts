// Noun phrases: the runs of modifiers and nouns in a tagged text, and the phrases inside them.
import { foreignCuts } from "./foreign-words.ts";
import { GERUND_NOUNS, GERUND_PAIRS, INTRANSITIVE_PARTICIPLES } from "./gerunds.ts";
import { joinWords } from "./keyword-key.ts";
import {
  CUTTING_UNLESS_NOUNS,
  CUTTING_WORDS,
  KEPT_BEGINNINGS,
  OPEN_ENDINGS,
  TERM_BEGINNINGS,
  TERM_ENDINGS,
  VERBS_AT_THE_END,
  WEAK_BEGINNINGS,
  WEAK_ENDINGS,
} from "./stop-words.ts";
import { POSSESSIVE, type TaggedWord } from "./tagged-words.ts";
import type { VerbForms } from "./verb-forms.ts";

/** Longest phrase, in words (a hyphenated word is one). */
const MAX_WORDS = 5;

/** One occurrence of a phrase. */
export interface PhraseMatch {
  readonly key: string;
  /** Number of words, each part of a hyphenated one counting. */
  readonly words: number;
  /** Index of its first word in the text. */
  readonly start: number;
  /** Index after its last word. */
  readonly end: number;
  /** It is the whole run of words, not a part of a longer phrase. */
  readonly whole: boolean;
  /** It begins or ends with a word that tells little: `iterative method`, `optimal schedule`. */
  readonly weak: boolean;
  /** What is left without its last word, where that word tells little (`model`, `task`); else null. */
  readonly stem: string | null;
}

/** Adjectives that the tagger may take for adverbs: `deep neural network`. */
const FLAT_ADVERBS: ReadonlySet<string> = new Set(
  "backward deep early fast flat forward free hard high late long low sharp short soft".split(" "),
);

type Role = "noun" | "modifier" | "cut";

/**
 * Every phrase of the form (adjective | noun)* noun, at most five words, that neither begins nor is
 * cut by words of prose. Parts of longer runs are reported too, as not whole.
 * Cost: linear in the text.
 *
 * @param verbs what the corpus shows about its words
 */
export function nounPhrases(words: readonly TaggedWord[], verbs: VerbForms): PhraseMatch[] {
  const isForeign = foreignCuts(words);
  const roles = words.map((word, i) =>
    isForeign(word) ? "cut" : roleOf(word, verbs, words[i - 1], words[i + 1]),
  );
  const found: PhraseMatch[] = [];
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    const isCut = i === words.length || roles[i] === "cut";
    if (!isCut && !verbs.endsPhrase(words[i]!, words[i + 1])) continue;
    const end = isCut ? i : i + 1;
    if (end > start) addRun(words, roles, start, end, found);
    start = i + 1;
  }
  return found;
}

function roleOf(word: TaggedWord, verbs: VerbForms, before?: TaggedWord, after?: TaggedWord): Role {
  const last = word.parts.at(-1);
  if (last === undefined) return "cut";
  if (CUTTING_WORDS.has(word.form)) return "cut";
  if (word.tag !== "NOUN" && CUTTING_UNLESS_NOUNS.has(word.form)) return "cut";
  if (isOwner(word)) return "cut";
  const compound = word.parts.length > 1;
  switch (word.tag) {
    case "NOUN":
    case "PROPN":
      if (verbs.isVerb(word, before, after)) return "cut";
      return compound && /(?:ed|based|aware|free|wise|specific)$/u.test(last) ? "modifier" : "noun";
    case "ADJ":
      return verbs.isVerb(word, before, after) ? "cut" : "modifier";
    case "VERB":
      if (last.endsWith("ing")) {
        const pair = `${before?.parts.at(-1) ?? ""} ${last}`;
        if (GERUND_NOUNS.has(last) || GERUND_PAIRS.has(pair))
          return verbs.isVerb(word, before, after) ? "cut" : "noun";
        if (compound || INTRANSITIVE_PARTICIPLES.has(last)) return "modifier";
        return "cut";
      }
      if (compound) return "modifier";
      if (verbs.isNoun(word, before, after)) return "noun";
      return /(?:ed|en)$/u.test(last) && isModifying(before, after) ? "modifier" : "cut";
    case "ADV":
      return FLAT_ADVERBS.has(last) && isNominal(after) ? "modifier" : "cut";
    default:
      return "cut";
  }
}

/** `the agent’s reward`; a person’s name belongs to the term: `Dale’s principle`. */
function isOwner({ text, capital }: TaggedWord): boolean {
  return !capital && POSSESSIVE.test(text);
}

/** A participle before a noun and after what no subject is: `the weighted graph`. */
function isModifying(before?: TaggedWord, after?: TaggedWord): boolean {
  const subject = before?.tag === "PRON" || before?.tag === "NOUN" || before?.tag === "PROPN";
  return isNominal(after) && !subject;
}

function isNominal(word: TaggedWord | undefined): boolean {
  return word?.tag === "NOUN" || word?.tag === "PROPN" || word?.tag === "ADJ";
}

function addRun(
  words: readonly TaggedWord[],
  roles: readonly Role[],
  from: number,
  to: number,
  found: PhraseMatch[],
): void {
  let first = from;
  let last = to;
  const endsInNoun = (end: number): boolean =>
    roles[end - 1] === "noun" && !(end - first > 1 && endsIn(VERBS_AT_THE_END, words[end - 1]!));
  const ends = (end: number): boolean => endsInNoun(end) && !endsIn(WEAK_ENDINGS, words[end - 1]!);
  while (last > first && !endsInNoun(last)) last--;
  const weak = weakPhrase(words, from, last);
  if (weak !== null) found.push(weak);
  while (last > first && !ends(last)) last--;
  while (first < last && beginsWeakly(words, first, last)) first++;
  for (let i = first; i < last; i++) {
    if (i > first && beginsWeakly(words, i, last)) continue;
    for (let j = i + 1; j <= Math.min(last, i + MAX_WORDS); j++) {
      if (!ends(j)) continue;
      const match = phraseOf(words, i, j, { whole: i === first && j === last, weak: false });
      if (match !== null) found.push(match);
    }
  }
}

/** A run with the weak words at its ends that may be part of a term, or null when it has none. */
function weakPhrase(words: readonly TaggedWord[], from: number, to: number): PhraseMatch | null {
  let first = from;
  while (first < to && beginsWeakly(words, first, to) && !beginsIn(TERM_BEGINNINGS, words[first]!))
    first++;
  const length = to - first;
  if (length < 2 || length > MAX_WORDS) return null;
  const endsWeakly = endsIn(WEAK_ENDINGS, words[to - 1]!);
  if (endsWeakly && !endsIn(TERM_ENDINGS, words[to - 1]!)) return null;
  if (!endsWeakly && !beginsWeakly(words, first, to)) return null;
  return phraseOf(words, first, to, { whole: true, weak: true });
}

/** The words from `start` to before `end` as written, one space between them. */
export function surfaceOf(words: readonly TaggedWord[], start: number, end: number): string {
  let surface = words[start]!.text;
  for (let i = start + 1; i < end; i++) surface += ` ${words[i]!.text}`;
  return surface.replace(POSSESSIVE, "");
}

function beginsWeakly(words: readonly TaggedWord[], at: number, end: number): boolean {
  const { parts } = words[at]!;
  if (!beginsIn(WEAK_BEGINNINGS, words[at]!)) return false;
  const next = at + 1 < end ? words[at + 1]!.parts[0] : undefined;
  return next === undefined || !KEPT_BEGINNINGS.has(`${parts[0]!} ${next}`);
}

function beginsIn(beginnings: ReadonlySet<string>, word: TaggedWord): boolean {
  return beginnings.has(word.form);
}

function endsIn(endings: ReadonlySet<string>, word: TaggedWord): boolean {
  return word.parts.length === 1 && endings.has(word.parts[0]!);
}

function partsOf(words: readonly TaggedWord[], start: number, end: number): string[] {
  const parts: string[] = [];
  for (let i = start; i < end; i++) parts.push(...words[i]!.parts);
  return parts;
}

function phraseOf(
  words: readonly TaggedWord[],
  start: number,
  end: number,
  { whole, weak }: Pick<PhraseMatch, "whole" | "weak">,
): PhraseMatch | null {
  const parts = joinWords(partsOf(words, start, end));
  const key = parts.join(" ");
  if (key.length < 2 || key.length > 80) return null;
  const last = words[end - 1]!;
  const isOpen =
    parts.length > 1 && (endsIn(OPEN_ENDINGS, last) || (weak && endsIn(WEAK_ENDINGS, last)));
  return {
    key,
    words: parts.length,
    start,
    end,
    whole,
    weak,
    stem: isOpen ? parts.slice(0, -1).join(" ") : null,
  };
}
