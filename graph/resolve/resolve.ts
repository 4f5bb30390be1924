// Second step of the pipeline: from records as written to a corpus of papers, authors, venues,
// keywords and places. Identity is conservative: rather two of one than one of two.
import type { Corpus, ResolveNote } from "../model/corpus.ts";
import type { Decision } from "../model/decision.ts";
import type { PaperRecord } from "../model/paper-record.ts";
import { resolveAuthors } from "./authors.ts";
import { cluesOf } from "./papers/clues.ts";
import { corpusFingerprint } from "./corpus-fingerprint.ts";
import { resolveKeywords } from "./keywords/keywords.ts";
import { resolvePlaces } from "./organizations/organizations.ts";
import { withLinkingReferences } from "./papers/linking-references.ts";
import { mergeRecords } from "./papers/merge-records.ts";
import { paperIds } from "./papers/paper-ids.ts";
import { paperTable } from "./papers/paper-table.ts";
import { groupRecords } from "./papers/same-paper.ts";
import { createVenueReader } from "./venues/venue-reader.ts";
import { resolveVenues } from "./venues/venues.ts";

export interface ResolveOptions {
  /**
   * People's corrections. Resolving heeds those that overrule the evidence (keep-apart,
   * keep-together); all the others are `applyDecisions`'s.
   */
  readonly decisions?: readonly Decision[];
  /** Told between steps: what was begun, and the share done before it, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
}

/**
 * The corpus that records describe: same papers merged (`papers/`),
 * authors by identifiers, names and evidence (`authors/`), venues by series (`venues/`), organizations and
 * countries from affiliations (`organizations/`), keywords given or extracted (`keywords/`). The same records in the same order give the same bytes; ids of authors, venues and
 * keywords depend on no order at all. Cost: n log n in the size of the text.
 *
 * @param records in the order of files and lines; any data is accepted, nothing throws
 */
export function resolveRecords(
  records: readonly PaperRecord[],
  options: ResolveOptions = {},
): Corpus {
  const progress = options.onProgress ?? (() => undefined);

  progress("Finding records of the same paper", 0);
  const readVenue = createVenueReader(records);
  const clues = cluesOf(records, readVenue);
  const { groups, notes: recordNotes } = groupRecords(records, clues);
  const recordsOf = groups.map((group) => group.map((row) => records[row]!).sort(bySource));
  const merged = recordsOf.map((own) => mergeRecords(own, readVenue));
  const papers = withLinkingReferences(merged, recordsOf);
  const ids = paperIds(
    groups.map((group) => {
      const first = group.reduce((a, b) => (bySource(records[b]!, records[a]!) < 0 ? b : a));
      return { record: records[first]!, clues: clues[first]! };
    }),
  );
  const paperOfRecord = new Map(
    groups.flatMap((group, i) => group.map((row) => [row, i] as const)),
  );
  const paperNotes = recordNotes.map(({ code, records: rows, message }): ResolveNote => {
    return { code, message, ids: [...new Set(rows.map((row) => ids[paperOfRecord.get(row)!]!))] };
  });

  progress("Finding authors and venues", 0.2);
  const {
    authors,
    authorships,
    notes: authorNotes,
    byName,
  } = resolveAuthors(papers, ids, recordsOf, options.decisions ?? []);
  const { venues, rowOf: venueRows } = resolveVenues(papers, records, readVenue);

  const places = resolvePlaces(recordsOf, byName);

  progress("Finding keywords", 0.3);
  const { keywords, paperKeywords } = resolveKeywords(papers, (share) => {
    progress("Finding keywords", 0.3 + 0.5 * share);
  });

  progress("Putting the corpus together", 0.95);
  const corpus = {
    recordCount: records.length,
    papers: paperTable(papers, ids, venueRows),
    authors,
    venues,
    keywords,
    authorships,
    paperKeywords,
    places,
    notes: [...paperNotes, ...authorNotes],
  };
  return Object.freeze({ fingerprint: corpusFingerprint(corpus), ...corpus });
}

/** By name of the file, then line: an order in which files may be given in any order. */
function bySource({ source: a }: PaperRecord, { source: b }: PaperRecord): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
