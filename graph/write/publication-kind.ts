// What sort of publication a paper is, as far as a corpus can tell: bibliographies want to know.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW } from "../model/corpus.ts";

/** In proceedings, in a journal, or standing alone (a preprint or an unknown place). */
export type PublicationKind = "proceedings" | "journal" | "alone";

const PREPRINTS = /\b(?:arxiv|biorxiv|medrxiv|corr|ssrn|preprints?)\b/iu;
const JOURNALS =
  /\b(?:journal|transactions|letters|reviews?|annals|archives?|magazine|bulletin|acta|quarterly)\b/iu;

/**
 * The kind of a paper. A decision, a way of presenting it or a session is a sign of a conference;
 * else the venue's name decides, and a name that says nothing counts as proceedings.
 */
export function publicationKind({ papers, venues }: Corpus, row: number): PublicationKind {
  const venue = papers.venues[row]!;
  if (venue === NO_ROW) return "alone";
  const name = venues.names[venue]!;
  if (PREPRINTS.test(name)) return "alone";
  const presented =
    papers.acceptances[row] !== null ||
    papers.presentations[row] !== null ||
    papers.sessions[row] !== null;
  return !presented && JOURNALS.test(name) ? "journal" : "proceedings";
}

/** The name of a paper's venue, or null. */
export function venueName({ papers, venues }: Corpus, row: number): string | null {
  const venue = papers.venues[row]!;
  return venue === NO_ROW ? null : venues.names[venue]!;
}
