// What a reference calls the work it cites: the form under which two ways of writing it are one.
import { foldWords } from "./text.ts";

/** Longer references are lists or abstracts; what tells the work apart stands at the beginning. */
const LONGEST = 1000;
/** A title of fewer characters does not tell a work apart by itself. */
const TELLING_TITLE = 15;

const DOI = /^10\.\d{4,9}\/\S+$/u;
const DOI_INSIDE = /(?:doi\.org\/|\bdoi:? ?)(10\.\d{4,9}\/[^\s,;\]]+)/iu;
const NUMBER = /^[a-z][a-z\d+-]*:\S+$/iu;
const ARXIV = /\barxiv[: ]{1,2}(?:abs\/)?(\d{4}\.\d{4,5}|[a-z-]{2,10}\/\d{7})/iu;
/** `J.`, `J.-P.`, `J.A.B.`, `Yu.`, with or without `Jr.`. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[ -]?)+(?: ?(?:Jr|Sr|II|III|IV)\.?)?$/u;
/** `Smith J.`, `van den Berg J.-P.`. */
const FAMILY_WITH_INITIALS = /^(.*\S) (?:\p{Lu}\p{Ll}?\.-?)+$/u;

/** First author, year and title, as Scopus writes a reference; all folded. */
export interface ReferenceParts {
  readonly family: string;
  readonly year: number;
  readonly title: string;
}

/**
 * The key of a reference: its DOI, else its number (`openalex:W1`, `arxiv:2101.00001`), else first
 * author, year and title where they can be told, else all its words, folded. Null for what names no
 * work: fewer than three words without a number. Equal works written in different styles may still have
 * different keys; different works have equal keys only where author, year and title agree.
 *
 * Cost: linear in the length, of which the first 1,000 characters count.
 */
export function referenceKey(written: string): string | null {
  const text = written.slice(0, LONGEST).trim();
  if (DOI.test(text)) return text.toLowerCase();
  const doi = DOI_INSIDE.exec(text)?.[1];
  if (doi !== undefined) return doi.replace(/(?<![.)])[.)]+$/u, "").toLowerCase();
  if (NUMBER.test(text)) return text;
  const arxiv = ARXIV.exec(text)?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv.toLowerCase()}`;
  const parts = referenceParts(text);
  if (parts !== null) return `${parts.family} ${parts.year} ${parts.title}`;
  const words = foldWords(text);
  return words.split(" ", 3).length === 3 ? words : null;
}

/**
 * The parts of `Smith, J., Chen, B., A title (2001) Journal, 7, pp. 1-9` and of
 * `Smith J., Chen B., A title, Journal, 7, pp. 1-9, (2001)`; null for other styles and short titles.
 * Where the year comes last, the title is the first piece of at least 15 characters.
 */
export function referenceParts(text: string): ReferenceParts | null {
  const year = /\(((?:1[5-9]|20)\d\d)\)/u.exec(text);
  if (year === null) return null;
  const pieces = text.slice(0, year.index).split(/, */u);
  const { family, next } = skipAuthors(pieces);
  if (family === "") return null;
  const isLast = text.slice(year.index + year[0].length).trim().length < 3;
  const title = foldWords(isLast ? firstTelling(pieces, next) : pieces.slice(next).join(" "));
  return title.length < TELLING_TITLE ? null : { family, year: Number(year[1]), title };
}

/** The first author's family name, folded, and the place of the first piece that is no author. */
function skipAuthors(pieces: readonly string[]): { family: string; next: number } {
  let family = "";
  let next = 0;
  while (next < pieces.length) {
    const joined = FAMILY_WITH_INITIALS.exec(pieces[next]!)?.[1];
    const isPair = INITIALS.test(pieces[next + 1] ?? "");
    if (joined === undefined && !isPair && pieces[next] !== "et al.") break;
    if (family === "") family = foldWords(joined ?? pieces[next]!);
    next += isPair ? 2 : 1;
  }
  return { family, next };
}

function firstTelling(pieces: readonly string[], from: number): string {
  let title = "";
  for (let at = from; at < pieces.length && title.length < TELLING_TITLE; at++)
    title = `${title} ${pieces[at]!}`.trim();
  return title;
}
