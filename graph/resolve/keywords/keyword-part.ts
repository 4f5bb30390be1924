// The keywords of a part of a corpus, found in three steps; between them the parts are told what all of
// them know together. So any number of threads finds the same.
import { GIVEN, IN_ABSTRACT, IN_TITLE } from "../../model/corpus.ts";
import { countUp } from "../count.ts";
import { type AcronymDefinition, acronymsIn } from "./acronyms.ts";
import { chooseKeywords } from "./choose-keywords.ts";
import { readGivenKeywords } from "./given-keywords.ts";
import { KeptCandidates, KeptTexts } from "./kept-texts.ts";
import { keywordKey } from "./keyword-key.ts";
import { type CorpusLongForms, longFormIn, readLongForms } from "./long-forms.ts";
import { type MetKeyword, type MetKeywords, MetKeywordsWriter } from "./met-keywords.ts";
import { candidatesOf, readPaperText, surfacesOf } from "./paper-phrases.ts";
import { CountedPhrases, type UseColumns } from "./phrase-uses.ts";
import { CaseStatistics, addGivenCases } from "./proper-case.ts";
import { proseOf } from "./prose.ts";
import { createTagger } from "./tagged-words.ts";
import { type VerbCounts, VerbForms, addedVerbCounts } from "./verb-forms.ts";

/** What of a paper keywords are made from. */
export interface KeywordSource {
  readonly title: string | null;
  readonly abstract: string | null;
  /** As given by the sources; empty when none are. */
  readonly keywords: readonly string[];
}

/** What a part knows once all of its papers are read. */
export interface PartWords {
  readonly verbs: VerbCounts;
  /** Words of running text, in each of their forms. */
  readonly cases: Map<string, number>;
  /** Given keywords as written, and their keys, with how often. */
  readonly given: ReadonlyMap<string, number>;
  readonly givenKeys: ReadonlyMap<string, number>;
  /** By paper. */
  readonly definitions: readonly (readonly AcronymDefinition[])[];
}

/** What all parts know, for one of them. */
export interface CorpusWords {
  readonly verbs: VerbCounts;
  /** Those of the part alone. */
  readonly longForms: CorpusLongForms;
}

/** What finding labels and joining needs beside the keywords. */
export interface JoinedWords {
  readonly cases: CaseStatistics;
  /** By paper of the corpus. */
  readonly definitions: readonly (readonly AcronymDefinition[])[];
  /** For each part. */
  readonly parts: readonly CorpusWords[];
}

const NO_DEFINITIONS: readonly AcronymDefinition[] = [];

export class KeywordPart {
  readonly #tag = createTagger();
  readonly #cases = new CaseStatistics();
  readonly #verbs = new VerbForms();
  readonly #given = new Map<string, number>();
  readonly #givenKeys = new Map<string, number>();
  readonly #definitions: (readonly AcronymDefinition[])[] = [];
  readonly #texts = new KeptTexts(this.#tag.words);
  /** Papers whose keywords are given, by place. */
  readonly #asGiven = new Map<number, KeywordSource>();
  readonly #phrases = new CountedPhrases();
  readonly #candidates = new KeptCandidates(this.#phrases);
  #longForms: CorpusLongForms | null = null;

  /** First step: reads the next papers. Cost: linear in the text. */
  read(papers: readonly KeywordSource[]): void {
    for (const paper of papers) this.#read(paper);
  }

  words(): PartWords {
    return {
      verbs: this.#verbs.counts,
      cases: this.#cases.words,
      given: this.#given,
      givenKeys: this.#givenKeys,
      definitions: this.#definitions,
    };
  }

