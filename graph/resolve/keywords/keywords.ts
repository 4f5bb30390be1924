// The keywords of a corpus: given by the sources, else extracted from titles and abstracts.
import type { KeywordTable, PaperKeywords } from "../../model/corpus.ts";
import { closedDirections } from "../../model/directions.ts";
import { incidenceOf } from "../../model/incidence.ts";
import { rowsById } from "../entity-rows.ts";
import { stableId } from "../stable-id.ts";
import { type KeywordSource, findKeywords } from "./find-keywords.ts";
import { keywordLabel, keywordVariants, naturalForms } from "./labels.ts";
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
  const { keys, surfaces, found } = findKeywords(papers, cases, onProgress);
  const termOf = new Map(keys.map((key, term) => [stableId("keyword", key), term]));
  const { ids } = rowsById(termOf.keys());
  const rowOf = new Uint32Array(keys.length);
  const terms = ids.map((id, row) => {
    const term = termOf.get(id)!;
    rowOf[term] = row;
    return term;
  });
  const forms = terms.map((term) => naturalForms(surfaces[term]!, cases));
  const labels = terms.map((term, row) =>
    closedDirections(keywordLabel(keys[term]!, forms[row]!, cases)),
  );
  const { offsets, items } = incidenceOf(found.map((list) => list.map(({ term }) => rowOf[term]!)));
  const scores = new Float32Array(items.length);
  const where = new Uint8Array(items.length);
  let at = 0;
  for (const list of found)
    for (const keyword of list) {
      scores[at] = keyword.score;
      where[at++] = keyword.where;
    }
  return {
    keywords: {
      ids,
      labels,
      variants: forms.map((met, row) => keywordVariants(labels[row]!, met)),
    },
    paperKeywords: { offsets, items, scores, where },
  };
}
