// Who could review a submission: people whose recent papers are about the same, without a conflict.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import { rowOf } from "../model/incidence.ts";
import { paperBrief } from "../model/paper-brief.ts";
import { compareTexts } from "../model/text.ts";
import { pushTo } from "../resolve/count.ts";
import type { Party } from "./conflict-answers.ts";
import { conflictYears, DEFAULT_CONFLICT_OPTIONS, findConflicts } from "./find-conflicts.ts";
import type { PeopleIndex } from "./match-names.ts";
import { type Ties, tiesWithin } from "./recent-ties.ts";
import type {
  ReviewerOptions,
  ReviewerSuggestions,
  SetAside,
  SubmissionText,
  SuggestedReviewer,
} from "./reviewer-answers.ts";
import type { NearPapers, TextVector, TopicIndex } from "./topic-index.ts";

/** Years in which what a paper says of a person halves. */
const HALF_LIFE = 5;
/** Papers that make a score; one close paper may be chance. */
const PAPERS_COUNTED = 3;
/** A word of the title counts twice, as in the papers. */
const TITLE_WEIGHT = 2;
const WORDS_SHOWN = 5;
const MOST_SUGGESTED = 200;

export const DEFAULT_REVIEWER_OPTIONS: ReviewerOptions = Object.freeze({
  limit: 20,
  activeYears: 10,
  minPapers: 1,
  pool: null,
  exclude: [],
  oneEach: false,
  conflicts: DEFAULT_CONFLICT_OPTIONS,
});

/**
 * People ranked by
 *
 *     score(a) = ⅓ · Σ over the three greatest of  cos(s, p) · 2^(−age(p) / 5)
 *
 * over the papers p of a that lie in the years looked at: cos(s, p) is the cosine of the words of
 * submission and paper (see `indexTopics`), age the years from the paper to the year of asking (a paper
 * of unknown year is as old as the oldest that counts). Fewer than three papers leave the rest of
 * the sum empty, so that who wrote more about it stands higher. Ties: more papers, then id. Then those
 * with a conflict are set aside, and with `oneEach` those who are close to somebody above them.
 *
 * Cost: linear in the papers that share a word and their authors; conflicts as in `findConflicts`.
 *
 * Sources: D. Mimno, A. McCallum (2007), Expertise modeling for matching papers with reviewers,
 * doi:10.1145/1281192.1281247 (people by their closest papers rather than by all); L. Charlin,
 * R. S. Zemel (2013), The Toronto Paper Matching System (bags of words are hard to beat).
 *
 * @param authors who wrote the submission, for conflicts
 * @param without row of a paper that is looked at as if it were not there, for measuring; NO_ROW: none
 * @throws GraphError `invalid-option` for numbers out of range
 */
export function suggestReviewers(
  index: PeopleIndex,
  topics: TopicIndex,
  submission: SubmissionText,
  authors: readonly Party[],
  options: ReviewerOptions,
  without = -1,
): ReviewerSuggestions {
  checkOptions(options);
  const [, last] = conflictYears(index, options.conflicts);
  const first = options.activeYears === null ? UNKNOWN_YEAR : last - options.activeYears;
  const { vector, unknown } = topics.vectorOf([
    [submission.title, TITLE_WEIGHT],
    [submission.abstract, 1],
    ...submission.keywords.map((keyword) => [keyword, 1] as const),
  ]);
  const near = topics.near(vector);
  const search: Search = { index, topics, vector, near, first, last, without };
  const people = candidates(search, options);
  const ranked = people
    .map((row) => scored(search, row))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.activity - a.activity ||
        compareTexts(index.corpus.authors.ids[a.row]!, index.corpus.authors.ids[b.row]!),
    );
  return {
    submission,
    authors,
    ...chosen(search, ranked, authors, options),
    words: [...vector]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, 3 * WORDS_SHOWN)
      .map(([word]) => topics.nameOf(word)),
    counts: {
      papers: index.corpus.papers.years.filter((year) => isLookedAt(year, first, last)).length,
      papersNear: near.rows.filter((row) => counts(search, row)).length,
      people: people.length,
      peopleNear: ranked.length,
      unknownWords: unknown,
      unknownAuthors: authors.filter((party) => party.authors.length === 0).length,
    },
    issues: [],
  };
}

interface Search {
  readonly index: PeopleIndex;
  readonly topics: TopicIndex;
  readonly vector: TextVector;
  readonly near: NearPapers;
  readonly first: number;
  readonly last: number;
  readonly without: number;
}

interface Scored {
  readonly row: number;
  readonly score: number;
  readonly activity: number;
  /** Papers that make the score, with their weights. */
  readonly best: readonly (readonly [paper: number, weight: number])[];
}

function isLookedAt(year: number, first: number, last: number): boolean {
  return year === UNKNOWN_YEAR || (year >= first && year <= last);
}

function counts({ index, first, last, without }: Search, paper: number): boolean {
  return paper !== without && isLookedAt(index.corpus.papers.years[paper]!, first, last);
}

/** Rows of everybody who may be asked at all. */
function candidates(
  search: Search,
  { pool, exclude, minPapers }: ReviewerOptions,
): readonly number[] {
  const { authors } = search.index.corpus;
  const never = new Set(exclude);
  const asked =
    pool === null
      ? [...authors.ids.keys()]
      : [...new Set(pool.map(search.index.authorRow))].filter((row) => row >= 0);
  return asked.filter(
    (row) => !never.has(authors.ids[row]!) && activityOf(search, row) >= Math.max(1, minPapers),
  );
}

function activityOf(search: Search, row: number): number {
  let papers = 0;
  for (const paper of rowOf(search.index.papersOf, row)) if (counts(search, paper)) papers++;
  return papers;
}

