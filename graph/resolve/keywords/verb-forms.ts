// What the corpus shows about words that the tagger may take for nouns: are they verbs elsewhere?
import { countUp } from "../count.ts";
import { GERUND_NOUNS } from "./gerunds.ts";
import type { TaggedWord } from "./tagged-words.ts";

/** How often a form was met, and as what. */
export interface FormUse {
  all: number;
  nouns: number;
  verbs: number;
  /** Before an article or the like, where a noun hardly stands: `combines the`, `yields its`. */
  beforeObject: number;
}

const OBJECT_BEGINNINGS: ReadonlySet<string> = new Set(
  "a an each its our the their these this".split(" "),
);

/**
 * A form before an object in so many of its occurrences is a verb. Of plurals 1 to 8 % stand there, of
 * verbs in -s 17 % and more (in 1,500 abstracts of two libraries).
 */
const VERB_BEFORE_OBJECT = 0.15;
/** Between two words of a phrase, where plurals are rare. */
const VERB_BETWEEN = 0.08;
/** Occurrences that tell nothing. */
const RARE = 2;
/** A base form that is tagged as a verb so often may be one after a plural: `approaches struggle`. */
const OFTEN_VERB = 0.2;

/** A form that is tagged as a noun so often may be one where the tagger sees a verb. */
const SOMETIMES_NOUN = 0.1;
/** What stands before a noun, and before no verb in its base form. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(["ADJ", "ADP", "DET", "BREAK", "CCONJ"]);

/** A plural inside a term is met so often. */
const RECURRING = 2;

/** What texts show. */
export interface VerbCounts {
  /** By form in small letters. */
  readonly uses: Map<string, FormUse>;
  /** How often a plural stands before another noun: `systems biology`. */
  readonly plurals: Map<string, number>;
}

/** What several parts of a corpus show together. Cost: linear in their words. */
export function addedVerbCounts(parts: readonly VerbCounts[]): VerbCounts {
  if (parts.length === 1) return parts[0]!;
  const [uses, plurals] = [new Map<string, FormUse>(), new Map<string, number>()];
  for (const part of parts) {
    for (const [form, { all, nouns, verbs, beforeObject }] of part.uses) {
      const use = uses.get(form) ?? { all: 0, nouns: 0, verbs: 0, beforeObject: 0 };
      use.all += all;
      use.nouns += nouns;
      use.verbs += verbs;
      use.beforeObject += beforeObject;
      uses.set(form, use);
    }
    for (const [pair, count] of part.plurals) countUp(plurals, pair, count);
  }
  return { uses, plurals };
}

/** The verbs of a corpus, learnt from its running text. Forms are compared in small letters. */
export class VerbForms {
  readonly counts: VerbCounts;

  constructor(counts: VerbCounts = { uses: new Map(), plurals: new Map() }) {
    this.counts = counts;
  }

  /** Counts the plurals before nouns of one text, a title or an abstract. */
  addPlurals(words: readonly TaggedWord[]): void {
    words.forEach((word, i) => {
      const after = words[i + 1];
      if (isPluralBefore(word, after)) countUp(this.counts.plurals, pairOf(word, after));
    });
  }

  /**
   * Whether a phrase ends with a plural although a noun follows: in English few terms hold a plural
   * inside, and those come again (`systems biology`); else an apostrophe or a verb is missing
   * (`the classifiers decision boundary`).
   */
  endsPhrase(word: TaggedWord, after: TaggedWord | undefined): boolean {
    return (
      isPluralBefore(word, after) && (this.counts.plurals.get(pairOf(word, after)) ?? 0) < RECURRING
    );
  }

  /** Counts the words of one text. */
  add(words: readonly TaggedWord[]): void {
    words.forEach((word, i) => {
      if (word.parts.length !== 1 || word.acronym) return;
      const form = word.text.toLowerCase();
      let use = this.counts.uses.get(form);
      if (use === undefined)
        this.counts.uses.set(form, (use = { all: 0, nouns: 0, verbs: 0, beforeObject: 0 }));
      use.all++;
      if (isNoun(word)) use.nouns++;
      if (word.tag === "VERB") use.verbs++;
      if (OBJECT_BEGINNINGS.has(words[i + 1]?.text.toLowerCase() ?? "")) use.beforeObject++;
    });
  }

