// What speaks for and against two records of one title being one paper.
import type { Clues, Person } from "./clues.ts";
import { isPreprintDoi } from "./paper-identifiers.ts";
import { alike } from "../venues/venue-joins.ts";
import { KNOWN_KEYS } from "../venues/venue-name.ts";

/**
 * Records of one title are one paper when their years differ by at most this. A preprint commonly
 * comes out in the year before its publication, and printed proceedings in the year after.
 */
export const MAX_YEAR_GAP = 2;

/** Each paper has one number of these. */
const ONE_EACH: ReadonlySet<string> = new Set(["arxiv", "pmid", "pmcid", "acl"]);

/** Catalogues, which may list the preprint and the publication of one paper apart. */
const CATALOGUES: ReadonlySet<string> = new Set([
  "dblp",
  "wos",
  "scopus",
  "openalex",
  "mag",
  "s2",
  "lens",
  "dimensions",
]);

/** Why two records can't be one paper, in words that follow "but", or null when nothing says so. */
export function contradiction(a: Clues, b: Clues): string | null {
  if (a.doi !== null && a.doi === b.doi) return null;
  const [doiA, doiB] = [publisherDoi(a), publisherDoi(b)];
  const samePage = a.page !== null && a.page === b.page && a.year !== null && a.year === b.year;
  // Journals that moved have given some articles a second DOI.
  const oneArticle = samePage && a.venue !== null && a.venue === b.venue;
  if (doiA !== null && doiB !== null && !oneArticle)
    return `have different DOIs (${both(doiA, doiB)})`;
  const numbers = differentNumbers(a, b);
  const elsewhere = !samePage && venuesDiffer(a, b);
  if (numbers !== null && (ONE_EACH.has(numbers.scheme) || elsewhere))
    return `have different numbers (${both(numbers.a, numbers.b)})`;
  if (a.venue !== null && a.venue === b.venue) return otherIssue(a, b);
  return elsewhere ? `came out in different venues (${both(a.venue!, b.venue!)})` : null;
}

/** Two editions of one meeting, or other pages in another year. */
function otherIssue(a: Clues, b: Clues): string | null {
  if (a.edition !== null && b.edition !== null && a.edition !== b.edition)
    return `came out in different editions (${both(String(a.edition), String(b.edition))})`;
  const apart = a.year !== null && b.year !== null ? Math.abs(a.year - b.year) : 0;
  const otherPage = a.page !== null && b.page !== null && a.page !== b.page;
  return apart > 1 || (apart === 1 && otherPage) ? "came out in different years" : null;
}

/** Both in one order, whichever record comes first. */
function both(a: string, b: string): string {
  return a < b ? `${a}, ${b}` : `${b}, ${a}`;
}

/** ACM gives 10.5555 to what has no DOI. */
function publisherDoi({ doi }: Clues): string | null {
  return doi === null || doi.startsWith("10.5555/") || isPreprintDoi(doi) ? null : doi;
}

/** Numbers of one scheme that both have and of which none is in common; `ONE_EACH` first. */
function differentNumbers(a: Clues, b: Clues): { scheme: string; a: string; b: string } | null {
  let found: { scheme: string; a: string; b: string } | null = null;
  for (const number of a.numbers) {
    const scheme = number.slice(0, number.indexOf(":"));
    if (!ONE_EACH.has(scheme) && !CATALOGUES.has(scheme)) continue;
    const others = b.numbers.filter((other) => other.startsWith(`${scheme}:`));
    if (others.length === 0 || a.numbers.some((own) => others.includes(own))) continue;
    if (found === null || ONE_EACH.has(scheme)) found = { scheme, a: number, b: others[0]! };
  }
  return found;
}

/**
 * Whether both were published, and not in the same place. Another spelling is no other place: so in
 * one year only what is certain counts: two well-known series, other pages, a journal and a meeting.
 */
function venuesDiffer(a: Clues, b: Clues): boolean {
  if (a.venue === null || b.venue === null || a.venue === b.venue) return false;
  if (KNOWN_KEYS.has(a.venue) && KNOWN_KEYS.has(b.venue)) return true;
  if (alike(a.venue, b.venue)) return false;
  const otherPage = a.page !== null && b.page !== null && a.page !== b.page;
  return a.year !== b.year || otherPage || differentTypes(a.type, b.type);
}

function differentTypes(a: string | null, b: string | null): boolean {
  const types = new Set([a, b]);
  return types.has("article-journal") && types.has("paper-conference");
}

/** How the authors of two records agree: null where one names nobody. */
export function samePeople(a: readonly Person[], b: readonly Person[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const shared = few.filter((one) => many.some((other) => maySame(one, other, few.length)));
  return shared.length * 2 >= few.length;
}

/** One name alone must agree in its initial too; a byline of several proves itself. */
function maySame(a: Person, b: Person, named: number): boolean {
  if (a.words === b.words) return true;
  if (a.family !== b.family) return false;
  return named > 2 || a.initial === b.initial || a.initial === "" || b.initial === "";
}

/** Whether every author of the shorter byline stands in the longer one. */
export function allPeople(a: readonly Person[], b: readonly Person[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0 || (few.length === 1 && many.length > 1)) return false;
  return few.every((one) => many.some((other) => maySame(one, other, 1)));
}
