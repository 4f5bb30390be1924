// Where people should look at identities: what was merged, split or is only suspected, most worth
// looking at first, with the evidence side by side.
import type { Corpus, ResolveNote } from "../model/corpus.ts";
import { entityTypeOf } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { foldWords } from "../model/text.ts";
import { IDENTITY_CODES, type IdentityCode, type IdentityQuestion, type Page } from "./answers.ts";
import { type PersonPapers, comparePeople } from "./compare-people.ts";
import { type CorpusIndex, findRow } from "./corpus-index.ts";
import { pageOf, type PageRequest } from "./paging.ts";

/** Questions of these kinds; all when empty. */
export interface QuestionFilter {
  readonly codes: readonly IdentityCode[];
  /** Only those about this author; null: all. */
  readonly author: string | null;
}

/**
 * A page of the questions about identities, surest first, then those about most papers. Cost:
 * linear in the notes of the corpus, and in the papers of those on the page.
 *
 * @throws GraphError `invalid-option` as `pageOf`
 */
export function pageQuestions(
  index: CorpusIndex,
  filter: QuestionFilter,
  request: PageRequest,
): Page<IdentityQuestion> {
  const asked = ranked(index, filter);
  const list = ["identities", index.corpus.fingerprint, filter.author ?? "", ...filter.codes];
  return pageOf([...asked.keys()], list, request, (at) => questionOf(index, asked[at]!));
}

/** All questions about identities in the order of their pages, one at a time. */
export function* listQuestions(index: CorpusIndex): Generator<IdentityQuestion> {
  for (const asked of ranked(index, { codes: [], author: null })) yield questionOf(index, asked);
}

interface Asked {
  readonly note: ResolveNote;
  readonly code: IdentityCode;
  readonly sides: Sides;
}

function ranked(index: CorpusIndex, { codes, author }: QuestionFilter): Asked[] {
  const asked = index.corpus.notes.flatMap((note): Asked[] => {
    const code = IDENTITY_CODES.find((known) => known === note.code);
    if (code === undefined) return [];
    if (codes.length > 0 && !codes.includes(code)) return [];
    if (author !== null && !note.ids.some((id) => id === author)) return [];
    const sides = sidesOf(index, note);
    return sides === null ? [] : [{ note, code, sides }];
  });
  const papers = ({ sides: [a, b] }: Asked): number => a.papers.length + b.papers.length;
  // Sorting is stable: what ties stays in the order of resolving.
  return asked.sort(
    (a, b) => (b.note.confidence ?? 0) - (a.note.confidence ?? 0) || papers(b) - papers(a),
  );
}

function questionOf(index: CorpusIndex, { note, code, sides: [a, b] }: Asked): IdentityQuestion {
  const { message, confidence = 0 } = note;
  return { code, confidence, message, compared: comparePeople(index, a, b) };
}

type Sides = readonly [PersonPapers, PersonPapers];

/** Whose papers stand against whose; null when there is nothing left to compare. */
function sidesOf(index: CorpusIndex, note: ResolveNote): Sides | null {
  const authors = note.ids
    .filter((id) => entityTypeOf(id) === "author")
    .map((id) => findRow(index, "author", id))
    .filter((row) => row >= 0);
  const [author, other] = authors;
  if (author === undefined) return null;
  const all = [...rowOf(index.papersOfAuthor, author)];
  if (other !== undefined)
    return [
      { author, papers: all },
      { author: other, papers: [...rowOf(index.papersOfAuthor, other)] },
    ];
  const inDoubt = new Set(
    note.code === "maybe-two-authors"
      ? note.ids.slice(1).map((id) => findRow(index, "paper", id))
      : papersOfRarerNames(index.corpus, author, all),
  );
  const [kept, apart] = [
    all.filter((paper) => !inDoubt.has(paper)),
    all.filter((paper) => inDoubt.has(paper)),
  ];
  if (kept.length === 0 || apart.length === 0) return null;
  return [
    { author, papers: kept },
    { author, papers: apart },
  ];
}

/** Papers on which an author is not written as on most of them. */
function papersOfRarerNames(
  { authorships }: Corpus,
  author: number,
  papers: readonly number[],
): number[] {
  const { offsets, items, asWritten } = authorships;
  const nameOn = (paper: number): string => {
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      if (items[k] === author) return foldWords(asWritten[k]!);
    return "";
  };
  const names = papers.map(nameOn);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [main] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
  return papers.filter((_, i) => names[i] !== main);
}
