// A corpus as people corrected it: their decisions replayed over what the evidence says.
import { type Corpus, NO_ROW, type ResolveNote } from "../../model/corpus.ts";
import { type Decision, decidableTypeOf } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import { fingerprint } from "../../model/hash.ts";
import { decideAuthors } from "./decide-authors.ts";
import { decideKeywords, decideVenues } from "./decide-names.ts";
import { decidePlaces } from "./decide-places.ts";
import { decideNotes } from "./decide-notes.ts";
import type { Unapplied } from "./replay.ts";
import { noteUncorrected } from "./uncorrected.ts";

export interface DecidedCorpus {
  readonly corpus: Corpus;
  /** What had no effect, by decision; each is a note with code `decision-not-applied` too. */
  readonly unapplied: readonly Unapplied[];
}

/**
 * The corpus with decisions replayed in their order. What a decision speaks of and is not there is
 * told, never guessed; no decision changes papers or the corpus given. Equal corpora and decisions
 * give equal fingerprints. Cost: linear in the corpus, without its texts.
 *
 * @param corpus as resolved, before any decision
 */
export function applyDecisions(corpus: Corpus, decisions: readonly Decision[]): DecidedCorpus {
  if (decisions.length === 0) return { corpus, unapplied: [] };
  const authors = decideAuthors(corpus, decisions);
  const venues = decideVenues(corpus.venues, decisions);
  const keywords = decideKeywords(corpus.keywords, corpus.paperKeywords, decisions);
  const decided = { author: authors, venue: venues, keyword: keywords };
  const tables = { author: authors.authors, venue: venues.venues, keyword: keywords.keywords };
  const idNow = (id: EntityId): EntityId | null => {
    const type = decidableTypeOf(id);
    if (type === null) return id;
    const place = decided[type].placeOf(id);
    return place === undefined ? id : (tables[type].ids[place] ?? null);
  };
  const unapplied = Object.values(decided)
    .flatMap((part) => part.unapplied)
    .sort((a, b) => a.index - b.index);
  const venueRows = corpus.papers.venues.map((row) =>
    row === NO_ROW ? NO_ROW : venues.places[row]!,
  );
  const corrected: Corpus = Object.freeze({
    fingerprint: fingerprint([corpus.fingerprint, ...decisions.map(withoutTalk)]),
    recordCount: corpus.recordCount,
    papers: { ...corpus.papers, venues: venueRows },
    authors: authors.authors,
    authorships: authors.authorships,
    venues: venues.venues,
    keywords: keywords.keywords,
    paperKeywords: keywords.paperKeywords,
    places: decidePlaces(corpus.places, corpus.authorships, authors.placeAt),
    notes: [
      ...decideNotes({ corpus, decided: authors, idNow }),
      ...unapplied.map((part) => noteOf(part, decisions[part.index]!)),
    ],
  });
  noteUncorrected(corrected, corpus);
  return { corpus: corrected, unapplied };
}

/** What of a decision has an effect, as text. */
function withoutTalk(decision: Decision): string {
  return JSON.stringify({ ...decision, at: undefined, note: undefined });
}

function noteOf({ ids, why }: Unapplied, { kind, type }: Decision): ResolveNote {
  const message = `The decision to ${WORDS[kind]} ${type} ${ids.join(", ")} was not applied: ${why}.`;
  return { code: "decision-not-applied", message, ids };
}

const WORDS: Readonly<Record<Decision["kind"], string>> = {
  merge: "merge",
  split: "split",
  rename: "rename",
  hide: "hide",
  "keep-apart": "keep apart",
  "keep-together": "keep together",
};
