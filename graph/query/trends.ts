// What changes over the years in a set of papers: how many there are and who writes them, which topics
// rise and fade, and where they appear.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { TopicTrend, Trends, TrendYear, VenueTrend } from "./answers.ts";
import { countItems, countVenues, countYears, topRefs } from "./tally.ts";
import { risingAndFading } from "./topic-trends.ts";

/** Venues whose years are told. */
const MOST_VENUES = 12;
/** Topics told of each direction. */
const MOST_TOPICS = 12;
/** Newcomers named. */
const MOST_NEWCOMERS = 20;

/**
 * The trends of some papers. Papers of unknown year are counted beside and belong to no trend. A person is
 * new in the year of their first paper among these; in the first year everybody is. Topics are
 * keywords, measured as `risingAndFading` says between an earlier and a later part: the years are
 * cut where both parts have as nearly the same number of papers as can be.
 * Cost: linear in the papers, their authors and keywords, and k·log k in the keywords.
 *
 * @param papers rows, each once
 */
export function trendsOf(corpus: Corpus, papers: Iterable<number>): Trends {
  const all = [...papers];
  const dated = all
    .filter((paper) => corpus.papers.years[paper] !== UNKNOWN_YEAR)
    .sort((a, b) => corpus.papers.years[a]! - corpus.papers.years[b]! || a - b);
  const { years, newcomers } = peopleByYear(corpus, dated);
  const cut = cutOf(years);
  const late = cut === null ? dated.length : dated.findIndex((p) => corpus.papers.years[p]! >= cut);
  const parts = { early: dated.slice(0, late), late: dated.slice(late) };
  const { rising, fading } =
    cut === null ? { rising: [], fading: [] } : risingAndFading(corpus, parts.early, parts.late);
  const told = (topics: readonly Omit<TopicTrend, "years">[]): TopicTrend[] => {
    const shown = topics.slice(0, MOST_TOPICS);
    const papersOf = papersByKeyword(corpus, dated, new Set(shown.map(({ id }) => id)));
    return shown.map((topic) => ({
      ...topic,
      years: countYears(papersOf.get(topic.id) ?? [], corpus),
    }));
  };
  return {
    papers: all.length,
    unknownYears: all.length - dated.length,
    years,
    parts:
      cut === null ? null : { firstLate: cut, early: parts.early.length, late: parts.late.length },
    rising: told(rising),
    fading: told(fading),
    newcomers,
    venues: venuesByYear(corpus, dated),
  };
}

/** @param dated rows by year, oldest first */
function peopleByYear(
  corpus: Corpus,
  dated: readonly number[],
): Pick<Trends, "years" | "newcomers"> {
  const { authorships, papers } = corpus;
  const firstYears = new Map<number, number>();
  const years: TrendYear[] = [];
  for (let k = 0; k < dated.length;) {
    const year = papers.years[dated[k]!]!;
    const people = new Set<number>();
    let [count, names, stated, newAuthors] = [0, 0, 0, 0];
    for (; k < dated.length && papers.years[dated[k]!] === year; k++) {
      const paper = dated[k]!;
      count++;
      for (const author of rowOf(authorships, paper)) people.add(author);
      const size = papers.authorCounts[paper]!;
      if (size < 0) continue;
      names += size;
      stated++;
    }
    for (const author of people) {
      if (firstYears.has(author)) continue;
      firstYears.set(author, year);
      newAuthors++;
    }
    const authorsPerPaper = stated === 0 ? null : names / stated;
    years.push({ year, papers: count, authors: people.size, newAuthors, authorsPerPaper });
  }
  // Of a single year everybody is new, which says nothing.
  const last = years.length < 2 ? Infinity : years.at(-1)!.year;
  const counts = countItems(dated, authorships);
  const fresh = new Map([...counts].filter(([author]) => firstYears.get(author) === last));
  return { years, newcomers: topRefs(corpus, "author", fresh).slice(0, MOST_NEWCOMERS) };
}

/**
 * The first year of the later part: where |earlier − later| in papers is least (ties: the earlier
 * year); null for fewer than two years.
 */
function cutOf(years: readonly TrendYear[]): number | null {
  const all = years.reduce((sum, { papers }) => sum + papers, 0);
  let cut: number | null = null;
  let least = Infinity;
  let earlier = 0;
  for (const [k, { year, papers }] of years.entries()) {
    const gap = Math.abs(all - 2 * earlier);
    if (k > 0 && gap < least) [cut, least] = [year, gap];
    earlier += papers;
  }
  return cut;
}

function papersByKeyword(
  corpus: Corpus,
  papers: readonly number[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const paper of papers)
    for (const keyword of new Set(rowOf(corpus.paperKeywords, paper))) {
      const id = corpus.keywords.ids[keyword]!;
      if (!wanted.has(id)) continue;
      const list = found.get(id) ?? [];
      list.push(paper);
      found.set(id, list);
    }
  return found;
}

function venuesByYear(corpus: Corpus, dated: readonly number[]): VenueTrend[] {
  return topRefs(corpus, "venue", countVenues(dated, corpus))
    .slice(0, MOST_VENUES)
    .map((ref) => {
      const own = dated.filter(
        (paper) => corpus.venues.ids[corpus.papers.venues[paper]!] === ref.id,
      );
      return { ...ref, years: countYears(own, corpus) };
    });
}
