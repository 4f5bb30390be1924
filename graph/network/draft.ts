// A network before its thresholds: every node and link that the papers of the view hold.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { EntityId } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import type { LedgerCounts, LedgerSwitch, LinkColumns } from "../model/network.ts";
import type { Balance } from "./ledger.ts";
import { IN_VIEW, STAGE_SWITCHES } from "./paper-stages.ts";

export interface Draft {
  readonly ids: readonly EntityId[];
  readonly types: Uint8Array;
  readonly rows: Uint32Array;
  readonly labels: readonly string[];
  readonly occurrences: Uint32Array;
  /**
   * How many things each node has of those that its links count the shared ones of (papers, authors of a
   * venue, works cited by a paper), in the view: what cosine and Jaccard compare with.
   */
  readonly sizes: Uint32Array;
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  readonly links: LinkColumns;
  /**
   * paper row → the nodes any of which, when shown, shows the paper: its items, or where papers are
   * nodes its own. Papers outside the view have none.
   */
  readonly paperNodes: Incidence;
  /** Whether nodes of type paper pass `minPapers` whatever their occurrences. */
  readonly papersPass: boolean;
  /** Counts of the whole corpus. */
  readonly all: LedgerCounts;
  /** Counts after each switch that comes before the thresholds. */
  readonly balances: readonly Balance[];
  /** Switches with words of their own in this draft. */
  readonly settings?: ReadonlyMap<LedgerSwitch, string>;
}

/** What an item's papers say of it. */
export interface ItemFacts {
  /** Papers of the view. */
  readonly occurrences: Uint32Array;
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  /** The best stage among its papers; NOWHERE for an item that no paper holds. */
  readonly stages: Uint8Array;
}

/** The stage of an item without papers: it belongs to no network. */
export const NOWHERE = 255;

/** Cost: linear in the entries of `byItem`. */
export function itemFacts(corpus: Corpus, byItem: Incidence, paperStages: Uint8Array): ItemFacts {
  const count = byItem.offsets.length - 1;
  const occurrences = new Uint32Array(count);
  const firstYears = new Int32Array(count);
  const lastYears = new Int32Array(count);
  const stages = new Uint8Array(count).fill(NOWHERE);
  for (let item = 0; item < count; item++) {
    for (let k = byItem.offsets[item]!; k < byItem.offsets[item + 1]!; k++) {
      const paper = byItem.items[k]!;
      const stage = paperStages[paper]!;
      if (stages[item] === NOWHERE || stage > stages[item]!) stages[item] = stage;
      if (stage !== IN_VIEW) continue;
      occurrences[item]!++;
      const year = corpus.papers.years[paper]!;
      if (year === UNKNOWN_YEAR) continue;
      if (firstYears[item] === UNKNOWN_YEAR || year < firstYears[item]!) firstYears[item] = year;
      if (lastYears[item] === UNKNOWN_YEAR || year > lastYears[item]!) lastYears[item] = year;
    }
  }
  return { occurrences, firstYears, lastYears, stages };
}

/**
 * The opening of a draft's books: everything, then what is left when the papers of each stage below
 * IN_VIEW are gone, from numbers of papers, nodes and links per stage.
 */
export function openingBalances(
  papers: readonly number[],
  nodes: readonly number[],
  links: readonly number[],
): Pick<Draft, "all" | "balances"> {
  const from = (stage: number): LedgerCounts => ({
    papers: sumFrom(papers, stage),
    nodes: sumFrom(nodes, stage),
    links: sumFrom(links, stage),
  });
  return {
    all: from(0),
    balances: STAGE_SWITCHES.map((name, stage) => ({ switch: name, ...from(stage + 1) })),
  };
}

function sumFrom(perStage: readonly number[], stage: number): number {
  return perStage.slice(stage).reduce((sum, count) => sum + count, 0);
}

/** How many entries stand at each stage up to IN_VIEW. */
export function countStages(stages: Uint8Array): number[] {
  const counts = new Array<number>(IN_VIEW + 1).fill(0);
  for (const stage of stages) if (stage !== NOWHERE) counts[stage]!++;
  return counts;
}

/** The sums of several such counts. */
export function addStages(counts: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(IN_VIEW + 1).fill(0);
  for (const perStage of counts)
    for (const [stage, count] of perStage.entries()) sums[stage]! += count;
  return sums;
}
