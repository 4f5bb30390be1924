// Words of a text with their part of speech, the raw material of phrases.
import winkModel from "wink-eng-lite-web-model";
import winkNlp, { type ItsFunction, type PartOfSpeech, type WinkMethods } from "wink-nlp";
import { foldLetters } from "../../model/text.ts";
import { keyWord, withoutAcronymPlural } from "./keyword-key.ts";

/** What a run of characters is, wherever it stands. */
export interface WordShape {
  /** As written; `.` for the end of a sentence, empty for other breaks. */
  readonly text: string;
  /** Key forms of its parts: `meta-learning` → `meta`, `learning`. None for a break. */
  readonly parts: readonly string[];
  /** The parts with hyphens between them, as lists of words have them. */
  readonly form: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Holds two capitals or more. */
  readonly acronym: boolean;
}

/**
 * A word, hyphens inside included, or a break where no phrase may pass. A tagger has one object for each
 * shape, tag and place in a sentence.
 */
export interface TaggedWord extends WordShape {
  /** Its place in `Tagger.words`. */
  readonly number: number;
  /** Of its last part. `BREAK` for punctuation. */
  readonly tag: WordTag;
  /** First word of its sentence, where a capital says nothing. */
  readonly initial: boolean;
  /** Its capital says that it is a name: it neither stands in a title nor begins a sentence. */
  readonly named: boolean;
}

export type WordTag = PartOfSpeech | "BREAK";

export interface Tagger {
  (prose: string, isTitle: boolean): TaggedWord[];
  /** All that it has met so far, by number: texts are kept as numbers. */
  readonly words: readonly TaggedWord[];
}

/** A shape with what the model is told about it. */
interface KnownShape extends WordShape {
  /** Each part as a plain word, first small, then with a capital. */
  readonly spoken: readonly (readonly [small: string, capital: string])[];
  /** The tag that its form alone decides, or null. */
  readonly fixedTag: WordTag | null;
  /** The words of this shape that were met. */
  readonly met: TaggedWord[];
}

const WORD_OR_BREAK = /[\p{L}\p{N}][\p{L}\p{N}'’-]*[+#]{0,2}|[.!?]|[^\s\p{L}\p{N}]/gu;

/** `Dale’s principle` is a phrase of two words. */
export const POSSESSIVE = /['’]s$/u;

const CONTRACTION = /['’](?:t|re|ve|ll|d|m)$/iu;

/** Longer runs of letters are no words, and cost the tagger more than they are worth. */
const MAX_WORD = 40;

/** A number, with a unit or not: `20x`, `5M`; but `3D` and `5G` are words. */
const AMOUNT = /^\d+(?:x|k|m|mm|ms|kb|mb|gb|tb|hz|khz|mhz|ghz)?$/u;

/** Stands for what is no plain word (`3D`, `CIFAR-10`), so that its neighbours are tagged well. */
const STAND_IN = ["item", "item"] as const;

/** Loaded once: the model grows each time it is loaded again. */
let loaded: WinkMethods | null = null;

function languageModel(): WinkMethods {
  return (loaded ??= winkNlp(winkModel, ["pos"]));
}

/**
 * A part-of-speech tagger for English (wink-nlp with its small web model: no network, no files).
 * Only short plain words reach the model, for which its cost is linear in the text. Other scripts
 * are breaks.
 */
export function createTagger(): Tagger {
  const nlp = languageModel();
  // As functions, which is what they are: the types say methods.
  const its = nlp.its as { value: ItsFunction<string>; pos: ItsFunction<string> };
  const shapes = new Map<string, KnownShape>();
  const shapeAt = (match: string): KnownShape => {
    let shape = shapes.get(match);
    if (shape === undefined) shapes.set(match, (shape = shapeOf(match)));
    return shape;
  };
  const all: TaggedWord[] = [];
  const wordOf = (
    { met, text, parts, form, capital, acronym }: KnownShape,
    tag: WordTag,
    initial: boolean,
    named: boolean,
  ): TaggedWord => {
    const known = met.find(
      (word) => word.tag === tag && word.initial === initial && word.named === named,
    );
    if (known !== undefined) return known;
    const number = all.length;
    const word = { number, text, parts, form, capital, acronym, tag, initial, named };
    all.push(word);
    met.push(word);
    return word;
  };
  const tag = (prose: string, isTitle: boolean): TaggedWord[] => {
    const words = (prose.match(WORD_OR_BREAK) ?? []).map(shapeAt);
    const initials = sentenceStarts(words);
    const isNamed = ({ capital }: WordShape, i: number): boolean =>
      capital && !isTitle && !initials[i]!;
    const fed: string[] = [];
    words.forEach((word, i) => {
      if (word.parts.length === 0) fed.push(word.text === "." ? "." : ",");
      // Capitals that say nothing would make the model see names everywhere.
      const form = isNamed(word, i) ? 1 : 0;
      for (const part of word.spoken) fed.push(part[form]);
    });
    const tokens = nlp.readDoc(fed.join(" ")).tokens();
    const values = tokens.out(its.value);
    const tags = tokens.out(its.pos);
    let at = 0;
    let next = 0;
    return words.map((word, i) => {
      const { parts, fixedTag } = word;
      let tag: WordTag = "BREAK";
      for (let k = 0; k < Math.max(1, parts.length); k++) {
        // The model divides a few words (`cannot`); their last piece gives the tag.
        let rest = fed[next++]!.length;
        while (rest > 0 && at < values.length) {
          tag = tags[at]! as WordTag;
          rest -= values[at++]!.length;
        }
      }
      return wordOf(word, fixedTag ?? tag, initials[i]!, isNamed(word, i));
    });
  };
  return Object.assign(tag, { words: all });
}

function sentenceStarts(words: readonly WordShape[]): boolean[] {
  let start = true;
  return words.map(({ text, parts }) => {
    const initial = start && parts.length > 0;
    start = parts.length > 0 ? false : start || text === ".";
    return initial;
  });
}

function shapeOf(match: string): KnownShape {
  const text = match.replace(/(?<!['’-])['’-]+$/u, "");
  const folded = /^[\p{L}\p{N}]/u.test(match)
    ? foldLetters(withoutAcronymPlural(text.replace(POSSESSIVE, ""))).split(/[-'’]+/u)
    : [];
  const isWord =
    folded.length > 0 &&
    !CONTRACTION.test(text) &&
    folded.every((part) => /^[a-z\d]+[+#]*$/u.test(part));
  if (!isWord || text.length > MAX_WORD) {
    const end = /^[.!?]$/u.test(match) ? "." : "";
    return {
      text: end,
      parts: [],
      form: "",
      capital: false,
      acronym: false,
      spoken: [],
      fixedTag: "BREAK",
      met: [],
    };
  }
  const acronym = /\p{Lu}.*\p{Lu}/u.test(text);
  const last = folded.at(-1)!;
  let fixedTag: WordTag | null = acronym || /\d/u.test(last) ? "PROPN" : null;
  if (folded.length === 1 && AMOUNT.test(last)) fixedTag = "NUM";
  const parts = folded.map(keyWord);
  return {
    text,
    parts,
    form: parts.join("-"),
    capital: /^\p{Lu}/u.test(text),
    acronym,
    spoken: folded.map((part) =>
      /^[a-z]+$/u.test(part) ? [part, part[0]!.toUpperCase() + part.slice(1)] : STAND_IN,
    ),
    fixedTag,
    met: [],
  };
}
