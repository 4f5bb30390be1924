// From names that somebody pasted to authors of the collection: who is meant, how sure, and who else
// it may be.
import { NO_ROW, UNKNOWN_YEAR, type Corpus } from "../model/corpus.ts";
import { rowOf, transpose, withoutRepeats, type Incidence } from "../model/incidence.ts";
import { paperBriefs } from "../model/paper-brief.ts";
import { displayPersonName, parsePersonName } from "../model/person-name.ts";
import { compareTexts, foldWords } from "../model/text.ts";
import { COMMON_FAMILIES, COMMON_GIVEN } from "../resolve/authors/common-names.ts";
import type { NameDifference } from "../resolve/authors/compare-names.ts";
import { nicknameRoots } from "../resolve/authors/nicknames.ts";
import type {
  MatchCandidate,
  MatchedNames,
  MatchHow,
  NameLine,
  NameMatch,
  NearName,
} from "./answers.ts";
import { type Compatible, DIFFERENCES, indexNames, type NameIndex } from "./name-index.ts";
import { readNameLines, type ReadNameLine } from "./name-lines.ts";

const ORCID_SCHEME = "orcid:";

/** What separates a name from the one asked for: how much it is trusted, and how it is said. */
const TRUST: Readonly<Record<NameDifference, readonly [confidence: number, words: string]>> = {
  joined: [0.95, "other spaces or hyphens"],
  transliteration: [0.95, "accents written out"],
  middle: [0.9, "a middle name more or less"],
  order: [0.85, "given and family name the other way round"],
  "surname-part": [0.8, "one of two family names"],
  "part-dropped": [0.8, "half of a double given name"],
  nickname: [0.75, "a short form of the given name"],
  "first-dropped": [0.7, "called by the middle name"],
  initial: [0.6, "an initial for the given name"],
  letter: [0.5, "one letter differs"],
};
/** An exact match of a name that very many people bear. */
const COMMON = 0.8;
/** A name that fits beside an ORCID iD of somebody else. */
const OTHER_ORCID = 0.2;
/** Candidates shown for a line; initials of a frequent name fit hundreds. */
const MOST_CANDIDATES = 12;
const NEAR_NAMES = 4;

/** A corpus made ready for matching names. */
export interface PeopleIndex {
  readonly corpus: Corpus;
  readonly names: NameIndex;
  /** author → papers, ascending, each once. */
  readonly papersOf: Incidence;
  /** Row of an author by id, or NO_ROW. */
  readonly authorRow: (id: string) => number;
  /** Who bears an ORCID iD, given bare; several where namesakes were told apart by hand. */
  readonly bearersOf: (orcid: string) => readonly number[];
}

/** Cost: linear in authors, their spellings and authorships. */
export function indexPeople(corpus: Corpus): PeopleIndex {
  const { ids } = corpus.authors;
  const rows = new Map<string, number>(ids.map((id, row) => [id, row]));
  return {
    corpus,
    names: indexNames(corpus),
    papersOf: withoutRepeats(transpose(corpus.authorships, ids.length)),
    authorRow: (id) => rows.get(id) ?? NO_ROW,
    bearersOf: indexOrcids(corpus),
  };
}

function indexOrcids({ authors }: Corpus): PeopleIndex["bearersOf"] {
  const bearers = new Map<string, number[]>();
  for (const [author, numbers] of authors.identifiers.entries())
    for (const orcid of orcidsOf(numbers)) {
      const known = bearers.get(orcid);
      if (known === undefined) bearers.set(orcid, [author]);
      else known.push(author);
    }
  return (orcid) => bearers.get(orcid.toUpperCase()) ?? [];
}

/** The ORCID iDs among the numbers of a person, bare, a check digit X as a capital. */
function orcidsOf(numbers: readonly string[]): readonly string[] {
  return numbers
    .filter((number) => number.startsWith(ORCID_SCHEME))
    .map((number) => number.slice(ORCID_SCHEME.length).toUpperCase());
}

