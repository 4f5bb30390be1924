// Second step of the pipeline: from records as written to a corpus of papers, authors, venues,
// keywords and places. Identity is conservative: rather two of one than one of two.
import type { Corpus, ResolveNote } from "../model/corpus.ts";
import type { Decision } from "../model/decision.ts";
import type { PaperRecord } from "../model/paper-record.ts";
import { resolveAuthors } from "./authors.ts";
import { cluesOf } from "./papers/clues.ts";
import { corpusFingerprint } from "./corpus-fingerprint.ts";
import { type KeywordSource, type ResolvedKeywords, resolveKeywords } from "./keywords/keywords.ts";
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
  readonly onProgress?: Progress;
}

type Progress = (step: string, share: number) => void;

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
  const merged = mergeAll(records, progress);
  const people = peopleOf(merged, records, options);
  progress("Finding keywords", 0.3);
  const keywords = resolveKeywords(merged.papers, (share) => {
    progress("Finding keywords", 0.3 + 0.5 * share);
  });
  return corpusOf(records.length, merged, people, keywords, progress);
}

/** Finds what `resolveKeywords` finds; tells the share of papers read. */
export type KeywordFinder = (
  papers: readonly KeywordSource[],
  onProgress: (share: number) => void,
) => Promise<ResolvedKeywords>;

/**
 * The same corpus; others find the keywords meanwhile, in threads of their own.
 *
 * @param findKeywords called as soon as it is known which papers there are
 */
export async function resolveRecordsBeside(
  records: readonly PaperRecord[],
  findKeywords: KeywordFinder,
  options: ResolveOptions = {},
): Promise<Corpus> {
  const progress = options.onProgress ?? (() => undefined);
  const merged = mergeAll(records, progress);
  const coming = findKeywords(merged.papers, (share) => {
    progress("Finding keywords", 0.3 + 0.5 * share);
  });
  // Told below, when it is its turn.
  coming.catch(() => undefined);
  const people = peopleOf(merged, records, options);
  progress("Finding keywords", 0.3);
  return corpusOf(records.length, merged, people, await coming, progress);
}

/** The papers that records are of; what they were compared by is let go of. */
function mergeAll(records: readonly PaperRecord[], progress: Progress) {
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
  const paperOfRecord = new Uint32Array(records.length);
  groups.forEach((group, i) => {
    for (const row of group) paperOfRecord[row] = i;
  });
  const notes = recordNotes.map(({ code, records: rows, message }): ResolveNote => {
    return { code, message, ids: [...new Set(rows.map((row) => ids[paperOfRecord[row]!]!))] };
  });
  return { papers, ids, recordsOf, notes, readVenue };
}

type Merged = ReturnType<typeof mergeAll>;

/** Authors, venues and places. */
function peopleOf(
  { papers, ids, recordsOf, readVenue }: Merged,
  records: readonly PaperRecord[],
  { decisions = [], onProgress }: ResolveOptions,
) {
  onProgress?.("Finding authors and venues", 0.2);
  const { byName, ...found } = resolveAuthors(papers, ids, recordsOf, decisions);
  const { venues, rowOf: venueRows } = resolveVenues(papers, records, readVenue);
  return { ...found, venues, venueRows, places: resolvePlaces(recordsOf, byName) };
}

function corpusOf(
  recordCount: number,
  { papers, ids, notes }: Merged,
  people: ReturnType<typeof peopleOf>,
  { keywords, paperKeywords }: ResolvedKeywords,
  progress: Progress,
): Corpus {
  progress("Putting the corpus together", 0.95);
  const { authors, venues, venueRows, authorships, places } = people;
  const corpus = {
    recordCount,
    papers: paperTable(papers, ids, venueRows),
    authors,
    venues,
    keywords,
    authorships,
    paperKeywords,
    places,
    notes: [...notes, ...people.notes],
  };
  return Object.freeze({ fingerprint: corpusFingerprint(corpus), ...corpus });
}

/** By name of the file, then line: an order in which files may be given in any order. */
function bySource({ source: a }: PaperRecord, { source: b }: PaperRecord): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
