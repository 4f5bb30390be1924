// Conflicts of interest between the authors of submissions and those who review, by rules and with
// the papers that say so.
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import { paperBriefs } from "../model/paper-brief.ts";
import { foldWords } from "../model/text.ts";
import type { PaperBrief } from "../query/answers.ts";
import { pushTo } from "../resolve/count.ts";
import {
  type Conflict,
  CONFLICT_RULES,
  type ConflictOptions,
  type ConflictReport,
  type ConflictRule,
  type Party,
  type SharedCoauthor,
  type SharedOrganization,
  type Submission,
} from "./conflict-answers.ts";
import type { PeopleIndex } from "./match-names.ts";
import { affiliationReader, type OrganizationNames } from "./named-organizations.ts";
import { type Ties, tiesWithin } from "./recent-ties.ts";

/** Papers shown for a conflict, beside their number. */
export const EVIDENCE = 5;
/** Shared co-authors shown for a pair. */
const COAUTHORS_SHOWN = 3;

/** The usual rules: three years back, without the weak one. */
export const DEFAULT_CONFLICT_OPTIONS: ConflictOptions = Object.freeze({
  asOf: null,
  years: 3,
  rules: CONFLICT_RULES.filter((rule) => rule !== "shared-coauthor"),
  maxAuthors: null,
});

/** The years that count: `years` back from the year of asking, both included. */
export function conflictYears(
  { corpus }: PeopleIndex,
  { asOf, years }: ConflictOptions,
): readonly [first: number, last: number] {
  const last = asOf ?? corpus.papers.years.reduce((a, b) => Math.max(a, b), UNKNOWN_YEAR);
  return [Math.max(UNKNOWN_YEAR, last - years), last];
}

/**
 * Who of the reviewers is too close to an author of which submission:
 *
 * - `same-person`: the reviewer is an author; by the name alone where the collection has neither
 * - `joint-paper`: both wrote a paper of those years (papers of unknown year count)
 * - `same-organization`: both belong to an organization by papers of those years, or by the
 *   affiliation beside their names
 * - `shared-coauthor`: somebody wrote with both in those years, and they did not with each other
 *
 * Somebody who may be several people of a name is looked at as each of them, and not certain.
 * What the collection does not hold is not found: the counts say of how many it knows nothing.
 *
 * Cost: linear in the authorships of the papers of those named, and in the pairs found.
 *
 * @param most conflicts, each with its evidence, that memory is for
 * @throws GraphError `invalid-option` for years or a number of authors out of range, and where more
 *   conflicts are found than `most`
 */
export function findConflicts(
  index: PeopleIndex,
  submissions: readonly Submission[],
  reviewers: readonly Party[],
  options: ConflictOptions,
  most = Infinity,
): ConflictReport {
  checkOptions(options);
  const [first, last] = conflictYears(index, options);
  const tiesOf = tiesWithin(index, { first, last, maxAuthors: options.maxAuthors });
  const work: Work = {
    index,
    tiesOf,
    organizations: affiliationReader(index.corpus),
    rules: new Set(options.rules),
  };
  const written = submissions.map(({ authors }) => authors.map((party) => standing(work, party)));
  const reviewing = reviewers.map((party) => standing(work, party));
  const near = nearby(work, written);
  const conflicts: Conflict[] = [];
  reviewing.forEach((reviewer, at) => {
    for (const one of conflictsOf(work, written, reviewer, at, near)) conflicts.push(one);
    if (conflicts.length > most) throw tooMany(most);
  });
  const order = (rule: ConflictRule): number => CONFLICT_RULES.indexOf(rule);
  conflicts.sort(
    (a, b) =>
      a.submission - b.submission ||
      a.reviewer - b.reviewer ||
      order(a.rule) - order(b.rule) ||
      a.author - b.author,
  );
  return {
    years: [first, last],
    rules: CONFLICT_RULES.filter((rule) => work.rules.has(rule)),
    submissions,
    reviewers,
    conflicts,
    counts: countAll(work, submissions, reviewers, conflicts),
    issues: [],
  };
}