/**
 * Who of the collection is meant by each line of a list of names (see `readNameLines`). Names are
 * compared as in telling authors apart: folded, with middle names, initials, word order,
 * transliterations and short forms. A line is `found` when one candidate is nearer to it than all
 * others, an affiliation beside the name deciding between equals; `several` when a person has to
 * choose; else `none`, with names that look alike. A short form (`Bea` for Beatrice) is a question even
 * where one alone fits; one letter that differs is an offer, not a match. Two full names with a comma
 * between them are two people where each is known here, or begins with a name that many are given.
 * An ORCID iD decides where the collection knows its bearer, under whatever name, and nobody is
 * taken whose own iD is another. E-mail addresses decide nothing: collections do not keep them.
 *
 * Cost: linear in the text, and per name in the authors that bear a word of it.
 */
export function matchNames(index: PeopleIndex, text: string): MatchedNames {
  const { lines, issues } = readNameLines(text, (name) => isPerson(index, name));
  return { lines: lines.map((line) => matchLine(index, line)), issues };
}

/** Whether a text is the name of somebody here, or begins as many names of people do. */
function isPerson({ names }: PeopleIndex, name: string): boolean {
  const differences = names.compatible(name).map(({ difference }) => difference);
  // Family name first: it has to be known as it stands, two people are nearly compatible with both.
  if (name.includes(",")) return differences.includes(null);
  const [first = "", ...rest] = foldWords(name).split(" ");
  const isGiven = COMMON_GIVEN.has(first) || nicknameRoots(first).length > 0;
  return (isGiven && rest.length > 0) || differences.some((difference) => difference !== "letter");
}

/** Who is meant by a name as it stands in a byline. Cost: as for one line of `matchNames`. */
export function matchName(index: PeopleIndex, name: string): NameMatch {
  const read = displayPersonName(parsePersonName(name));
  const line = { line: 1, raw: name, name: read, orcid: null, email: null, affiliation: null };
  return matchLine(index, { ...line, readings: [name] });
}

function matchLine(index: PeopleIndex, read: ReadNameLine): NameMatch {
  const { readings, ...line } = read;
  const bearers = read.orcid === null ? [] : index.bearersOf(read.orcid);
  // A line may be an ORCID iD alone.
  const names = readings.length === 0 ? [read.name] : readings;
  const tried = names.map((name) => ({ name, found: index.names.compatible(name) }));
  // The first reading that fits best: the order of readings is the order of likelihood.
  const best = tried.reduce((a, b) => (strength(b.found) < strength(a.found) ? b : a));
  const isMatch = ({ difference }: Compatible): boolean => difference !== "letter";
  const matches = best.found.filter(isMatch);
  const others = bearers.filter((row) => matches.every(({ author }) => author !== row));
  const name = readings.length === 0 ? read.name : displayPersonName(parsePersonName(best.name));
  if (matches.length + others.length === 0) {
    const near = nearNames(index, best.found, name);
    return { ...line, name, status: "none", author: null, candidates: [], near };
  }
  const affiliation = best.name === readings[0] ? line.affiliation : null;
  const asked = { name, affiliation, orcid: read.orcid };
  const candidates = [
    ...matches.map(({ author, difference }) => candidateOf(index, author, difference, asked)),
    ...others.map((author) => candidateOf(index, author, "orcid", asked)),
  ].sort(
    (a, b) =>
      Number(b.orcidAgrees === true) - Number(a.orcidAgrees === true) ||
      b.confidence - a.confidence ||
      Number(b.affiliationAgrees) - Number(a.affiliationAgrees) ||
      b.papers - a.papers ||
      compareTexts(a.id, b.id),
  );
  const [first, second] = candidates;
  const isShort = matches.some(
    ({ author, difference }) =>
      difference === "nickname" && index.corpus.authors.ids[author] === first!.id,
  );
  // That Bea is Beatrice is likely, and not for us to say.
  const isAlone =
    first!.orcidAgrees !== false &&
    (!isShort || first!.orcidAgrees === true) &&
    (second === undefined || isNearer(first!, second));
  return {
    ...line,
    name,
    status: isAlone ? "found" : "several",
    author: isAlone ? first!.id : null,
    candidates: candidates.slice(0, MOST_CANDIDATES),
    near: [],
  };
}

/** Clearly the better match; of two that are equal, the one whose affiliation agrees. */
function isNearer(a: MatchCandidate, b: MatchCandidate): boolean {
  if (a.orcidAgrees !== b.orcidAgrees) return a.orcidAgrees === true || b.orcidAgrees === false;
  if (a.how === "exact" && b.how !== "exact") return true;
  if (a.affiliationAgrees !== b.affiliationAgrees) return a.affiliationAgrees;
  return a.how === "spelling" && a.confidence - b.confidence > 0.09;
}

