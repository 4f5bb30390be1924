// What a reader returns: one entry of a listing or file as its source wrote it. Never edited after
// reading; interpretation belongs to `resolve/`. What a source does not say is null.

/** Where an entry was read. */
export interface RecordSource {
  /** The file's name as given (no folder is added or removed). */
  readonly file: string;
  /** The entry's first line in the file, from 1. */
  readonly line: number;
  /** The layout or format that read it, one of `FORMAT_NAMES`. */
  readonly format: string;
  /** What the source calls the entry (citation key, id, URL, rank), or null. */
  readonly key: string | null;
}

export const ACCEPTANCE_OUTCOMES = ["accepted", "rejected", "withdrawn", "pending"] as const;
export type AcceptanceOutcome = (typeof ACCEPTANCE_OUTCOMES)[number];

export const ACCEPTANCE_TIERS = [
  "oral",
  "spotlight",
  "poster",
  "notable-top-5%",
  "notable-top-25%",
  "workshop",
] as const;
export type AcceptanceTier = (typeof ACCEPTANCE_TIERS)[number];

/** The decision of a venue about a submission (a person's corrections are `Decision`s). */
export interface Acceptance {
  readonly asWritten: string;
  readonly outcome: AcceptanceOutcome;
  /** A talk is an `oral`. Null when the source names no tier. */
  readonly tier: AcceptanceTier | null;
}

export const PRESENTATIONS = ["oral", "spotlight", "poster"] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** The conference session an entry stands in. */
export interface Session {
  readonly name: string | null;
  /** The day as written, for instance `Tue 4 Dec.`. */
  readonly day: string | null;
  /** The slot as written, for instance `12:30 - 12:35`. */
  readonly slot: string | null;
  /** The time zone as written, for instance `PST`. */
  readonly zone: string | null;
}

/** An organization that a source names as such, not within a line of text. */
export interface NamedOrganization {
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** `ror:…`, `openalex:…` or `grid:…`; organizations with one number are one. */
  readonly identifier: string | null;
}

/** Facts about the author at the same position of `PaperRecord.authors`. */
export interface AuthorDetail {
  readonly affiliations: readonly string[];
  readonly orcid: string | null;
  /** The same as `affiliations`, where the source takes them apart itself. */
  readonly organizations?: readonly NamedOrganization[];
  /** Other numbers of the person, each `scheme:value` (`dblp:12/345`); identity goes by them. */
  readonly identifiers?: readonly string[];
}

export interface PaperRecord {
  readonly title: string | null;
  /** Names as written, in order. Null when the source names nobody. */
  readonly authors: readonly string[] | null;
  /** Parallel to `authors` where the source says more than names, else null. */
  readonly authorDetails: readonly (AuthorDetail | null)[] | null;
  /** Number of authors: `authors.length`, or what the source states without names, or null. */
  readonly authorCount: number | null;
  readonly abstract: string | null;
  readonly venue: string | null;
  readonly year: number | null;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `--MM-DD` when the year is not said. */
  readonly date: string | null;
  readonly acceptance: Acceptance | null;
  readonly presentation: Presentation | null;
  readonly session: Session | null;
  /** Bare and lower case: `10.1000/xyz`. */
  readonly doi: string | null;
  readonly url: string | null;
  /** Keywords that the source gives, as written. Null when it gives none. */
  readonly keywords: readonly string[] | null;
  /** Other numbers of the paper, each `scheme:value`: `arxiv:2101.00001` (no version), `pmid:123`. */
  readonly identifiers: readonly string[] | null;
  /** What it is, in the words of CSL: `article-journal`, `paper-conference`, `chapter`, … */
  readonly type: string | null;
  /** As written, for instance `101-112` or `e12`. */
  readonly pages: string | null;
  /** Of the journal or series, each `1234-567X`. */
  readonly issns: readonly string[] | null;
  /** BCP 47 where the source says it so, else as written. */
  readonly language: string | null;
  /** Works cited, in order: a bare DOI where the source gives one, else as written. */
  readonly references: readonly string[] | null;
  /** How often the source says it was cited. */
  readonly citationCount: number | null;
  /** Everything else the source says, by the source's own name for it. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: RecordSource;
}

/** A record that says nothing yet; readers spread it and fill in what their source says. */
export const EMPTY_RECORD: Omit<PaperRecord, "source"> = Object.freeze({
  title: null,
  authors: null,
  authorDetails: null,
  authorCount: null,
  abstract: null,
  venue: null,
  year: null,
  date: null,
  acceptance: null,
  presentation: null,
  session: null,
  doi: null,
  url: null,
  keywords: null,
  identifiers: null,
  type: null,
  pages: null,
  issns: null,
  language: null,
  references: null,
  citationCount: null,
  extra: Object.freeze({}),
});
