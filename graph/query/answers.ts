// The shapes in which a corpus answers questions: what the command line prints, what the server
// sends and what the explorer shows. Plain JSON.
import type { Decision } from "../model/decision.ts";
import type { EntityId, EntityType } from "../model/ids.ts";
import type { NetworkKind, NetworkOptions } from "../model/network.ts";
import type {
  Acceptance,
  AcceptanceOutcome,
  AcceptanceTier,
  Presentation,
  RecordSource,
  Session,
} from "../model/paper-record.ts";
import type { PaperTopic, Topic } from "../model/topic-model.ts";

export type { PaperTopic };

/** An entity by name. */
export interface NamedRef {
  readonly id: EntityId;
  readonly name: string;
}

/** An entity with the number of papers that it shares with what was asked about. */
export interface CountedRef extends NamedRef {
  readonly papers: number;
}

export interface YearCount {
  readonly year: number;
  readonly papers: number;
}

/** One line of `list papers`, one row of a papers table. */
export interface PaperSummary {
  readonly id: EntityId;
  readonly title: string | null;
  /** What to show: the title, or `Untitled: …`. */
  readonly label: string;
  readonly year: number | null;
  readonly date: string | null;
  readonly venue: NamedRef | null;
  readonly acceptance: Acceptance | null;
  readonly presentation: Presentation | null;
  readonly doi: string | null;
  readonly url: string | null;
  /** Every other address that a source gives. */
  readonly links: readonly string[];
  /** Numbers beside the DOI, each `scheme:value`. */
  readonly identifiers: readonly string[];
  /** In the words of CSL: `article-journal`, `paper-conference`, … */
  readonly publicationType: string | null;
  readonly pages: string | null;
  readonly citationCount: number | null;
  readonly authors: readonly (NamedRef & { readonly asWritten: string })[];
  readonly authorCount: number | null;
  readonly keywords: readonly {
    readonly id: EntityId;
    readonly label: string;
    readonly score: number;
    /** By a source; else extracted from title and abstract. */
    readonly given: boolean;
    readonly inTitle: boolean;
    readonly inAbstract: boolean;
  }[];
  readonly topic: PaperTopic | null;
  readonly sources: readonly RecordSource[];
}

export interface PaperProfile extends PaperSummary {
  readonly type: "paper";
  readonly abstract: string | null;
  readonly session: Session | null;
  /** Works cited, in order: a bare DOI where the source gives one, else as written. */
  readonly references: readonly string[];
  readonly extra: Readonly<Record<string, string>>;
}

/** What pages of authors, venues, keywords and places share. Lists are by papers, then id; at most 50 entries. */
interface EntityProfile {
  readonly id: EntityId;
  readonly name: string;
  readonly variants: readonly string[];
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Ascending; years without papers are absent. */
  readonly years: readonly YearCount[];
}

export interface AuthorProfile extends EntityProfile {
  readonly type: "author";
  readonly affiliations: readonly string[];
  /** Number of distinct co-authors. */
  readonly coauthorCount: number;
  readonly coauthors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
}

export interface VenueProfile extends EntityProfile {
  readonly type: "venue";
  readonly authors: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
}

export interface KeywordProfile extends EntityProfile {
  readonly type: "keyword";
  readonly authors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  /** Keywords in the same papers. */
  readonly related: readonly CountedRef[];
}

export interface OrganizationProfile extends EntityProfile {
  readonly type: "organization";
  readonly country: NamedRef | null;
  /** Who works there, by papers from there. */
  readonly authors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
  /** Organizations in the same papers. */
  readonly organizations: readonly CountedRef[];
}

export interface CountryProfile extends EntityProfile {
  readonly type: "country";
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Who works there, by papers from there. */
  readonly authors: readonly CountedRef[];
  /** Organizations of the country. */
  readonly organizations: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
  /** Countries in the same papers. */
  readonly countries: readonly CountedRef[];
}

export interface SearchHit {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** A second line: years and co-authors of an author, authors of a paper, … May be empty. */
  readonly hint: string;
  readonly papers: number;
}