/** Place of the best match among the differences: less is nearer. */
function strength(found: readonly Compatible[]): number {
  const [best] = found;
  return best === undefined ? DIFFERENCES.length : DIFFERENCES.indexOf(best.difference);
}

function candidateOf(
  { corpus, papersOf }: PeopleIndex,
  author: number,
  difference: NameDifference | "orcid" | null,
  asked: Pick<NameLine, "name" | "affiliation" | "orcid">,
): MatchCandidate {
  const { authors, papers } = corpus;
  const rows = rowOf(papersOf, author);
  const years = [...rows].map((row) => papers.years[row]!).filter((year) => year !== UNKNOWN_YEAR);
  const [trust, words] = trustIn(difference, asked.name);
  const orcids = orcidsOf(authors.identifiers[author]!);
  const orcidAgrees =
    asked.orcid === null || orcids.length === 0 ? null : orcids.includes(asked.orcid);
  const isOther = orcidAgrees === false;
  return {
    id: authors.ids[author]!,
    name: authors.names[author]!,
    how: howOf(difference, asked.name),
    difference: isOther ? [words, "another ORCID iD"].filter(Boolean).join(", ") : words,
    confidence: orcidAgrees === true ? 1 : isOther ? Math.min(trust, OTHER_ORCID) : trust,
    affiliationAgrees:
      asked.affiliation !== null &&
      authors.affiliations[author]!.some((known) => namesSamePlace(known, asked.affiliation!)),
    orcidAgrees,
    papers: rows.length,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    venues: mostVenues(corpus, rows),
    affiliations: authors.affiliations[author]!.slice(0, 2),
    latest: paperBriefs(corpus, rows, 3),
  };
}

function trustIn(
  difference: NameDifference | "orcid" | null,
  name: string,
): readonly [confidence: number, words: string] {
  if (difference === "orcid") return [1, "another name"];
  if (difference === null) return [isCommon(name) ? COMMON : 1, ""];
  return TRUST[difference];
}

function howOf(difference: NameDifference | "orcid" | null, name: string): MatchHow {
  if (difference === "orcid") return "orcid";
  if (difference === "initial") return "initials";
  if (difference !== null) return "spelling";
  // `A. Lind` is a spelling of Ada Lind, and of Anna Lind.
  const [first = ""] = foldWords(name).split(" ");
  return first.length === 1 ? "initials" : "exact";
}

function isCommon(name: string): boolean {
  const { given, family } = parsePersonName(name);
  const [first = ""] = foldWords(given).split(" ");
  return COMMON_FAMILIES.has(foldWords(family)) && (first.length < 3 || COMMON_GIVEN.has(first));
}

/** Whether one affiliation has the words of the other, those apart that most affiliations have. */
function namesSamePlace(known: string, asked: string): boolean {
  const words = (text: string): string[] =>
    foldWords(text)
      .split(" ")
      .filter((word) => word.length > 2 && !GENERAL.has(word));
  const [few, many] = [words(known), words(asked)].sort((a, b) => a.length - b.length);
  const all = new Set(many);
  return few!.length > 0 && few!.every((word) => all.has(word));
}

const GENERAL: ReadonlySet<string> = new Set(
  "the and for university universitat universite universidad college institute department dept school faculty research center centre lab labs laboratory group science sciences technology computer engineering".split(
    " ",
  ),
);

function mostVenues({ papers, venues }: Corpus, rows: Iterable<number>): readonly string[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const venue = papers.venues[row]!;
    if (venue !== NO_ROW) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, 3)
    .map(([venue]) => venues.names[venue]!);
}

/** Those but for one letter, then those that share most letter pairs. */
function nearNames(
  { corpus: { authors }, names, papersOf }: PeopleIndex,
  found: readonly Compatible[],
  name: string,
): readonly NearName[] {
  const likeness = new Map(names.near(name, NEAR_NAMES));
  const rows = new Set([...found.map(({ author }) => author), ...likeness.keys()]);
  return [...rows].slice(0, NEAR_NAMES).map((row) => ({
    id: authors.ids[row]!,
    name: authors.names[row]!,
    papers: rowOf(papersOf, row).length,
    likeness: Math.round((likeness.get(row) ?? 1) * 100) / 100,
  }));
}