function tooMany(most: number): GraphError {
  return new GraphError(
    "invalid-option",
    `More than ${most} conflicts were found. Ask for fewer submissions or reviewers at a time, or for fewer rules.`,
    { details: { option: "submissions", most } },
  );
}

interface Work {
  readonly index: PeopleIndex;
  readonly tiesOf: (author: number) => Ties;
  readonly organizations: OrganizationNames;
  readonly rules: ReadonlySet<ConflictRule>;
}

/** Somebody named, ready to be compared. */
interface Standing {
  readonly party: Party;
  /** Rows of who it may be. */
  readonly rows: readonly number[];
  readonly key: string;
  /** Keys of the organizations beside the name. */
  readonly given: ReadonlySet<string>;
}

function standing({ index, organizations }: Work, party: Party): Standing {
  const rows = party.authors.map(index.authorRow).filter((row) => row !== NO_ROW);
  const given = new Set(party.affiliations.flatMap(organizations.keysIn));
  return { party, rows, key: foldWords(party.name), given };
}

/** An author of a submission, by their places. */
type Place = readonly [submission: number, author: number];

/** Where to look: authors by what ties them to a reviewer. */
interface Nearby {
  readonly byRow: ReadonlyMap<number, readonly Place[]>;
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  readonly byOrganization: ReadonlyMap<string, readonly Place[]>;
  readonly byCoauthor: ReadonlyMap<number, readonly Place[]>;
}

function nearby(work: Work, written: readonly (readonly Standing[])[]): Nearby {
  const byRow = new Map<number, Place[]>();
  const byName = new Map<string, Place[]>();
  const byOrganization = new Map<string, Place[]>();
  const byCoauthor = new Map<number, Place[]>();
  written.forEach((authors, submission) => {
    authors.forEach((one, author) => {
      const place: Place = [submission, author];
      pushTo(byName, one.key, place);
      for (const row of one.rows) pushTo(byRow, row, place);
      if (work.rules.has("same-organization"))
        for (const key of organizationKeys(work, one)) pushTo(byOrganization, key, place);
      if (work.rules.has("shared-coauthor"))
        for (const row of new Set(
          one.rows.flatMap((own) => [...work.tiesOf(own).coauthors.keys()]),
        ))
          pushTo(byCoauthor, row, place);
    });
  });
  return { byRow, byName, byOrganization, byCoauthor };
}

/** Keys of all organizations of somebody, given or known. */
function organizationKeys({ organizations, tiesOf }: Work, { rows, given }: Standing): Set<string> {
  const known = rows.flatMap((row) => [...tiesOf(row).organizations.keys()]);
  return new Set([...given, ...known.map(organizations.keyOf)]);
}

