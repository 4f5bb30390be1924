// The pages of authors, venues, keywords, places and topics.
import type { EntityId } from "../../model/ids.ts";
import type { Topic } from "../../model/topic-model.ts";
import type { CountedRef, NamedRef, YearCount } from "./refs.ts";

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
  /** Numbers of the person, each `scheme:value`: `orcid:0000-0002-1825-0097`. */
  readonly identifiers: readonly string[];
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