  /** Second step: the phrases of all papers, and how many have each. Cost: linear in the text. */
  count({ verbs, longForms }: CorpusWords): UseColumns {
    const known = new VerbForms(verbs);
    this.#longForms = longForms;
    this.#definitions.forEach((_, paper) => {
      const text = this.#texts.at(paper);
      const longForm = (short: string) => longFormIn(longForms, paper, short);
      this.#candidates.push(candidatesOf(text, longForm, known), text.abstract.length > 0);
    });
    return this.#phrases.columns();
  }

  /**
   * Third step: the keywords.
   * @param uses of the phrases that `count` gave, in the whole corpus
   * @param paperCount of the whole corpus
   */
  choose(uses: Uint32Array, paperCount: number): MetKeywords {
    this.#phrases.setCorpus(uses);
    const met = new MetKeywordsWriter();
    this.#definitions.forEach((_, paper) => {
      const given = this.#asGiven.get(paper);
      met.push(given === undefined ? this.#chosen(paper, paperCount) : this.#met(paper, given));
    });
    return met.done();
  }

  #read(paper: KeywordSource): void {
    const { title, abstract } = paper;
    const given = readGivenKeywords(paper.keywords);
    for (const { key, surface } of given.keywords) {
      countUp(this.#given, surface);
      countUp(this.#givenKeys, key);
    }
    const isGiven = given.keywords.length > 0;
    const text = isGiven
      ? { title: [], abstract: [], definitions: definitionsIn(paper) }
      : readPaperText(title ?? "", abstract ?? "", this.#tag, this.#cases, this.#verbs);
    if (isGiven) this.#asGiven.set(this.#definitions.length, paper);
    this.#texts.push(text);
    const definitions = [...given.definitions, ...text.definitions];
    this.#definitions.push(definitions.length === 0 ? NO_DEFINITIONS : definitions);
  }

  #chosen(paper: number, paperCount: number): MetKeyword[] {
    const text = this.#texts.at(paper);
    const candidates = this.#candidates.at(paper, text.abstract.length);
    return chooseKeywords(candidates, this.#phrases, paperCount).map(({ candidate, score }) => ({
      key: this.#longForms!.same.get(candidate.key) ?? candidate.key,
      score,
      where: (candidate.inTitle ? IN_TITLE : 0) | (candidate.inAbstract ? IN_ABSTRACT : 0),
      surfaces: surfacesOf(text, candidate),
    }));
  }

  /** Given keywords under their keys in the corpus, and whether title and abstract hold them too. */
  #met(paper: number, { title, abstract, keywords }: KeywordSource): MetKeyword[] {
    const [titleWords, abstractWords] = [title, abstract].map(
      (text) => ` ${keywordKey(proseOf(text ?? ""))} `,
    ) as [string, string];
    const forms = this.#longForms!;
    return readGivenKeywords(keywords).keywords.map(({ key: own, surface }) => {
      const key = longFormIn(forms, paper, own) ?? forms.same.get(own) ?? own;
      const isIn = (words: string): boolean =>
        words.includes(` ${own} `) || words.includes(` ${key} `);
      const where =
        GIVEN | (isIn(titleWords) ? IN_TITLE : 0) | (isIn(abstractWords) ? IN_ABSTRACT : 0);
      return { key, score: 1, where, surfaces: new Map([[surface, 1]]) };
    });
  }
}

/** Between the first and the second step. Cost: linear in the words. */
export function joinWordsOf(parts: readonly PartWords[]): JoinedWords {
  const cases = new CaseStatistics(addedCounts(parts.map((part) => part.cases)));
  addGivenCases(addedCounts(parts.map(({ given }) => given)), cases);
  const definitions = parts.flatMap((part) => part.definitions);
  const givenKeys = addedCounts(parts.map((part) => part.givenKeys));
  const { own, common, same } = readLongForms(definitions, givenKeys);
  const verbs = addedVerbCounts(parts.map((part) => part.verbs));
  let start = 0;
  return {
    cases,
    definitions,
    parts: parts.map((part) => {
      const longForms = { own: own.slice(start, start + part.definitions.length), common, same };
      start += part.definitions.length;
      return { verbs, longForms };
    }),
  };
}

/** The definitions in a text of which nothing else is read. */
function definitionsIn({ title, abstract }: KeywordSource): AcronymDefinition[] {
  return [title, abstract].flatMap((text) =>
    text?.includes("(") === true ? acronymsIn(proseOf(text)) : [],
  );
}

function addedCounts(parts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map(parts[0]);
  for (const part of parts.slice(1)) for (const [key, count] of part) countUp(counts, key, count);
  return counts;
}