  /**
   * Whether a base form that is tagged as a verb is a noun after all: it stands before a noun, behind
   * what no subject is, and the corpus has it as a noun too (`via transfer learning`).
   */
  isNoun(word: TaggedWord, before: TaggedWord | undefined, after: TaggedWord | undefined): boolean {
    if (word.parts.length !== 1 || /(?:ed|en|ing|s)$/u.test(word.text)) return false;
    if (!(isNominal(after) || GERUND_NOUNS.has(after?.parts[0] ?? ""))) return false;
    if (before !== undefined && !BEFORE_NOUNS.has(before.tag)) return false;
    const use = this.counts.uses.get(word.text.toLowerCase());
    return use !== undefined && use.nouns >= SOMETIMES_NOUN * use.all;
  }

  /**
   * Whether a word that is tagged as a noun or adjective is a verb after all: a form in -s that often
   * has an object (`method combines priors`); a form in -ing, not after a determiner or modifier, that
   * is no known term and no noun elsewhere (`mastering games`) or stands before an adjective
   * (`modeling long texts`); a base form that is mostly a verb, or after a plural often one
   * (`approaches struggle`).
   */
  isVerb(word: TaggedWord, before: TaggedWord | undefined, after: TaggedWord | undefined): boolean {
    if (word.parts.length !== 1 || word.named || word.acronym) return false;
    const form = word.text.toLowerCase();
    const use = this.counts.uses.get(form);
    if (form.endsWith("ing")) {
      if (isInPhrase(before)) return false;
      if (GERUND_NOUNS.has(word.parts[0]!)) return isObjectStart(after);
      return use === undefined || use.nouns <= use.verbs;
    }
    if (isInflected(word)) return isThirdPerson(use, isInPhrase(before) && isNominal(after));
    if (use === undefined) return false;
    if (!isInPhrase(before)) return isNoun(word) && 2 * use.verbs > use.all;
    const afterPlural = before !== undefined && isNoun(before) && isInflected(before);
    return afterPlural && use.verbs >= OFTEN_VERB * use.all;
  }
}

/**
 * Whether a form in -s is a verb. Between two words of a phrase, where plurals are rare, less evidence is
 * enough, and a form that is hardly ever met needs none.
 */
function isThirdPerson(use: FormUse | undefined, isBetween: boolean): boolean {
  const { all, beforeObject } = use ?? { all: 0, beforeObject: 0 };
  if (isBetween && all <= RARE) return true;
  const share = isBetween ? VERB_BETWEEN : VERB_BEFORE_OBJECT;
  return beforeObject >= (isBetween ? 1 : 2) && beforeObject >= share * all;
}

/** What follows a gerund only as the beginning of its object: `modeling long texts`, `playing Go`. */
function isObjectStart(after: TaggedWord | undefined): boolean {
  if (after === undefined) return false;
  return after.tag === "ADJ" || after.parts.length > 1 || (after.named && !after.acronym);
}

function isPluralBefore(word: TaggedWord, after: TaggedWord | undefined): after is TaggedWord {
  return (
    after !== undefined &&
    word.tag === "NOUN" &&
    // A capital may be that of a name: `Hawkes process`.
    word.text === word.text.toLowerCase() &&
    word.parts.length > 0 &&
    word.text.endsWith("s") &&
    !word.parts.at(-1)!.endsWith("s") &&
    isNominal(after)
  );
}

function pairOf(word: TaggedWord, after: TaggedWord): string {
  return `${word.form} ${after.form}`;
}

function isNominal(word: TaggedWord | undefined): boolean {
  return word !== undefined && (word.tag === "ADJ" || isNoun(word));
}

function isNoun({ tag }: TaggedWord): boolean {
  return tag === "NOUN" || tag === "PROPN";
}

function isInPhrase(before: TaggedWord | undefined): boolean {
  return before?.tag === "DET" || isNominal(before);
}

/** A plural, or a verb of the third person. */
function isInflected({ text, parts }: TaggedWord): boolean {
  return text.endsWith("s") && !parts[0]!.endsWith("s");
}
