// A corpus at a glance: what it was read from, what it holds, and columns beside its networks.
import type { NetworkKind, NetworkOptions } from "../../model/network.ts";
import type { AcceptanceOutcome, AcceptanceTier } from "../../model/paper-record.ts";
import type { CountedRef, YearCount } from "./refs.ts";

/** How one file of a corpus was read. */
export interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly records: number;
  readonly statedTotal: number | null;
  readonly issues: { readonly skipped: number; readonly doubt: number; readonly note: number };
  /** Passages corrected by hand; left out where there are none. */
  readonly corrected?: number;
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
  /** Where somebody of them worked, as far as the country; and as far as the organization. */
  readonly countries: number;
  readonly organizations: number;
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
