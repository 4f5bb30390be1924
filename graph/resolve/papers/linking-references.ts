// References of a paper that only some of its records have, where they lead to papers of the corpus.
import type { PaperRecord } from "../../model/paper-record.ts";
import { referenceKey } from "../../model/reference-key.ts";
import type { MergedPaper } from "./merge-records.ts";

/**
 * The papers, each with its references and those of its other records that are the DOI or number of a
 * paper here. Sources write the works that a paper cites in numbers of their own (PubMed's, Lens's,
 * OpenAlex's): the longest list alone would lose links, all lists together would count works from
 * elsewhere twice. Cost: linear in the references of papers with several lists.
 *
 * @param recordsOf the records of each paper
 */
export function withLinkingReferences(
  papers: readonly MergedPaper[],
  recordsOf: readonly (readonly PaperRecord[])[],
): readonly MergedPaper[] {
  let known: ReadonlySet<string> | null = null;
  return papers.map((paper, i) => {
    const lists = recordsOf[i]!.flatMap(({ references }) => (references ? [references] : []));
    if (lists.length < 2) return paper;
    const numbers = (known ??= numbersOf(papers));
    const keys = new Set(paper.references.map(referenceKey));
    const more = lists.flat().filter((written) => {
      const key = referenceKey(written);
      if (key === null || keys.has(key) || !numbers.has(key)) return false;
      keys.add(key);
      return true;
    });
    return more.length === 0 ? paper : { ...paper, references: [...paper.references, ...more] };
  });
}

/** What references call the papers by. */
function numbersOf(papers: readonly MergedPaper[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { doi, identifiers } of papers) {
    if (doi !== null) numbers.add(doi.toLowerCase());
    for (const id of identifiers) numbers.add(id.startsWith("doi:") ? id.slice(4) : id);
  }
  return numbers;
}
