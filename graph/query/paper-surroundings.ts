// What surrounds a paper in its corpus: what it cites and who cites it, where its authors work, what was
// noted about it, and the papers most like it.
import { citedWorksOf } from "../model/cited-works.ts";
import { NO_ROW } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { paperBriefs } from "../model/paper-brief.ts";
import type { NamedRef, PaperSurroundings } from "./answers.ts";
import { findRow, idsOf, namesOf, type CorpusIndex } from "./corpus-index.ts";
import { nearPapers } from "./near-papers.ts";
import { peopleAt } from "./companions.ts";

/** Near papers told. */
const MOST_NEAR = 12;

/**
 * The surroundings of a paper, or null when the corpus has none of that id. Cost: that of `nearPapers`;
 * the first of a corpus matches all references.
 */
export function surroundingsOf(index: CorpusIndex, id: string): PaperSurroundings | null {
  const row = findRow(index, "paper", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const { withinCorpus, citedBy } = citedWorksOf(corpus);
  return {
    id: corpus.papers.ids[row]!,
    cites: paperBriefs(corpus, rowOf(withinCorpus, row), Infinity),
    citedBy: paperBriefs(corpus, rowOf(citedBy, row), Infinity),
    organizations: organizationsOf(index, row),
    notes: corpus.notes
      .filter(({ ids }) => ids.includes(corpus.papers.ids[row]!))
      .map(({ code, message }) => ({ code, message })),
    near: nearPapers(index, row, MOST_NEAR),
  };
}

function organizationsOf(
  { corpus }: CorpusIndex,
  paper: number,
): PaperSurroundings["organizations"] {
  const { paperOrganizations } = corpus.places;
  const ref = (type: "organization" | "author", row: number): NamedRef => ({
    id: idsOf(corpus, type)[row]!,
    name: namesOf(corpus, type)[row]!,
  });
  return [...new Set(rowOf(paperOrganizations, paper))].map((place) => ({
    ...ref("organization", place),
    people: [...peopleAt(paperOrganizations, paper, place)].map((author) => ref("author", author)),
  }));
}
