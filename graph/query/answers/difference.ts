// What two parts of a corpus have of the network of both.
import type { Change } from "../../model/difference.ts";

/** One of two parts; lists are parallel to nodes and links of the map that goes with them. */
export interface PartOfDifference {
  /** `2019 to 2021, ICLR`. */
  readonly words: string;
  /** Papers of the part within the view. */
  readonly papers: number;
  readonly nodePapers: readonly number[];
  readonly linkPapers: readonly number[];
  /** As counted, before normalization; 0: no such link there. */
  readonly linkStrengths: readonly number[];
}

export interface DifferenceAnswer {
  /** Of the corpus. */
  readonly fingerprint: string;
  readonly first: PartOfDifference;
  readonly second: PartOfDifference;
  /** How many nodes, by their papers, and links, by their strength, came to what. */
  readonly nodes: Readonly<Record<Change, number>>;
  readonly links: Readonly<Record<Change, number>>;
}