/** A cut of a longer list. `next` is opaque; null at the end. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

/** How one file of a corpus was read. */
export interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly records: number;
  readonly statedTotal: number | null;
  readonly issues: { readonly skipped: number; readonly doubt: number; readonly note: number };
}

export interface CorpusCounts {
  readonly records: number;
  readonly papers: number;
  readonly authors: number;
  readonly venues: number;
  readonly keywords: number;
  readonly authorships: number;
  readonly issues: number;
}

/** One entry of the list of corpora. */
export interface CorpusEntry {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly fingerprint: string;
  readonly counts: CorpusCounts;
  readonly files: readonly FileReport[];
}

/** Papers of which sources state something that not all sources do. */
export interface StatedFacts {
  /** That they were accepted, rejected or withdrawn. */
  readonly decisions: number;
  /** Whether they are a talk, a spotlight or a poster. */
  readonly tiers: number;
  readonly citations: number;
}

export interface AcceptanceCount {
  readonly value: AcceptanceOutcome | AcceptanceTier;
  readonly papers: number;
}

export interface CorpusSummary extends CorpusEntry {
  readonly years: readonly YearCount[];
  /** Papers whose year nobody states. */
  readonly unknownYears: number;
  readonly venues: readonly CountedRef[];
  readonly stated: StatedFacts;
  /** Outcomes and tiers that occur, with the number of their papers. */
  readonly acceptances: readonly AcceptanceCount[];
  /**
   * The first view of each network that every corpus has: thresholds under which a newcomer sees
   * structure. The others are asked for with the network.
   */
  readonly suggested: Readonly<
    Record<Extract<NetworkKind, "knowledge" | "coauthorship" | "keywords">, NetworkOptions>
  >;
}

/** A column parallel to the nodes of a network; null where a value is not known. */
export type AttributeAnswer =
  | { readonly type: "number"; readonly values: readonly (number | null)[] }
  | {
      readonly type: "category";
      /** Those of most papers first. */
      readonly names: readonly string[];
      /** Index into `names`. */
      readonly values: readonly (number | null)[];
    };

/** The papers behind a link, with its strength in the network asked about. */
export interface Evidence {
  readonly source: NamedRef;
  readonly target: NamedRef;
  readonly strength: number;
  /** In `citation` those that cite the other end. */
  readonly papers: readonly PaperSummary[];
  /**
   * What the two share that the strength counts, where that is not papers: authors of both venues, works
   * that both cite, keywords of both papers. In words.
   */
  readonly shared: readonly string[];
}

