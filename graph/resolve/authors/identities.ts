// Who is who: from names in bylines to people, each name compared with those it might be another
// spelling of, each common one looked at for namesakes.
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import { candidatePairs } from "./candidates.ts";
import { compareForms } from "./compare-names.ts";
import { YEARS_PER_POINT } from "./evidence.ts";
import { type Bearer, type Merge, type NamePair, mergePeople } from "./merge-people.ts";
import { type NameTable, nameTable } from "./name-table.ts";
import { coauthorWeight, neededForOneName } from "./needed-points.ts";
import { type BearerFacts, type Overruling, overruledBy } from "./overruled.ts";
import { MIN_ASKED, type Piece, splitName } from "./split-name.ts";
import { type PaperFacts, tracesOf } from "./traces.ts";

/** One name in one byline. */
export interface Mention {
  /** Folded full name. */
  readonly key: string;
  readonly spelling: string;
  readonly identifiers: readonly string[];
}

export interface NameSplit {
  readonly name: number;
  readonly pieces: readonly Piece[];
  /** Of the pieces. */
  readonly bearers: readonly number[];
  /** Groups left in the piece of a bearer though something is missing. */
  readonly doubts: readonly (Piece & { readonly bearer: number })[];
}

export interface Identities {
  readonly names: NameTable;
  readonly bearers: readonly Bearer[];
  /** Per paper and position the bearer, or −1 for nobody. */
  readonly bearerOf: readonly (readonly number[])[];
  /** Per bearer the one that stands for the person. */
  readonly personOf: Uint32Array;
  readonly merges: readonly Merge[];
  readonly doubtfulMerges: readonly Merge[];
  readonly splits: readonly NameSplit[];
}

/** What people decided, and how papers are told by it. */
export interface OverrulingFacts extends Pick<BearerFacts, "paperId" | "paperText"> {
  readonly decisions: readonly Overruling[];
}

/** Names of more pieces than this are paired by their largest pieces only. */
const MAX_PIECES = 20;
/** Longer bylines are those of collaborations in which people need not know each other. */
const MAX_COMPANY = 100;

/**
 * @param bylines per paper its mentions in order, null for nobody; papers in an order that does not
 *   depend on how files were given
 */
export function findIdentities(
  bylines: readonly (readonly (Mention | null)[])[],
  facts: PaperFacts,
  overruling: OverrulingFacts,
): Identities {
  const names = namesOf(bylines);
  const rowOf = new Map(names.keys.map((key, row) => [key, row]));
  const namesIn = bylines.map((byline) =>
    byline.map((mention) => (mention === null ? -1 : rowOf.get(mention.key)!)),
  );
  const { splits, bearers, bearerOf } = splitNames(bylines, namesIn, names, facts);
  const pairs = bearerPairs(names, bearers);
  const { sets, done, doubtful } = mergePeople({
    names,
    bearers,
    pairs,
    facts,
    companies: bearerOf.map(companyOf),
    overruled: overruledBy(overruling.decisions, { ...overruling, bearers, keys: names.keys }),
  });
  return {
    names,
    bearers,
    bearerOf,
    personOf: Uint32Array.from(bearers, (_, i) => sets.find(i)),
    merges: done,
    doubtfulMerges: doubtful,
    splits,
  };
}

function namesOf(bylines: readonly (readonly (Mention | null)[])[]): NameTable {
  const spellings = new Map<string, Set<string>>();
  for (const byline of bylines)
    for (const mention of byline) {
      if (mention === null) continue;
      const known = spellings.get(mention.key);
      if (known === undefined) spellings.set(mention.key, new Set([mention.spelling]));
      else known.add(mention.spelling);
    }
  return nameTable(spellings);
}

interface SplitNames {
  readonly splits: readonly NameSplit[];
  readonly bearers: readonly Bearer[];
  readonly bearerOf: readonly (readonly number[])[];
}

