// What one paper offers as keywords: the noun phrases of its title and abstract, counted.
import { countUp } from "../count.ts";
import type { AcronymDefinition } from "./acronyms.ts";
import { acronymsIn } from "./acronyms.ts";
import { type PhraseMatch, nounPhrases, surfaceOf } from "./noun-phrases.ts";
import type { CaseStatistics } from "./proper-case.ts";
import { proseOf } from "./prose.ts";
import type { TaggedWord, Tagger } from "./tagged-words.ts";
import { hasTopic } from "./topical.ts";
import type { VerbForms } from "./verb-forms.ts";

/** The words of a paper. */
export interface PaperWords {
  readonly title: readonly TaggedWord[];
  readonly abstract: readonly TaggedWord[];
}

/** A paper's text, read once. */
export interface PaperText extends PaperWords {
  readonly definitions: readonly AcronymDefinition[];
}

/** A phrase of one paper. */
export interface Candidate {
  readonly key: string;
  /** Number of words, each part of a hyphenated one counting. */
  readonly words: number;
  /** Occurrences in title and abstract. */
  count: number;
  /** Of these, those that are no part of a longer phrase. */
  wholeCount: number;
  inTitle: boolean;
  inAbstract: boolean;
  /** Place of the first occurrence, 0 (beginning) to 1 (end of the abstract). */
  readonly position: number;
  /** What is left without a last word that tells little, or null. */
  readonly stem: string | null;
  /** Begins or ends with a word that tells little. */
  weak: boolean;
  /** Where it stands: `TITLE` or `ABSTRACT`, first word, word after its last one; and so on. */
  readonly places: number[];
}

const TITLE = 0;
const ABSTRACT = 1;

/** Tags title and abstract and counts the case and use of words in running text. */
export function readPaperText(
  title: string,
  abstract: string,
  tag: Tagger,
  cases: CaseStatistics,
  verbs: VerbForms,
): PaperText {
  const titleProse = proseOf(title);
  const abstractProse = proseOf(abstract);
  const titleWords = tag(titleProse, true);
  const words = tag(abstractProse, false);
  verbs.add(words);
  verbs.addPlurals(titleWords);
  verbs.addPlurals(words);
  words.forEach((word, i) => {
    if (word.initial || word.parts.length === 0) return;
    // In a run of capitals (`Long Short-Term Memory`) a capital says little.
    const inRun =
      word.capital && (words[i - 1]?.capital === true || words[i + 1]?.capital === true);
    if (!inRun) cases.add(word.text);
  });
  return {
    title: titleWords,
    abstract: words,
    definitions: [...acronymsIn(titleProse), ...acronymsIn(abstractProse)],
  };
}

/**
 * The candidates of a paper, in order of appearance; acronyms are read as their long forms.
 * Cost: linear in the text.
 */
export function candidatesOf(
  text: PaperWords,
  longForm: (short: string) => string | undefined,
  verbs: VerbForms,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const length = text.abstract.length + 1;
  const add = (match: PhraseMatch, inTitle: boolean): void => {
    let candidate = candidates.get(match.key);
    if (candidate === undefined) {
      if (!hasTopic(match.key)) return;
      candidate = {
        key: match.key,
        words: match.words,
        count: 0,
        wholeCount: 0,
        inTitle,
        inAbstract: !inTitle,
        position: inTitle ? 0 : match.start / length,
        stem: match.stem,
        weak: match.weak,
        places: [],
      };
      candidates.set(match.key, candidate);
    }
    candidate.count++;
    if (match.whole) candidate.wholeCount++;
    candidate.inTitle ||= inTitle;
    candidate.inAbstract ||= !inTitle;
    candidate.weak &&= match.weak;
    candidate.places.push(inTitle ? TITLE : ABSTRACT, match.start, match.end);
  };
  for (const match of nounPhrases(expand(text.title, longForm), verbs)) add(match, true);
  for (const match of nounPhrases(expand(text.abstract, longForm), verbs)) add(match, false);
  return [...candidates.values()];
}

/** The forms in which a candidate of the text is written, with how often. */
export function surfacesOf(text: PaperWords, { places }: Candidate): Map<string, number> {
  const surfaces = new Map<string, number>();
  for (let i = 0; i < places.length; i += 3) {
    const words = places[i] === TITLE ? text.title : text.abstract;
    countUp(surfaces, surfaceOf(words, places[i + 1]!, places[i + 2]!));
  }
  return surfaces;
}

function expand(
  words: readonly TaggedWord[],
  longForm: (short: string) => string | undefined,
): readonly TaggedWord[] {
  return words.map((word) => {
    if (word.parts.length !== 1 || !word.acronym) return word;
    const long = longForm(word.parts[0]!);
    return long === undefined
      ? word
      : { ...word, tag: "NOUN", parts: long.split(" "), form: long.replaceAll(" ", "-") };
  });
}
