// The keywords of a corpus: given by the sources, else extracted from titles and abstracts.
import type { KeywordTable, PaperKeywords } from "../../model/corpus.ts";
import type { EntityId } from "../../model/ids.ts";
import { incidenceOf } from "../../model/incidence.ts";
import { rowsById } from "../entity-rows.ts";
import { stableId } from "../stable-id.ts";
import { type KeywordSource, findKeywords } from "./find-keywords.ts";
import { keywordLabel, keywordVariants } from "./labels.ts";
import { CaseStatistics } from "./proper-case.ts";

export type { KeywordSource } from "./find-keywords.ts";

export interface ResolvedKeywords {
  readonly keywords: KeywordTable;
  readonly paperKeywords: PaperKeywords;
}

/**
 * Keywords of n papers. A paper whose source gives keywords has exactly those, each with score 1;
 * for the others they are extracted (`choose-keywords.ts`). Both are joined to one vocabulary by
 * `keywordKey`, by the acronyms that texts and keywords define, and where they differ only in spaces.
 * Cost: linear in the text.
 *
 * @param onProgress told the share of papers read, 0 to 1, every thousand papers
 */
export function resolveKeywords(
  papers: readonly KeywordSource[],
  onProgress: (share: number) => void = () => undefined,
): ResolvedKeywords {
  const cases = new CaseStatistics();
  const { found, surfaces } = findKeywords(papers, cases, onProgress);

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
