// The keywords of each paper as keys of one vocabulary, with the forms in which each was met.
import { countUp } from "../count.ts";
import { type AcronymDefinition, acronymsBeside, acronymsIn } from "./acronyms.ts";
import { chooseKeywords } from "./choose-keywords.ts";
import { readGivenKeywords } from "./given-keywords.ts";
import { keywordKey } from "./keyword-key.ts";
import { type LongForms, commonLongForms, longFormsOf, sameLongForms } from "./long-forms.ts";
import { oneSpelling } from "./one-spelling.ts";
import { type PaperText, candidatesOf, readPaperText } from "./paper-phrases.ts";
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

/** A keyword of one paper. */
export interface FoundKeyword {
  readonly key: string;
  readonly score: number;
  readonly given: boolean;
}

export interface FoundKeywords {
  /** By paper, in the order of the source or of the score. */
  readonly found: readonly (readonly FoundKeyword[])[];
  /** By key: the forms met, with how often. */
  readonly surfaces: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A keyword with the forms that this paper has of it. */
interface Met extends FoundKeyword {
  readonly surfaces: ReadonlyMap<string, number>;
}

/** Papers between two reports of progress. */
const PROGRESS_STEP = 1000;

/** The keywords of each paper. Fills `cases` with what texts and keywords show. */
export function findKeywords(
  papers: readonly KeywordSource[],
  cases: CaseStatistics,
  onProgress: (share: number) => void,
): FoundKeywords {
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
  const { longFormIn, same } = readAcronyms(
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
  const met = papers.map((_, i): Met[] => {
    const { keywords } = given[i]!;
    if (keywords.length > 0)
      return keywords.map(({ key: own, surface }) => {
        const key = longFormIn(i, own) ?? same.get(own) ?? own;
        return { key, score: 1, given: true, surfaces: new Map([[surface, 1]]) };
      });
    const byKey = new Map(candidates[i]!.map((candidate) => [candidate.key, candidate]));
    return chooseKeywords(candidates[i]!, uses, papers.length).map(({ key, score }) => ({
      key: same.get(key) ?? key,
      score,
      given: false,
      surfaces: byKey.get(key)!.surfaces,
    }));
  });
  return joined(met, definitions);
}

/** The definitions in a text of which nothing else is read. */
function definitionsIn({ title, abstract }: KeywordSource): AcronymDefinition[] {
  return [title, abstract].flatMap((text) =>
    text?.includes("(") === true ? acronymsIn(proseOf(text)) : [],
  );
}

/** What acronyms stand for in each paper: as it says itself, else as the corpus says. */
function readAcronyms(
  definitions: readonly (readonly AcronymDefinition[])[],
  papersWith: ReadonlyMap<string, number>,
): { longFormIn: (paper: number, short: string) => string | undefined; same: LongForms } {
  const written = definitions.map(longFormsOf);
  const same = sameLongForms(written);
  const own = written.map(
    (forms) => new Map([...forms].map(([short, long]) => [short, same.get(long) ?? long])),
  );
  const common = commonLongForms(own, papersWith);
  return { longFormIn: (paper, short) => own[paper]!.get(short) ?? common.get(short), same };
}

/**
 * Joins acronyms to the long forms that stand beside them, and keys that differ only in spaces; gathers
 * the forms of each, definitions among them.
 */
function joined(
  met: readonly (readonly Met[])[],
  definitions: readonly (readonly AcronymDefinition[])[],
): FoundKeywords {
  const beside = met.map((list) =>
    acronymsBeside(list.flatMap(({ surfaces }) => [...surfaces].map(([form]) => form))),
  );
  const { longFormIn, same } = readAcronyms(beside, countKeys(met));
  const long = met.map((list, i) =>
    list.map((one) => ({ ...one, key: longFormIn(i, one.key) ?? same.get(one.key) ?? one.key })),
  );
  const spelling = oneSpelling(countKeys(long));
  const surfaces = new Map<string, Map<string, number>>();
  const found = long.map((list) =>
    list.map(({ key: own, score, given, surfaces: forms }): FoundKeyword => {
      const key = spelling.get(own) ?? own;
      let known = surfaces.get(key);
      if (known === undefined) surfaces.set(key, (known = new Map<string, number>()));
      for (const [form, count] of forms) countUp(known, form, count);
      return { key, score, given };
    }),
  );
  for (const { short, long } of definitions.flat()) {
    const [shortKey, longKey] = [keywordKey(short), keywordKey(long)];
    // Both belong to the keyword where one of them was met as the other.
    const forms = surfaces.get(spelling.get(longKey) ?? longKey) ?? surfaces.get(shortKey);
    if (forms === undefined) continue;
    countUp(forms, long, 0);
    countUp(forms, short, 0);
  }
  return { found, surfaces };
}

function countKeys(lists: readonly (readonly { readonly key: string }[])[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const list of lists) for (const { key } of list) countUp(papers, key);
  return papers;
}