function scored(search: Search, row: number): Scored {
  const { index, near, last, first } = search;
  const { years } = index.corpus.papers;
  const oldest = Math.max(first, last - 2 * HALF_LIFE);
  const weighed: (readonly [paper: number, weight: number])[] = [];
  for (const paper of rowOf(index.papersOf, row)) {
    if (near.closeness[paper] === 0 || !counts(search, paper)) continue;
    const year = years[paper] === UNKNOWN_YEAR ? oldest : years[paper]!;
    weighed.push([paper, 2 ** (-(last - year) / HALF_LIFE)]);
  }
  const value = ([paper, weight]: readonly [number, number]): number =>
    near.closeness[paper]! * weight;
  const best = weighed.sort((a, b) => value(b) - value(a) || a[0] - b[0]).slice(0, PAPERS_COUNTED);
  const score = best.reduce((sum, one) => sum + value(one), 0) / PAPERS_COUNTED;
  return { row, score, activity: activityOf(search, row), best };
}

/** Goes down the ranking until there are enough; those passed over are kept with the reason. */
function chosen(
  search: Search,
  ranked: readonly Scored[],
  authors: readonly Party[],
  options: ReviewerOptions,
): Pick<ReviewerSuggestions, "suggested" | "setAside"> {
  const { index } = search;
  const { ids, names } = index.corpus.authors;
  const [first, last] = conflictYears(index, options.conflicts);
  const tiesOf = tiesWithin(index, { first, last, maxAuthors: options.conflicts.maxAuthors });
  const suggested: SuggestedReviewer[] = [];
  const setAside: SetAside[] = [];
  const above: number[] = [];
  const conflictsOf = conflictLookUp(search, ranked, authors, options);
  for (const [at, one] of ranked.entries()) {
    if (suggested.length === options.limit) break;
    const id = ids[one.row]!;
    const conflicts = conflictsOf(at);
    const like = options.oneEach ? above.find((row) => areClose(tiesOf, row, one.row)) : undefined;
    if (conflicts.length > 0 || like !== undefined) {
      const why = conflicts.length > 0 ? "conflict" : "similar";
      const who = like === undefined ? null : ids[like]!;
      const aside = { id, name: names[one.row]!, place: at + 1, score: rounded(one.score) };
      setAside.push({ ...aside, why, conflicts, like: why === "similar" ? who : null });
      continue;
    }
    above.push(one.row);
    suggested.push(described(search, one, suggested.length + 1, tiesOf(one.row)));
  }
  return { suggested, setAside };
}

/** Conflicts of the ranked, worked out for a block of them at a time: most are never looked at. */
function conflictLookUp(
  { index }: Search,
  ranked: readonly Scored[],
  authors: readonly Party[],
  { conflicts: options, limit }: ReviewerOptions,
) {
  const { ids, names } = index.corpus.authors;
  const submission = { key: "", title: null, authors };
  const block = 2 * limit + 20;
  const blocks = new Map<number, ReadonlyMap<number, SetAside["conflicts"]>>();
  return (at: number): SetAside["conflicts"] => {
    if (options.rules.length === 0) return [];
    const start = at - (at % block);
    let found = blocks.get(start);
    if (found === undefined) {
      const parties = ranked
        .slice(start, start + block)
        .map(({ row }): Party => ({ name: names[row]!, affiliations: [], authors: [ids[row]!] }));
      const lists = new Map<number, SetAside["conflicts"][number][]>();
      for (const one of findConflicts(index, [submission], parties, options).conflicts)
        pushTo(lists, start + one.reviewer, one);
      blocks.set(start, (found = lists));
    }
    return found.get(at) ?? [];
  };
}

/** Of one organization, or authors of one paper, in the years in which conflicts count. */
function areClose(tiesOf: (row: number) => Ties, a: number, b: number): boolean {
  const [one, other] = [tiesOf(a), tiesOf(b)];
  return (
    one.coauthors.has(b) ||
    [...one.organizations.keys()].some((row) => other.organizations.has(row))
  );
}

function described(
  { index, topics, vector, near }: Search,
  { row, score, activity, best }: Scored,
  rank: number,
  { now }: Ties,
): SuggestedReviewer {
  const { corpus, papersOf } = index;
  const years = [...rowOf(papersOf, row)].map((paper) => corpus.papers.years[paper]!);
  const lastYear = Math.max(UNKNOWN_YEAR, ...years);
  return {
    id: corpus.authors.ids[row]!,
    name: corpus.authors.names[row]!,
    rank,
    score: rounded(score),
    papers: best.map(([paper, weight]) => ({
      ...paperBrief(corpus, paper),
      closeness: rounded(Math.min(1, near.closeness[paper]!)),
      weight: rounded(weight),
      words: topics.shared(vector, paper, WORDS_SHOWN),
    })),
    activity,
    lastYear: lastYear === UNKNOWN_YEAR ? null : lastYear,
    organizations: [...now].map((organization) => corpus.places.organizations.names[organization]!),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function checkOptions({ limit, activeYears, minPapers }: ReviewerOptions): void {
  const refuse = (option: string, value: number, allowed: string): void => {
    throw new GraphError("invalid-option", `${option} is ${value}; it must be ${allowed}.`, {
      details: { option, value },
    });
  };
  if (!(Number.isSafeInteger(limit) && limit >= 1 && limit <= MOST_SUGGESTED))
    refuse("limit", limit, `a whole number from 1 to ${MOST_SUGGESTED}`);
  if (activeYears !== null && !(Number.isSafeInteger(activeYears) && activeYears >= 0))
    refuse("activeYears", activeYears, "a whole number from 0");
  if (!(Number.isSafeInteger(minPapers) && minPapers >= 0))
    refuse("minPapers", minPapers, "a whole number from 0");
}
