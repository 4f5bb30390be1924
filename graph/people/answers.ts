// What is said of people that somebody names: who of the collection is meant, and by what.
import type { EntityId } from "../model/ids.ts";
import type { ReadIssue } from "../model/read-result.ts";
import type { PaperBrief } from "../query/answers.ts";

/**
 * `exact`: the collection has the name so. `spelling`: it has it spelled another way, for instance
 * with a middle name. `initials`: on one side the first name is only an initial. `orcid`: the name is
 * another one, the ORCID iD the same.
 */
export type MatchHow = "exact" | "spelling" | "initials" | "orcid";

/** Somebody of the collection who may be meant by a line. */
export interface MatchCandidate {
  readonly id: EntityId;
  readonly name: string;
  readonly how: MatchHow;
  /** What differs, in words; empty for an exact match. */
  readonly difference: string;
  /** 0 to 1: how far name and ORCID iD say that it is the same person. */
  readonly confidence: number;
  /** The affiliation of the line is one that the collection knows of this person. */
  readonly affiliationAgrees: boolean;
  /** Whether the ORCID iD of the line is this person's; null where either is not known. */
  readonly orcidAgrees: boolean | null;
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Those with most papers first, at most three. */
  readonly venues: readonly string[];
  /** At most two. */
  readonly affiliations: readonly string[];
  /** Newest first, at most three. */
  readonly latest: readonly PaperBrief[];
}

/** An author whose name looks like one that nobody bears. */
export interface NearName {
  readonly id: EntityId;
  readonly name: string;
  readonly papers: number;
  /** 0 to 1: share of letter pairs in common. */
  readonly likeness: number;
}

/** What a line of a list of names says. */
export interface NameLine {
  /** From 1. */
  readonly line: number;
  /** As pasted. */
  readonly raw: string;
  /** The name, in reading order. */
  readonly name: string;
  readonly orcid: string | null;
  readonly email: string | null;
  /** What else stands in the line, most often where somebody works; null: nothing. */
  readonly affiliation: string | null;
}

/** A line with who is meant by it. */
export interface NameMatch extends NameLine {
  /** `several`: a person has to choose. `none`: the collection does not have the name. */
  readonly status: "found" | "several" | "none";
  /** Who is taken; null unless found. */
  readonly author: EntityId | null;
  /** All who may be meant, best first; also when one was taken. */
  readonly candidates: readonly MatchCandidate[];
  /** Best first; only where there are no candidates. */
  readonly near: readonly NearName[];
}

export interface MatchedNames {
  readonly lines: readonly NameMatch[];
  /** Lines that name nobody, name somebody again, or are too many. */
  readonly issues: readonly ReadIssue[];
}

/** The fewest further people who bring people together, as far as the map does. */
export interface Connectors {
  /** Sorted; none of those asked for. */
  readonly ids: readonly EntityId[];
  /** Groups in which those asked for hang together with the connectors, largest first. */
  readonly groups: readonly (readonly EntityId[])[];
  /** Of those asked for, who is not on the map. */
  readonly absent: readonly EntityId[];
}

/** A list of names, with what somebody decided about lines: an author, or nobody. */
export interface AskedNames {
  readonly text: string;
  readonly chosen: readonly (readonly [raw: string, id: EntityId | null])[];
}

/** What reviewers are sought for: a paper of the collection, or what somebody wrote. */
export type AskedSubmission =
  | { readonly by: "paper"; readonly id: EntityId }
  | {
      readonly by: "text";
      readonly title: string;
      readonly abstract: string;
      readonly keywords: readonly string[];
      /** One a line. */
      readonly authors: AskedNames;
    };
