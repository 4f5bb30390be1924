// The resolved whole: papers, authors, venues, keywords and places in columns, with integer incidence
// lists between them. Built once by `resolve/`, then never changed. A row number is an entity's place in
// its table; ids are what the outside sees.
import type { EntityId } from "./ids.ts";
import { incidenceOf, type Incidence } from "./incidence.ts";
import type { Acceptance, Presentation, RecordSource, Session } from "./paper-record.ts";

/** A year that no source states. */
export const UNKNOWN_YEAR = 0;

/** "None" in columns of row numbers. */
export const NO_ROW = -1;

/** One row per paper, sorted by source order of its first record. All columns have one length. */
export interface PaperTable {
  readonly ids: readonly EntityId[];
  /** The title as written by the best source, or null. */
  readonly titles: readonly (string | null)[];
  /** What the screen shows: the title, or `Untitled: …first words…`. Never empty. */
  readonly labels: readonly string[];
  readonly abstracts: readonly (string | null)[];
  /** Calendar years; UNKNOWN_YEAR when not said. */
  readonly years: Int32Array;
  readonly dates: readonly (string | null)[];
  /** Row in the venue table, or NO_ROW. */
  readonly venues: Int32Array;
  readonly acceptances: readonly (Acceptance | null)[];
  readonly presentations: readonly (Presentation | null)[];
  readonly sessions: readonly (Session | null)[];
  readonly dois: readonly (string | null)[];
  readonly urls: readonly (string | null)[];
  /** Every other address that a source gives, in the order of the sources. */
  readonly links: readonly (readonly string[])[];
  /** Numbers beside the DOI, each `scheme:value`, sorted: `arxiv:2101.00001`, `doi:…` of a preprint. */
  readonly identifiers: readonly (readonly string[])[];
  /** In the words of CSL: `article-journal`, `paper-conference`, … */
  readonly types: readonly (string | null)[];
  /** As written, for instance `101-112` or `e12`. */
  readonly pages: readonly (string | null)[];
  /** Of the journal or series, each `1234-567X`. */
  readonly issns: readonly (readonly string[])[];
  /** As written, for instance `en` or `English`. */
  readonly languages: readonly (string | null)[];
  /** The most that a source states; -1 when none does. */
  readonly citationCounts: Int32Array;
  /** Works cited, in order: a bare DOI where the source gives one, else as written. */
  readonly references: readonly (readonly string[])[];
  /** Number of authors, also where no name is known; -1 when not said. */
  readonly authorCounts: Int32Array;
  /** Every record that became this paper. */
  readonly sources: readonly (readonly RecordSource[])[];
  /** What is left over from all its records, first source first. */
  readonly extras: readonly Readonly<Record<string, string>>[];
}

export interface AuthorTable {
  readonly ids: readonly EntityId[];
  /** The best spelling: the most complete and most frequent one. */
  readonly names: readonly string[];
  /** Every spelling met, most frequent first, `names[i]` among them. */
  readonly variants: readonly (readonly string[])[];
  /** Distinct affiliations met, most frequent first. */
  readonly affiliations: readonly (readonly string[])[];
  /** Numbers of the person, each `scheme:value` (`orcid:0000-0002-1825-0097`), most frequent first. */
  readonly identifiers: readonly (readonly string[])[];
}

export interface VenueTable {
  readonly ids: readonly EntityId[];
  /** The series without its year, for instance `ICLR`. */
  readonly names: readonly string[];
  readonly variants: readonly (readonly string[])[];
}

export interface KeywordTable {
  readonly ids: readonly EntityId[];
  /** The most frequent form, for instance `graph neural network`. */
  readonly labels: readonly string[];
  readonly variants: readonly (readonly string[])[];
}

/** paper → its authors, in the order of the byline; extra columns run beside `items`. */
export interface Authorships extends Incidence {
  /** The name as the source wrote it. */
  readonly asWritten: readonly string[];
}

/** Its source gives the keyword; without this it was extracted from title and abstract. */
export const GIVEN = 1;
/** The title has the keyword in one of its forms. */
export const IN_TITLE = 2;
/** The abstract has it. */
export const IN_ABSTRACT = 4;

/** paper → its keywords, best first; extra columns run beside `items`. */
export interface PaperKeywords extends Incidence {
  /** Relevance within the paper, 0 to 1. */
  readonly scores: Float32Array;
  /** Where the paper has it: sum of `GIVEN`, `IN_TITLE` and `IN_ABSTRACT`. */
  readonly where: Uint8Array;
}

/** Where authors work, as far as sources say so paper by paper. */
export interface OrganizationTable {
  readonly ids: readonly EntityId[];
  /** The fullest and most frequent spelling, for instance `University of Oxford`. */
  readonly names: readonly string[];
  readonly variants: readonly (readonly string[])[];
  /** Row in the country table, or NO_ROW: not said, or a company of several countries. */
  readonly countries: Int32Array;
}

export interface CountryTable {
  readonly ids: readonly EntityId[];
  /** In English, for instance `South Korea`. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly codes: readonly string[];
}

/**
 * paper → organizations (countries) of its authors: an entry for each author of each, by row of the
 * organization, then of the author.
 */
export interface PaperPlaces extends Incidence {
  /** Row of the author who works there, or NO_ROW: somebody who is not in the byline (any more). */
  readonly authors: Int32Array;
}

export interface Places {
  readonly organizations: OrganizationTable;
  readonly countries: CountryTable;
  readonly paperOrganizations: PaperPlaces;
  readonly paperCountries: PaperPlaces;
}

/** The places of a corpus whose sources name none. */
export function noPlaces(paperCount: number): Places {
  const none = (): PaperPlaces => ({
    offsets: new Uint32Array(paperCount + 1),
    items: new Uint32Array(0),
    authors: new Int32Array(0),
  });
  return {
    organizations: { ids: [], names: [], variants: [], countries: new Int32Array(0) },
    countries: { ids: [], names: [], codes: [] },
    paperOrganizations: none(),
    paperCountries: none(),
  };
}

/** A sentence about resolving that people should be able to check. */
export interface ResolveNote {
  /**
   * About papers: `ambiguous-title`, `shared-doi`, `shared-number`, `other-version` (kept apart) and
   * `near-title` (brought together).
   */
  readonly code: string;
  readonly message: string;
  /** What it is about: ids of papers, authors, venues or keywords. */
  readonly ids: readonly EntityId[];
  /**
   * Of what was merged, split or is suspected: how sure, 0 to 1. Codes: `authors-merged`,
   * `author-split`; suspects, left as they were: `maybe-one-author` (ids: both authors),
   * `maybe-two-authors` (ids: the author, then the papers that may be another's).
   */
  readonly confidence?: number;
}

export interface Corpus {
  /** 16 hexadecimal digits over everything resolved; equal data give equal fingerprints. */
  readonly fingerprint: string;
  /** Number of PaperRecords resolved. */
  readonly recordCount: number;
  readonly papers: PaperTable;
  readonly authors: AuthorTable;
  readonly venues: VenueTable;
  readonly keywords: KeywordTable;
  readonly authorships: Authorships;
  readonly paperKeywords: PaperKeywords;
  /** Organizations and countries. */
  readonly places: Places;
  readonly notes: readonly ResolveNote[];
}

/** paper → its venue, where it has one. Cost: linear in papers. */
export function venueOfPapers({ papers }: Corpus): Incidence {
  return incidenceOf(Array.from(papers.venues, (row) => (row === NO_ROW ? [] : [row])));
}