function splitNames(
  bylines: readonly (readonly (Mention | null)[])[],
  namesIn: readonly (readonly number[])[],
  names: NameTable,
  facts: PaperFacts,
): SplitNames {
  const papersOf: number[][] = names.keys.map(() => []);
  const identifiers = new Map<string, readonly string[]>();
  namesIn.forEach((byline, paper) => {
    byline.forEach((name, position) => {
      if (name < 0) return;
      if (papersOf[name]!.at(-1) !== paper) papersOf[name]!.push(paper);
      const ids = bylines[paper]![position]!.identifiers;
      if (ids.length > 0) identifiers.set(`${paper} ${name}`, ids);
    });
  });
  const bearers: Bearer[] = [];
  const splits: NameSplit[] = [];
  // Names of one piece, the most, need no look-up by paper.
  const firstOf = new Uint32Array(names.keys.length + 1);
  const pieceOf = new Map<number, number>();
  const placed = (paper: number, name: number): number => paper * names.keys.length + name;
  papersOf.forEach((papers, name) => {
    const idsOf = (paper: number): readonly string[] => identifiers.get(`${paper} ${name}`) ?? [];
    const commonness = names.commonness[name]!;
    const mayDiffer =
      papers.length > 1 &&
      ((names.isCommon[name]! && papers.length >= 2 * MIN_ASKED) ||
        neededForOneName(commonness, 1) + yearSpan(papers, facts) / YEARS_PER_POINT > 0 ||
        papers.some((paper) => idsOf(paper).length > 0));
    const coauthorsOf = (paper: number): number[] =>
      companyOf(namesIn[paper]!).filter((other) => other !== name);
    const split = mayDiffer
      ? splitName({
          papers,
          commonness,
          isCommon: names.isCommon[name]!,
          coauthorsOf,
          identifiersOf: idsOf,
          weightOf: (coauthor) => coauthorWeight(names, coauthor),
          tracesOf: (some) => tracesOf(some, facts, coauthorsOf, name),
        })
      : null;
    firstOf[name] = bearers.length;
    for (const piece of split?.pieces ?? [{ papers }]) {
      if (split !== null && split.pieces.length + split.doubts.length > 1)
        for (const paper of piece.papers) pieceOf.set(placed(paper, name), bearers.length);
      const ids = new Set(identifiers.size === 0 ? [] : piece.papers.flatMap(idsOf));
      bearers.push({ name, papers: piece.papers, identifiers: ids });
    }
    if (split === null || (split.pieces.length === 1 && split.doubts.length === 0)) return;
    splits.push({
      name,
      pieces: split.pieces,
      bearers: split.pieces.map((_, i) => firstOf[name]! + i),
      doubts: split.doubts.map((doubt) => ({
        ...doubt,
        bearer: pieceOf.get(placed(doubt.papers[0]!, name))!,
      })),
    });
  });
  firstOf[names.keys.length] = bearers.length;
  const bearerOf = namesIn.map((byline, paper) =>
    byline.map((name) => {
      if (name < 0) return -1;
      const isWhole = firstOf[name + 1] === firstOf[name]! + 1;
      return isWhole ? firstOf[name]! : pieceOf.get(placed(paper, name))!;
    }),
  );
  return { splits, bearers, bearerOf };
}

/** Who stands in a byline together; nobody where too many do for that to mean anything. */
function companyOf(byline: readonly number[]): number[] {
  return byline.length > MAX_COMPANY ? [] : byline.filter((somebody) => somebody >= 0);
}

function yearSpan(papers: readonly number[], { years }: PaperFacts): number {
  let [first, last] = [Infinity, -Infinity];
  for (const paper of papers) {
    const year = years[paper]!;
    if (year === UNKNOWN_YEAR) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return Math.max(0, last - first);
}

/** Pieces of names that one person may bear, and bearers with one identifier. */
function bearerPairs(names: NameTable, bearers: readonly Bearer[]): NamePair[] {
  const bearersOf: number[][] = names.keys.map(() => []);
  const byIdentifier = new Map<string, number>();
  const pairs: NamePair[] = [];
  bearers.forEach(({ name, identifiers }, i) => {
    if (bearersOf[name]!.length < MAX_PIECES) bearersOf[name]!.push(i);
    for (const id of identifiers) {
      const first = byIdentifier.get(id);
      if (first === undefined) byIdentifier.set(id, i);
      else pairs.push({ a: first, b: i, difference: "identifier" });
    }
  });
  for (const [one, other] of candidatePairs(names.forms)) {
    const difference = compareForms(names.forms[one]!, names.forms[other]!);
    if (difference === null) continue;
    for (const a of bearersOf[one]!)
      for (const b of bearersOf[other]!) pairs.push({ a, b, difference });
  }
  return pairs;
}
