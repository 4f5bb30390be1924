// The keywords of each paper as keys of one vocabulary, with the forms in which each was met.
import { GIVEN, IN_ABSTRACT, IN_TITLE } from "../../model/corpus.ts";
import { type AcronymDefinition, acronymsIn } from "./acronyms.ts";
import { chooseKeywords } from "./choose-keywords.ts";
import { type GivenKeyword, readGivenKeywords } from "./given-keywords.ts";
import { keywordKey } from "./keyword-key.ts";
import { type JoinedKeywords, type MetKeyword, joinKeywords, countKeys } from "./join-keywords.ts";
import { readLongForms } from "./long-forms.ts";
import { type PaperText, candidatesOf, readPaperText, surfacesOf } from "./paper-phrases.ts";
import { phraseUses } from "./phrase-uses.ts";
import { type CaseStatistics, addGivenCases } from "./proper-case.ts";
import { proseOf } from "./prose.ts";
import { createTagger } from "./tagged-words.ts";
import { VerbForms } from "./verb-forms.ts";

/** What of a paper keywords are made from. */
export interface KeywordSource {
  readonly title: string | null;
  readonly abstract: string | null;
  /** As given by the sources; empty when none are. */
  readonly keywords: readonly string[];
}

/** Papers between two reports of progress. */
const PROGRESS_STEP = 1000;

/** The keywords of each paper. Fills `cases` with what texts and keywords show. */
export function findKeywords(
  papers: readonly KeywordSource[],
  cases: CaseStatistics,
  onProgress: (share: number) => void,
): JoinedKeywords {
  const tag = createTagger();
  const verbs = new VerbForms();
  const given = papers.map(({ keywords }) => readGivenKeywords(keywords));
  const texts = papers.map(({ title, abstract }, i): PaperText | null => {
    if (i > 0 && i % PROGRESS_STEP === 0) onProgress(i / papers.length);
    if (given[i]!.keywords.length > 0) return null;
    return readPaperText(title ?? "", abstract ?? "", tag, cases, verbs);
  });
  addGivenCases(
    given.flatMap(({ keywords }) => keywords.map(({ surface }) => surface)),
    cases,
  );
  const definitions = papers.map((paper, i) => [
    ...given[i]!.definitions,
    ...(texts[i]?.definitions ?? definitionsIn(paper)),
  ]);
  const { longFormIn, same } = readLongForms(
    definitions,
    countKeys(given.map(({ keywords }) => keywords)),
  );

  const candidates = texts.map((text, i) =>
    text === null ? [] : candidatesOf(text, (short) => longFormIn(i, short), verbs),
  );
  const uses = phraseUses(
    candidates.map((list, i) => ({
      candidates: list,
      hasAbstract: (texts[i]?.abstract.length ?? 0) > 0,
    })),
  );
  const met = papers.map((paper, i): MetKeyword[] => {
    if (texts[i] === null)
      return metAsGiven(paper, given[i]!.keywords, (key) => longFormIn(i, key) ?? same.get(key));
    return chooseKeywords(candidates[i]!, uses, papers.length).map(({ candidate, score }) => ({
      key: same.get(candidate.key) ?? candidate.key,
      score,
      where: (candidate.inTitle ? IN_TITLE : 0) | (candidate.inAbstract ? IN_ABSTRACT : 0),
      surfaces: surfacesOf(texts[i]!, candidate),
    }));
  });
  return joinKeywords(met, definitions);
}

/** Given keywords under their keys in the corpus, and whether title and abstract hold them too. */
function metAsGiven(
  { title, abstract }: KeywordSource,
  keywords: readonly GivenKeyword[],
  joinedTo: (key: string) => string | undefined,
): MetKeyword[] {
  const [titleWords, abstractWords] = [title, abstract].map(
    (text) => ` ${keywordKey(proseOf(text ?? ""))} `,
  ) as [string, string];
  return keywords.map(({ key: own, surface }) => {
    const key = joinedTo(own) ?? own;
    const isIn = (words: string): boolean =>
      words.includes(` ${own} `) || words.includes(` ${key} `);
    const where =
      GIVEN | (isIn(titleWords) ? IN_TITLE : 0) | (isIn(abstractWords) ? IN_ABSTRACT : 0);
    return { key, score: 1, where, surfaces: new Map([[surface, 1]]) };
  });
}

/** The definitions in a text of which nothing else is read. */
function definitionsIn({ title, abstract }: KeywordSource): AcronymDefinition[] {
  return [title, abstract].flatMap((text) =>
    text?.includes("(") === true ? acronymsIn(proseOf(text)) : [],
  );
}
