// Full pages: of one author, venue, keyword, topic or place, of two beside each other, and what
// surrounds a paper.
import type { EntityId, EntityType } from "../../model/ids.ts";
import type { Topic } from "../../model/topic-model.ts";
import type { AcceptanceCount } from "./corpora.ts";
import type { PaperBrief } from "./papers.ts";
import type { NamedRef, YearCount } from "./refs.ts";
import type { Trends } from "./trends.ts";

/** Whatever has papers. */
export type SubjectId = EntityId | Topic["id"];
export type SubjectType = Exclude<EntityType, "paper"> | "topic";

/** Something that stands in papers of a page, and when. */
export interface Companion {
  readonly id: SubjectId;
  readonly name: string;
  /** Of the page; for people at a place, and places of a person, those written from there. */
  readonly papers: number;
  /** All papers it has in the corpus. */
  readonly papersInCorpus: number;
  /** How many times more frequent here than in the corpus: (papers / all here) ÷ (papersInCorpus / all). */
  readonly lift: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Ascending; years without papers are absent. */
  readonly years: readonly YearCount[];
}

/** Most papers first, ties by id; at most 50 of `total`. */
export interface CompanionList {
  readonly total: number;
  readonly items: readonly Companion[];
}

export const PORTRAIT_LISTS = [
  "people",
  "topics",
  "keywords",
  "venues",
  "organizations",
  "countries",
] as const;
export type PortraitList = (typeof PORTRAIT_LISTS)[number];

/** How often somebody stands where in a byline; the four add up to the papers. */
export interface BylinePlaces {
  readonly alone: number;
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/** Everything a page about one thing shows but its papers. */
export interface Portrait {
  readonly type: SubjectType;
  readonly id: SubjectId;
  readonly name: string;
  readonly variants: readonly string[];
  /** As written by sources, where these do not say them paper by paper; of authors. */
  readonly affiliations: readonly string[];
  readonly papers: number;
  readonly unknownYears: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Ascending; years without papers are absent. */
  readonly years: readonly YearCount[];
  /** What stands with it. Of an author, organizations and countries are where he or she works. */
  readonly lists: Readonly<Record<PortraitList, CompanionList>>;
  /** Of authors; else null. */
  readonly byline: BylinePlaces | null;
  /** Outcomes and tiers that occur. */
  readonly acceptances: readonly AcceptanceCount[];
  /** What changes over its years. */
  readonly trends: Pick<Trends, "years" | "parts" | "rising" | "fading" | "newcomers">;
}

/** Something that both sides have. */
export interface CommonCompanion {
  readonly id: SubjectId;
  readonly name: string;
  /** With the one, with the other. */
  readonly papers: readonly [number, number];
}

export interface CommonList {
  /** How many each side has. */
  readonly ofEach: readonly [number, number];
  readonly total: number;
  /** Where both have most first: by the smaller number, then the sum, then id; at most 50. */
  readonly items: readonly CommonCompanion[];
}

/** Two of a kind beside each other. */
export interface SideBySide {
  readonly type: SubjectType;
  readonly sides: readonly [Side, Side];
  /** Papers that hold both. */
  readonly together: number;
  /** Years in which either has papers, ascending. */
  readonly years: readonly {
    readonly year: number;
    readonly papers: readonly [number, number];
    readonly together: number;
  }[];
  readonly lists: Readonly<Record<PortraitList, CommonList>>;
}

export interface Side {
  readonly id: SubjectId;
  readonly name: string;
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** A paper like another, and why. */
export interface NearPaper {
  readonly paper: PaperBrief;
  /** Sum over all that both have of ln(papers of the corpus / papers that have it). > 0. */
  readonly score: number;
  /** In both, the rarest first. */
  readonly keywords: readonly NamedRef[];
  /** Works that both cite, the rarest first. */
  readonly references: readonly string[];
  /** Who wrote both. */
  readonly authors: readonly NamedRef[];
}

/** What surrounds a paper in its corpus. */
export interface PaperSurroundings {
  readonly id: EntityId;
  /** Papers of the corpus that it cites, newest first. */
  readonly cites: readonly PaperBrief[];
  /** Papers of the corpus that cite it, newest first. */
  readonly citedBy: readonly PaperBrief[];
  /** Where its authors work, as far as a source says so. */
  readonly organizations: readonly (NamedRef & { readonly people: readonly NamedRef[] })[];
  /** What was decided about it while papers were told apart. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  /** Nearest first, at most 12. */
  readonly near: readonly NearPaper[];
}
