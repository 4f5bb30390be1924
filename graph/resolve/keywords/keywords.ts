// The keywords of a corpus: given by the sources, else extracted from titles and abstracts.
import type { KeywordTable, PaperKeywords } from "../../model/corpus.ts";
import { closedDirections } from "../../model/directions.ts";
import { rowsById } from "../entity-rows.ts";
import { stableId } from "../stable-id.ts";
import { joinKeywords } from "./join-keywords.ts";
import { type JoinedWords, KeywordPart, type KeywordSource, joinWordsOf } from "./keyword-part.ts";
import { keywordLabel, keywordVariants, naturalForms } from "./labels.ts";
import type { MetKeywords } from "./met-keywords.ts";
import { addedUses } from "./phrase-uses.ts";

export type { KeywordSource } from "./keyword-part.ts";

export interface ResolvedKeywords {
  readonly keywords: KeywordTable;
  readonly paperKeywords: PaperKeywords;
}

/** Papers between two reports of progress. */
const PROGRESS_STEP = 1000;

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
  const part = new KeywordPart();
  for (let from = 0; from < papers.length; from += PROGRESS_STEP) {
    if (from > 0) onProgress(from / papers.length);
    part.read(papers.slice(from, from + PROGRESS_STEP));
  }
  const words = joinWordsOf([part.words()]);
  const [uses] = addedUses([part.count(words.parts[0]!)]);
  return keywordsOf([part.choose(uses!, papers.length)], words);
}

/**
 * The same of a corpus whose papers were read part by part, by a `KeywordPart` each: `joinWordsOf` and
 * `addedUses` tell every part what all of them know. The same whatever the number of parts.
 *
 * @param parts what the parts chose, in the order of their papers
 */
export function keywordsOf(parts: readonly MetKeywords[], words: JoinedWords): ResolvedKeywords {
  const { cases, definitions } = words;
  const { keys, surfaces, offsets, terms: found, scores, where } = joinKeywords(parts, definitions);
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
  return {
    keywords: {
      ids,
      labels,
      variants: forms.map((met, row) => keywordVariants(labels[row]!, met)),
    },
    paperKeywords: {
      offsets,
      items: found.map((term) => rowOf[term]!),
      scores: Float32Array.from(scores),
      where,
    },
  };
}
