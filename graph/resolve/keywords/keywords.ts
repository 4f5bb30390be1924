// The keywords of a corpus: given by the sources, else extracted from titles and abstracts.
import type { KeywordTable, PaperKeywords } from "../../model/corpus.ts";
import type { EntityId } from "../../model/ids.ts";
import { incidenceOf } from "../../model/incidence.ts";
import { countUp } from "../count.ts";
import { rowsById } from "../entity-rows.ts";
import { stableId } from "../stable-id.ts";
import { acronymMap, commonAcronyms } from "./acronyms.ts";
import { chooseKeywords } from "./choose-keywords.ts";
import { keywordKey } from "./keyword-key.ts";
import { keywordLabel, keywordVariants } from "./labels.ts";
import { type PaperText, candidatesOf, readPaperText } from "./paper-phrases.ts";
import { phraseUses } from "./phrase-uses.ts";
import { CaseStatistics } from "./proper-case.ts";
import { createTagger } from "./tagged-words.ts";
import { VerbForms } from "./verb-forms.ts";

/** What of a paper keywords are made from. */
export interface KeywordSource {
  readonly title: string | null;
  readonly abstract: string | null;
  /** As given by the sources; empty when none are. */
  readonly keywords: readonly string[];
}

export interface ResolvedKeywords {
  readonly keywords: KeywordTable;
  readonly paperKeywords: PaperKeywords;
}

/** Papers between two reports of progress. */
const PROGRESS_STEP = 1000;

/** A keyword of one paper before it has a row. */
interface Found {
  readonly key: string;
  readonly score: number;
  readonly given: boolean;
}

/**
 * Keywords of n papers. A paper whose source gives keywords has exactly those, each with score 1;
 * for the others they are extracted (`choose-keywords.ts`). Both are joined to one vocabulary by
 * `keywordKey` and by the acronyms that the texts define. Cost: linear in the text.
 *
 * @param onProgress told the share of papers read, 0 to 1, every thousand papers
 */
export function resolveKeywords(
  papers: readonly KeywordSource[],
  onProgress: (share: number) => void = () => undefined,
): ResolvedKeywords {
  const cases = new CaseStatistics();
  const surfaces = new Map<string, Map<string, number>>();
  const found = findKeywords(papers, cases, surfaces, onProgress);

  const idOfKey = new Map<string, EntityId>();
  const entities = new Map<EntityId, ReadonlyMap<string, number>>();
  const keyOfId = new Map<EntityId, string>();
  for (const list of found)
    for (const { key } of list) {
      if (idOfKey.has(key)) continue;
      const id = stableId("keyword", key);
      idOfKey.set(key, id);
      keyOfId.set(id, key);
      entities.set(id, surfaces.get(key)!);
    }
  const { ids, rowOf } = rowsById(entities.keys());
  const labels = ids.map((id) => keywordLabel(keyOfId.get(id)!, entities.get(id)!, cases));
  const lists = found.map((list) => {
    const byRow = new Map<number, { score: number; given: boolean }>();
    for (const { key, score, given } of list) {
      const row = rowOf.get(idOfKey.get(key)!)!;
      const known = byRow.get(row);
      byRow.set(row, {
        score: Math.max(score, known?.score ?? 0),
        given: given || known?.given === true,
      });
    }
    // Equal scores keep the order of the source, or that of the text.
    return [...byRow].sort(([, x], [, y]) => y.score - x.score);
  });
  return {
    keywords: {
      ids,
      labels,
      variants: ids.map((id, i) => keywordVariants(labels[i]!, entities.get(id)!, cases)),
    },
    paperKeywords: {
      ...incidenceOf(lists.map((list) => list.map(([row]) => row))),
      scores: Float32Array.from(lists.flatMap((list) => list.map(([, { score }]) => score))),
      given: Uint8Array.from(lists.flatMap((list) => list.map(([, { given }]) => Number(given)))),
    },
  };
}

/** The keywords of each paper; fills in the forms in which each key was met. */
function findKeywords(
  papers: readonly KeywordSource[],
  cases: CaseStatistics,
  surfaces: Map<string, Map<string, number>>,
  onProgress: (share: number) => void,
): Found[][] {
  const tag = createTagger();
  const verbs = new VerbForms();
  const given = papers.map(({ keywords }) => keywords.filter((word) => keywordKey(word) !== ""));
  const texts = papers.map(({ title, abstract }, i): PaperText | null => {
    if (i > 0 && i % PROGRESS_STEP === 0) onProgress(i / papers.length);
    return given[i]!.length > 0
      ? null
      : readPaperText(title ?? "", abstract ?? "", tag, cases, verbs);
  });
  addGivenCases(given.flat(), cases);
  const own = texts.map((text) => (text === null ? null : acronymMap(text.definitions)));
  const common = commonAcronyms(own.filter((map) => map !== null));

  const candidates = texts.map((text, i) => {
    if (text === null) return [];
    return candidatesOf(text, (short) => own[i]!.get(short) ?? common.get(short), verbs);
  });
  const uses = phraseUses(
    candidates.map((list, i) => ({
      candidates: list,
      hasAbstract: (texts[i]?.abstract.length ?? 0) > 0,
    })),
  );
  const meet = (key: string, surface: string, count: number): void => {
    let forms = surfaces.get(key);
    if (forms === undefined) surfaces.set(key, (forms = new Map<string, number>()));
    countUp(forms, surface, count);
  };
  return papers.map((_, i) => {
    if (given[i]!.length > 0) {
      return given[i]!.map((written) => {
        const writtenKey = keywordKey(written);
        const key = common.get(writtenKey) ?? writtenKey;
        meet(key, written, 1);
        return { key, score: 1, given: true };
      });
    }
    const byKey = new Map(candidates[i]!.map((candidate) => [candidate.key, candidate]));
    return chooseKeywords(candidates[i]!, uses, papers.length).map(({ key, score }) => {
      for (const [surface, count] of byKey.get(key)!.surfaces) meet(key, surface, count);
      return { key, score, given: false };
    });
  });
}

/**
 * Given keywords show the case of their words too: the first word only where sources do not begin
 * each keyword with a capital.
 */
function addGivenCases(given: readonly string[], cases: CaseStatistics): void {
  const small = given.filter((keyword) => /^\p{Ll}/u.test(keyword)).length;
  const firstCounts = small * 2 > given.length;
  for (const keyword of given) {
    const words = keyword.split(" ");
    const isTitleCase = words.length > 1 && words.every((word) => /^\P{Ll}/u.test(word));
    if (isTitleCase && !firstCounts) continue;
    for (const word of firstCounts ? words : words.slice(1)) cases.add(word);
  }
}