function conflictsOf(
  work: Work,
  written: readonly (readonly Standing[])[],
  reviewer: Standing,
  at: number,
  near: Nearby,
): Conflict[] {
  const { rules, tiesOf } = work;
  const found = new Map<string, Conflict>();
  /** Of several people who may be meant, the one that gives most evidence stands for all. */
  const add = (rule: ConflictRule, [submission, author]: Place, ids: RowPair, rest: Evidence) => {
    const key = `${submission} ${author} ${rule}`;
    const before = found.get(key);
    if (before !== undefined && before.paperCount >= (rest.paperCount ?? 0)) return;
    const other = written[submission]![author]!;
    const sure = [reviewer, other].every(({ party }) => party.authors.length === 1);
    found.set(key, {
      ...NO_EVIDENCE,
      ...rest,
      submission,
      reviewer: at,
      rule,
      author,
      ids: [idOf(work, ids[0]), idOf(work, ids[1])],
      certain: sure && ids[1] !== NO_ROW,
    });
  };
  const has = (rule: ConflictRule, [submission, author]: Place): boolean =>
    found.has(`${submission} ${author} ${rule}`);

  if (rules.has("same-person")) {
    for (const row of reviewer.rows)
      for (const place of near.byRow.get(row) ?? []) add("same-person", place, [row, row], {});
    // Neither is in the collection, or only one of them: the names still are the same.
    for (const place of near.byName.get(reviewer.key) ?? [])
      if (!has("same-person", place) && !areBothKnown(reviewer, written, place))
        add("same-person", place, [NO_ROW, NO_ROW], {});
  }
  for (const row of reviewer.rows) {
    const ties = tiesOf(row);
    if (rules.has("joint-paper"))
      for (const [other, papers] of ties.coauthors)
        for (const place of near.byRow.get(other) ?? [])
          add("joint-paper", place, [other, row], jointPapers(work, papers));
    if (rules.has("shared-coauthor"))
      for (const [middle] of ties.coauthors)
        for (const place of near.byCoauthor.get(middle) ?? [])
          if (!has("same-person", place) && !has("joint-paper", place))
            for (const other of written[place[0]]![place[1]]!.rows)
              if (other !== row && other !== middle && !ties.coauthors.has(other)) {
                const shared = sharedCoauthors(work, other, row);
                if (shared.length > 0)
                  add("shared-coauthor", place, [other, row], {
                    coauthors: shared,
                    year: newestYear(shared.flatMap(({ withReviewer }) => withReviewer)),
                  });
              }
  }
  if (rules.has("same-organization"))
    for (const key of organizationKeys(work, reviewer))
      for (const place of near.byOrganization.get(key) ?? []) {
        if (has("same-person", place) || has("same-organization", place)) continue;
        const other = written[place[0]]![place[1]]!;
        const shared = sharedOrganizations(work, other, reviewer);
        const ids: RowPair = [other.rows[0] ?? NO_ROW, reviewer.rows[0] ?? NO_ROW];
        add("same-organization", place, ids, {
          organizations: shared,
          year: newestYear(
            shared.flatMap(({ ofAuthor, ofReviewer }) => [...ofAuthor, ...ofReviewer]),
          ),
        });
      }
  return [...found.values()];
}

type RowPair = readonly [author: number, reviewer: number];
type Evidence = Partial<
  Pick<Conflict, "papers" | "paperCount" | "organizations" | "coauthors" | "year">
>;

const NO_EVIDENCE = {
  year: null,
  papers: [],
  paperCount: 0,
  organizations: [],
  coauthors: [],
} as const;

/** Two of one name whom the collection holds apart are two people. */
function areBothKnown(
  reviewer: Standing,
  written: readonly (readonly Standing[])[],
  [submission, author]: Place,
): boolean {
  return reviewer.rows.length > 0 && written[submission]![author]!.rows.length > 0;
}

function jointPapers({ index: { corpus } }: Work, papers: readonly number[]): Evidence {
  const briefs = paperBriefs(corpus, papers, EVIDENCE);
  return { papers: briefs, paperCount: papers.length, year: newestYear(briefs) };
}

function sharedCoauthors({ index, tiesOf }: Work, author: number, reviewer: number) {
  const [a, b] = [tiesOf(author).coauthors, tiesOf(reviewer).coauthors];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const { authors } = index.corpus;
  return [...few.keys()]
    .filter((row) => many.has(row) && row !== author && row !== reviewer)
    .map((row) => ({ row, papers: a.get(row)!.length + b.get(row)!.length }))
    .sort((x, y) => y.papers - x.papers || x.row - y.row)
    .slice(0, COAUTHORS_SHOWN)
    .map(({ row }): SharedCoauthor => ({
      id: authors.ids[row]!,
      name: authors.names[row]!,
      withAuthor: paperBriefs(index.corpus, a.get(row)!, EVIDENCE),
      withReviewer: paperBriefs(index.corpus, b.get(row)!, EVIDENCE),
    }));
}

