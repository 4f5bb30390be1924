// One line of each list, and of what a search finds.
import type { EntityId, EntityType } from "../../model/ids.ts";
import type { NamedRef } from "./refs.ts";

/** One line of `list authors`. */
export interface AuthorLine extends NamedRef {
  /** Every spelling met, most frequent first. */
  readonly variants: readonly string[];
  /** Numbers of the person, each `scheme:value`: `orcid:0000-0002-1825-0097`. */
  readonly identifiers: readonly string[];
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

export interface SearchHit {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** A second line: years and co-authors of an author, authors of a paper, … May be empty. */
  readonly hint: string;
  readonly papers: number;
}
