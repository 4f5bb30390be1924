// Whom an author wrote with and where an author works, by the papers of some years.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { pushTo } from "../resolve/count.ts";
import type { PeopleIndex } from "./match-names.ts";

/** Rows → rows of the papers that say so, ascending. */
type Papers = ReadonlyMap<number, readonly number[]>;

export interface Ties {
  /** Papers of those years, ascending. */
  readonly papers: readonly number[];
  /** Co-author → joint papers. */
  readonly coauthors: Papers;
  /** Organization → papers from there. */
  readonly organizations: Papers;
  /** Organizations of the newest papers that name any. */
  readonly now: ReadonlySet<number>;
}

/** Which papers count. */
export interface TieLimits {
  readonly first: number;
  readonly last: number;
  readonly maxAuthors: number | null;
}

/** Whether a paper counts; one of unknown year may be recent, and does. Cost: constant. */
export function isRecent(year: number, { first, last }: TieLimits): boolean {
  return year === UNKNOWN_YEAR || (year >= first && year <= last);
}

/**
 * A look-up of the ties of authors by row, each worked out once. Cost: linear in the authorships and
 * places of the author's papers.
 */
export function tiesWithin(
  { corpus, papersOf }: PeopleIndex,
  limits: TieLimits,
): (author: number) => Ties {
  const { authorships, papers, places } = corpus;
  const known = new Map<number, Ties>();
  return (author) => {
    const before = known.get(author);
    if (before !== undefined) return before;
    const coauthors = new Map<number, number[]>();
    const organizations = new Map<number, number[]>();
    const recent: number[] = [];
    let newest = -Infinity;
    let now = new Set<number>();
    for (const paper of rowOf(papersOf, author)) {
      const year = papers.years[paper]!;
      if (!isRecent(year, limits)) continue;
      recent.push(paper);
      const byline = new Set(rowOf(authorships, paper));
      if (limits.maxAuthors === null || byline.size <= limits.maxAuthors)
        for (const other of byline) if (other !== author) pushTo(coauthors, other, paper);
      const here = organizationsOf(places.paperOrganizations, paper, author);
      for (const row of here) pushTo(organizations, row, paper);
      if (here.size === 0) continue;
      if (year > newest) now = new Set();
      if (year >= newest) for (const row of here) now.add(row);
      newest = Math.max(newest, year);
    }
    const ties = { papers: recent, coauthors, organizations, now };
    known.set(author, ties);
    return ties;
  };
}

function organizationsOf(
  { offsets, items, authors }: PeopleIndex["corpus"]["places"]["paperOrganizations"],
  paper: number,
  author: number,
): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
    if (authors[k] === author) rows.add(items[k]!);
  return rows;
}