/** By key, so that what is given beside a name and what papers say are one organization. */
function sharedOrganizations(work: Work, author: Standing, reviewer: Standing) {
  const [a, b] = [author, reviewer].map((one) => organizationsBy(work, one));
  return [...a!]
    .filter(([key]) => b!.has(key))
    .map(([key, of]): SharedOrganization => {
      const other = b!.get(key)!;
      const papers = (rows: readonly number[]) => paperBriefs(work.index.corpus, rows, EVIDENCE);
      return {
        name: of.name,
        ofAuthor: papers(of.papers),
        ofReviewer: papers(other.papers),
        now: of.now && other.now,
      };
    });
}

interface OrganizationOf {
  readonly name: string;
  readonly papers: readonly number[];
  readonly now: boolean;
}

function organizationsBy(
  { organizations, tiesOf }: Work,
  { rows, given }: Standing,
): ReadonlyMap<string, OrganizationOf> {
  const all = new Map<string, OrganizationOf>();
  for (const row of rows) {
    const ties = tiesOf(row);
    for (const [organization, papers] of ties.organizations) {
      const key = organizations.keyOf(organization);
      const now = ties.now.has(organization) || given.has(key);
      all.set(key, { name: organizations.nameOf(key), papers, now });
    }
  }
  for (const key of given)
    if (!all.has(key)) all.set(key, { name: organizations.nameOf(key), papers: [], now: true });
  return all;
}

function newestYear(papers: readonly PaperBrief[]): number | null {
  const years = papers.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function idOf({ index }: Work, row: number) {
  return row === NO_ROW ? null : index.corpus.authors.ids[row]!;
}

function countAll(
  work: Work,
  submissions: readonly Submission[],
  reviewers: readonly Party[],
  conflicts: readonly Conflict[],
): ConflictReport["counts"] {
  const distinct = (parties: readonly Party[]): Party[] => [
    ...new Map(parties.map((party) => [`${party.name} ${party.authors.join()}`, party])).values(),
  ];
  const authors = distinct(submissions.flatMap((submission) => submission.authors));
  const reviewing = distinct(reviewers);
  const all = [...authors, ...reviewing].map((party) => standing(work, party));
  const rows = new Set(all.flatMap((one) => one.rows));
  const { years } = work.index.corpus.papers;
  const papers = new Set([...rows].flatMap((row) => work.tiesOf(row).papers));
  const known = (party: Party): boolean => party.authors.length > 0;
  const unclear = (party: Party): boolean => party.authors.length > 1;
  return {
    pairs: submissions.length * reviewers.length,
    pairsInConflict: new Set(conflicts.map((one) => `${one.submission} ${one.reviewer}`)).size,
    unknownAuthors: authors.length - authors.filter(known).length,
    unknownReviewers: reviewing.length - reviewing.filter(known).length,
    unclearAuthors: authors.filter(unclear).length,
    unclearReviewers: reviewing.filter(unclear).length,
    authors: authors.length,
    reviewers: reviewing.length,
    withOrganization: [...rows].filter((row) => work.tiesOf(row).organizations.size > 0).length,
    undatedPapers: [...papers].filter((paper) => years[paper] === UNKNOWN_YEAR).length,
  };
}

function checkOptions({ asOf, years, maxAuthors }: ConflictOptions): void {
  const refuse = (option: string, value: number | null, allowed: string): void => {
    throw new GraphError(
      "invalid-option",
      `${option} is ${String(value)}; it must be ${allowed}.`,
      {
        details: { option, value },
      },
    );
  };
  if (!Number.isSafeInteger(years) || years < 0) refuse("years", years, "a whole number from 0");
  if (asOf !== null && !Number.isSafeInteger(asOf)) refuse("asOf", asOf, "a calendar year");
  if (maxAuthors !== null && !(Number.isSafeInteger(maxAuthors) && maxAuthors >= 1))
    refuse("maxAuthors", maxAuthors, "a whole number from 1");
}
