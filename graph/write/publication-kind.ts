// What sort of publication a paper is, as far as a corpus can tell: bibliographies want to know.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW } from "../model/corpus.ts";

/** How a kind is called in BibTeX and CSL, and the BibTeX field that names its place. */
export const PUBLICATION_KINDS = {
  proceedings: { bibtex: "inproceedings", place: "booktitle", csl: "paper-conference" },
  journal: { bibtex: "article", place: "journal", csl: "article-journal" },
  /** A preprint, or nobody knows where. */
  alone: { bibtex: "misc", place: "howpublished", csl: "article" },
  chapter: { bibtex: "incollection", place: "booktitle", csl: "chapter" },
  book: { bibtex: "book", place: "publisher", csl: "book" },
  thesis: { bibtex: "phdthesis", place: "school", csl: "thesis" },
  report: { bibtex: "techreport", place: "institution", csl: "report" },
} as const;
export type PublicationKind = keyof typeof PUBLICATION_KINDS;

const CSL_KINDS = new Map<string, PublicationKind>(
  Object.entries(PUBLICATION_KINDS).map(([kind, { csl }]) => [csl, kind as PublicationKind]),
);

/** Types by other names than CSL's. A bare `article` is a journal's in BibTeX, a preprint in CSL. */
const STATED = new Map<string, PublicationKind>([
  ...Object.entries(PUBLICATION_KINDS).flatMap(([kind, { bibtex, csl }]) =>
    [bibtex, csl].map((type) => [type, kind as PublicationKind] as const),
  ),
  ["article", "journal"],
  ["conference", "proceedings"],
  ["inbook", "chapter"],
  ["mastersthesis", "thesis"],
  ["online", "alone"],
  ["unpublished", "alone"],
]);

const PREPRINTS = /\b(?:arxiv|biorxiv|medrxiv|corr|ssrn|preprints?)\b/iu;
const JOURNALS =
  /\b(?:journal|transactions|letters|reviews?|annals|archives?|magazine|bulletin|acta|quarterly)\b/iu;

/**
 * The kind of a paper: what a source states; else a decision, a way of presenting it or a session
 * is a sign of a conference; else the venue's name decides. A name that says nothing counts as
 * proceedings.
 */
export function publicationKind(corpus: Corpus, row: number): PublicationKind {
  const { papers } = corpus;
  const stated =
    CSL_KINDS.get(papers.types[row] ?? "") ?? STATED.get(papers.extras[row]!["type"] ?? "") ?? null;
  const venue = venueName(corpus, row);
  if (stated !== null && stated !== "journal") return stated;
  if (venue === null || PREPRINTS.test(venue)) return "alone";
  if (stated !== null) return stated;
  const presented =
    papers.acceptances[row] !== null ||
    papers.presentations[row] !== null ||
    papers.sessions[row] !== null;
  return !presented && JOURNALS.test(venue) ? "journal" : "proceedings";
}

/** The name of a paper's venue, or null. */
export function venueName({ papers, venues }: Corpus, row: number): string | null {
  const venue = papers.venues[row]!;
  return venue === NO_ROW ? null : venues.names[venue]!;
}
