// Words of a text with their part of speech, the raw material of phrases.
import winkModel from "wink-eng-lite-web-model";
import winkNlp, { type PartOfSpeech, type WinkMethods } from "wink-nlp";
import { foldLetters } from "../../model/text.ts";
import { keyWord, withoutAcronymPlural } from "./keyword-key.ts";

/** A word, hyphens inside included, or a break where no phrase may pass. */
export interface TaggedWord {
  /** As written; empty for a break. */
  readonly text: string;
  /** Key forms of its parts: `meta-learning` → `meta`, `learning`. */
  readonly parts: readonly string[];
  /** Of its last part. `BREAK` for punctuation. */
  readonly tag: PartOfSpeech | "BREAK";
  /** First word of its sentence, where a capital says nothing. */
  readonly initial: boolean;
}

export type Tagger = (prose: string, isTitle: boolean) => TaggedWord[];

/** What a run of characters is, wherever it stands. */
interface Shape {
  /** The word, `.` for the end of a sentence, or empty. */
  readonly text: string;
  /** Folded; none for a break. */
  readonly parts: readonly string[];
  readonly keyParts: readonly string[];
}

interface RawWord extends Shape {
  readonly initial: boolean;
}

const WORD_OR_BREAK = /[\p{L}\p{N}][\p{L}\p{N}'’-]*[+#]{0,2}|[.!?]|[^\s\p{L}\p{N}]/gu;

/** Longer runs of letters are no words, and cost the tagger more than they are worth. */
const MAX_WORD = 40;

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
  const shapes = new Map<string, Shape>();
  return (prose, isTitle) => {
    const words = rawWords(prose, shapes);
    const fed: string[] = [];
    for (const word of words) {
      if (word.parts.length === 0) fed.push(word.text === "." ? "." : ",");
      else for (const part of word.parts) fed.push(spokenForm(part, word, isTitle));
    }
    const tokens = nlp.readDoc(fed.join(" ")).tokens();
    const values = tokens.out(nlp.its.value) as string[];
    const tags = tokens.out(nlp.its.pos) as unknown as PartOfSpeech[];
    let at = 0;
    let next = 0;
    return words.map((word) => {
      let tag: PartOfSpeech | "BREAK" = "BREAK";
      for (let k = 0; k < Math.max(1, word.parts.length); k++) {
        // The model divides a few words (`cannot`); their last piece gives the tag.
        let rest = fed[next++]!.length;
        while (rest > 0 && at < values.length) {
          tag = tags[at]!;
          rest -= values[at++]!.length;
        }
      }
      if (word.parts.length === 0) return { text: "", parts: [], tag: "BREAK", initial: false };
      return {
        text: word.text,
        parts: word.keyParts,
        tag: tagOf(word, tag),
        initial: word.initial,
      };
    });
  };
}

function rawWords(prose: string, shapes: Map<string, Shape>): RawWord[] {
  const words: RawWord[] = [];
  let initial = true;
  for (const [match] of prose.matchAll(WORD_OR_BREAK)) {
    let shape = shapes.get(match);
    if (shape === undefined) shapes.set(match, (shape = shapeOf(match)));
    words.push({ ...shape, initial: initial && shape.parts.length > 0 });
    initial = shape.parts.length > 0 ? false : initial || shape.text === ".";
  }
  return words;
}

function shapeOf(match: string): Shape {
  const text = match.replace(/['’](?:s|S)?$|-+$/u, "");
  const folded = /^[\p{L}\p{N}]/u.test(match)
    ? foldLetters(withoutAcronymPlural(text)).split(/[-'’]+/u)
    : [];
  const isWord = folded.length > 0 && folded.every((part) => /^[a-z\d]+[+#]*$/u.test(part));
  if (isWord && text.length <= MAX_WORD)
    return { text, parts: folded, keyParts: folded.map(keyWord) };
  return { text: /^[.!?]$/u.test(match) ? "." : "", parts: [], keyParts: [] };
}

/** Capitals that say nothing (titles, first words) would make the model see names everywhere. */
function spokenForm(part: string, word: RawWord, isTitle: boolean): string {
  if (!/^[a-z]+$/u.test(part)) return "item";
  const keepsCapital = /^\p{Lu}/u.test(word.text) && !word.initial && !isTitle;
  return keepsCapital ? part[0]!.toUpperCase() + part.slice(1) : part;
}

function tagOf(word: RawWord, tag: PartOfSpeech | "BREAK"): PartOfSpeech | "BREAK" {
  const last = word.parts.at(-1)!;
  if (/^\d+$/u.test(last) && word.parts.length === 1) return "NUM";
  if (/\d/u.test(last) || /\p{Lu}.*\p{Lu}/u.test(word.text)) return "PROPN";
  return tag;
}
