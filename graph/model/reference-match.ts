// Which paper of the corpus a reference means.
import { NO_ROW, UNKNOWN_YEAR, type Corpus } from "./corpus.ts";
import { rowOf } from "./incidence.ts";
import { foldFamily, parsePersonName } from "./person-name.ts";
import { foldWords } from "./text.ts";

/** A title must be this long to be looked for inside a reference. */
const LEAST_TITLE_WORDS = 4;
const LEAST_TITLE_LENGTH = 25;
/** By the first words of its title a paper is looked up. */
const OPENING_WORDS = 3;
/** A preprint and its publication are often dated a year apart. */
const YEAR_GAP = 1;

/** `SMITH J, 2001, NATURE, V409, P1`: author, year, first page. */
const SHORT_FORM = /^([^,]+), (\d{4}), .*, P([A-Za-z]?\d+)$/u;

/** The row of the paper that a reference means, or NO_ROW. */
export type ReferenceMatcher = (key: string, written: string) => number;

/** What two papers have: neither is meant. */
const SEVERAL = -2;

interface Titled {
  readonly paper: number;
  readonly title: string;
  readonly year: number;
  readonly family: string;
}

/**
 * A function that finds the paper of the corpus which a reference means:
 *
 * 1. the paper of its DOI or number;
 * 2. of a reference in the short form of Web of Science, the paper of that first author (family name),
 *    year and first page;
 * 3. the paper whose title stands in the reference (four words and 25 characters or more), with the
 *    family name of its first author and its year or one beside it; of several, the longest title.
 *
 * Where two papers fit equally well, neither is meant.
 *
 * Cost: linear in the papers' titles and numbers once, then in the length of each reference.
 */
export function referenceMatcher(corpus: Corpus): ReferenceMatcher {
  const byNumber = papersByNumber(corpus);
  const byPage = papersByPage(corpus);
  const byOpening = papersByOpening(corpus);
  return (key, written) => {
    const numbered = byNumber.get(key);
    if (numbered !== undefined) return Math.max(numbered, NO_ROW);
    // A DOI or another number that no paper has means a work outside of the corpus.
    if (!key.includes(" ")) return NO_ROW;
    const short = SHORT_FORM.exec(written);
    if (short !== null) {
      const [, author, year, page] = short;
      const family = foldWords(author!).split(" ").slice(0, -1).join("");
      return Math.max(byPage.get(pageKey(family, Number(year), page!)) ?? NO_ROW, NO_ROW);
    }
    return paperByTitle(foldWords(written.slice(0, 1000)), byOpening);
  };
}

function papersByNumber({ papers }: Corpus): Map<string, number> {
  const found = new Map<string, number>();
  for (let paper = 0; paper < papers.ids.length; paper++) {
    const doi = papers.dois[paper] ?? null;
    const others = papers.identifiers[paper]!.map((id) => id.replace(/^doi:/u, ""));
    for (const number of new Set(doi === null ? others : [doi, ...others]))
      addOnce(found, number, paper);
  }
  return found;
}

function papersByPage(corpus: Corpus): Map<string, number> {
  const { pages, years } = corpus.papers;
  const found = new Map<string, number>();
  for (let paper = 0; paper < years.length; paper++) {
    const page = /^[A-Za-z]?\d+/u.exec(pages[paper] ?? "")?.[0];
    const family = firstFamily(corpus, paper);
    if (page !== undefined && family !== "" && years[paper] !== UNKNOWN_YEAR)
      addOnce(found, pageKey(family, years[paper]!, page), paper);
  }
  return found;
}

function pageKey(family: string, year: number, page: string): string {
  return `${family.replaceAll(" ", "")} ${year} ${page.toLowerCase()}`;
}

function addOnce(found: Map<string, number>, key: string, paper: number): void {
  found.set(key, found.has(key) ? SEVERAL : paper);
}

function papersByOpening(corpus: Corpus): Map<string, Titled[]> {
  const found = new Map<string, Titled[]>();
  const { titles, years } = corpus.papers;
  for (let paper = 0; paper < titles.length; paper++) {
    const title = foldWords(titles[paper] ?? "");
    const words = title.split(" ");
    const family = firstFamily(corpus, paper);
    const year = years[paper]!;
    if (words.length < LEAST_TITLE_WORDS || title.length < LEAST_TITLE_LENGTH) continue;
    if (family === "" || year === UNKNOWN_YEAR) continue;
    const opening = words.slice(0, OPENING_WORDS).join(" ");
    const list = found.get(opening);
    if (list === undefined) found.set(opening, [{ paper, title, year, family }]);
    else list.push({ paper, title, year, family });
  }
  return found;
}

/** The family name of the first author as written, folded; empty when nobody is named. */
function firstFamily({ authorships }: Corpus, paper: number): string {
  const [first] = rowOf(authorships, paper);
  if (first === undefined) return "";
  return foldFamily(parsePersonName(authorships.asWritten[authorships.offsets[paper]!]!));
}

function paperByTitle(text: string, byOpening: ReadonlyMap<string, readonly Titled[]>): number {
  let found: Titled[] = [];
  for (const [start, opening] of openingsOf(text))
    for (const candidate of byOpening.get(opening) ?? []) {
      const longest = found[0]?.title.length ?? 0;
      if (candidate.title.length < longest || !isMeant(candidate, text, start)) continue;
      found = candidate.title.length > longest ? [candidate] : [...found, candidate];
    }
  const papers = new Set(found.map(({ paper }) => paper));
  return papers.size === 1 ? found[0]!.paper : NO_ROW;
}

function isMeant({ title, year, family }: Titled, text: string, start: number): boolean {
  const end = start + title.length;
  if (!text.startsWith(title, start) || (end < text.length && text[end] !== " ")) return false;
  const padded = ` ${text} `;
  if (!padded.includes(` ${family} `)) return false;
  for (let gap = -YEAR_GAP; gap <= YEAR_GAP; gap++)
    if (padded.includes(` ${year + gap} `)) return true;
  return false;
}

/** Every run of three words of a text, with its place. */
function* openingsOf(text: string): Generator<[start: number, words: string]> {
  const starts = [0];
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) starts.push(at + 1);
  for (let k = 0; k + OPENING_WORDS <= starts.length; k++) {
    const end = k + OPENING_WORDS < starts.length ? starts[k + OPENING_WORDS]! - 1 : text.length;
    yield [starts[k]!, text.slice(starts[k], end)];
  }
}
