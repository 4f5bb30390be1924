// A corpus as it stands in its first rows: what was there before more files were added.
import type { Corpus, PaperTable } from "./corpus.ts";
import type { Incidence } from "./incidence.ts";

/**
 * The corpus of the first papers only, with what these hold. Authors, venues, keywords and places keep
 * their rows, also where no paper is left of them; notes are left out. Cost: linear in these papers and
 * what they hold.
 *
 * @param count papers, at most as many as there are
 */
export function firstPapers(corpus: Corpus, count: number): Corpus {
  const { papers, authorships, paperKeywords, places } = corpus;
  const columns = Object.entries(papers) as [string, readonly unknown[]][];
  const first = Object.fromEntries(columns.map(([name, column]) => [name, column.slice(0, count)]));
  return {
    ...corpus,
    recordCount: papers.sources.slice(0, count).reduce((sum, records) => sum + records.length, 0),
    papers: first as unknown as PaperTable,
    authorships: firstRows(authorships, count),
    paperKeywords: firstRows(paperKeywords, count),
    places: {
      ...places,
      paperOrganizations: firstRows(places.paperOrganizations, count),
      paperCountries: firstRows(places.paperCountries, count),
    },
    notes: [],
  };
}

/** All columns beside the items are cut with them. */
function firstRows<T extends Incidence>(incidence: T, count: number): T {
  const { offsets, ...columns } = incidence;
  const end = offsets[count]!;
  const cut = Object.entries(columns as Record<string, Uint32Array>).map(
    ([name, column]) => [name, column.slice(0, end)] as const,
  );
  return { ...Object.fromEntries(cut), offsets: offsets.slice(0, count + 1) } as unknown as T;
}