export interface PathStep {
  readonly from: NamedRef;
  readonly to: NamedRef;
  readonly papers: readonly PaperSummary[];
}

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** Where an import stands. */
export interface JobState {
  readonly id: string;
  /** A fetch asks a service of the web first, and imports what it answered. */
  readonly kind: "import" | "fetch";
  readonly status: JobStatus;
  /** What is being done, in words. */
  readonly step: string;
  /** 0 to 1, never falling. */
  readonly share: number;
  /** The corpus made, once the job is done. */
  readonly corpusId: string | null;
  /** How each file was read, as far as known. */
  readonly files: readonly FileReport[];
  /** What did not go as asked though the job went on, each in words. */
  readonly notes: readonly string[];
  /** Whether a fetch ended before its end and can be gone on with. */
  readonly canGoOn: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** A service of the web that can be asked for papers. */
export interface FetchSource {
  readonly name: string;
  readonly title: string;
  /** What its question is, in words. */
  readonly about: string;
  /** What else it can be asked for: `years`, `author`, `institution`, `topic`. */
  readonly takes: readonly string[];
  /** Why a key helps there and how one is given; null where one is given, or there are none. */
  readonly keyHelp: string | null;
}

/** Whether and where papers can be fetched. */
export interface FetchOffer {
  readonly allowed: boolean;
  /** Whether the server tells services a mail address by itself. */
  readonly hasMail: boolean;
  readonly sources: readonly FetchSource[];
}

/** How many papers a question would give. */
export interface FetchEstimate {
  readonly title: string;
  /** Null where the service does not say. */
  readonly total: number | null;
}

/** One line of `list authors`. */
export interface AuthorLine extends NamedRef {
  /** Every spelling met, most frequent first. */
  readonly variants: readonly string[];
  readonly papers: number;
  /** Number of distinct co-authors. */
  readonly coauthors: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** In the network asked for; null when it does not show the author. */
  readonly community: number | null;
}

/** One line of `list venues`. */
export interface VenueLine extends NamedRef {
  readonly variants: readonly string[];
  readonly papers: number;
  /** Number of distinct authors. */
  readonly authors: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** One line of `list keywords`. */
export interface KeywordLine {
  readonly id: EntityId;
  readonly label: string;
  readonly variants: readonly string[];
  readonly papers: number;
  /** Of these papers, those whose source gives it, and those that have it in title or abstract. */
  readonly given: number;
  readonly inTitle: number;
  readonly inAbstract: number;
}

/** One line of `list organizations`. */
export interface OrganizationLine extends NamedRef {
  readonly variants: readonly string[];
  readonly country: string | null;
  readonly papers: number;
  /** Number of distinct authors who work there. */
  readonly authors: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** One line of `list countries`. */
export interface CountryLine extends NamedRef {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly papers: number;
  /** Number of distinct authors who work there. */
  readonly authors: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** A topic with its trend; one line of `list topics`. */
export interface TopicSummary extends Topic {
  /** Ascending; years without papers are absent. */
  readonly years: readonly YearCount[];
}

/** Everything known of a topic. Lists are by papers, then id; at most 50 entries. */
export interface TopicProfile extends TopicSummary {
  readonly type: "topic";
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly authors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
}

/** One line of `list communities`. */
export interface CommunityLine {
  readonly id: number;
  /** Number of members. */
  readonly size: number;
  readonly label: string;
  /** Best first. */
  readonly terms: readonly { readonly term: string; readonly score: number }[];
  /** Most papers first. */
  readonly members: readonly EntityId[];
}

/** A paper in a few words. */
export interface PaperBrief {
  readonly id: EntityId;
  readonly label: string;
  readonly year: number | null;
  readonly venue: string | null;
}

/** Some papers that are or may be one person's, and what they say about that person. */
export interface PersonSide {
  /** The author who has these papers now. */
  readonly id: EntityId;
  readonly name: string;
  /** As written on these papers, most frequent first. */
  readonly spellings: readonly string[];
  readonly affiliations: readonly string[];
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Newest first, at most 50. */
  readonly examples: readonly PaperBrief[];
  readonly coauthors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
}

/** Two sides beside each other, with what they share; `papers` counts those of both sides. */
export interface PeopleCompared {
  readonly sides: readonly [PersonSide, PersonSide];
  readonly coauthors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
  /** Papers that have both in their byline: these are two people. */
  readonly together: readonly PaperBrief[];
}

export const IDENTITY_CODES = [
  "maybe-one-author",
  "maybe-two-authors",
  "authors-merged",
  "author-split",
] as const;
export type IdentityCode = (typeof IDENTITY_CODES)[number];

/** What was merged, split or is suspected about people, with the evidence side by side. */
export interface IdentityQuestion {
  readonly code: IdentityCode;
  /** How sure, 0 to 1. */
  readonly confidence: number;
  readonly message: string;
  readonly compared: PeopleCompared;
}

/** What people decided about a corpus, and what of it has no effect. */
export interface CurationState {
  /** In order; the decisions of a step are undone as one. */
  readonly steps: readonly (readonly Decision[])[];
  /** Number of steps that can be redone. */
  readonly undone: number;
  /** Parts of decisions without effect; `index` counts the decisions of all steps. */
  readonly unapplied: readonly {
    readonly index: number;
    readonly ids: readonly EntityId[];
    readonly why: string;
  }[];
}
