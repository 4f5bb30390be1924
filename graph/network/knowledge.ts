// The knowledge network: papers with their authors, venues and keywords as nodes of one graph.
import { NO_ROW, type Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityId, type EntityType } from "../model/ids.ts";
import { incidenceOf, type Incidence } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { membershipWeight } from "./counting.ts";
import { countStages, itemFacts, stageCounts, type Draft, type ItemFacts } from "./draft.ts";
import { orderById, type IdOrder } from "./id-order.ts";
import { itemRows, type ItemRows } from "./item-rows.ts";
import { IN_VIEW, paperStages } from "./paper-stages.ts";

/** Everything about the nodes of one type. */
interface Part {
  readonly type: EntityType;
  readonly ids: readonly EntityId[];
  readonly labels: readonly string[];
  readonly order: IdOrder;
  readonly items: ItemRows;
  readonly facts: ItemFacts;
  /** Ranks of the part's nodes in the view, ascending. */
  readonly kept: Uint32Array;
  /** rank → node index; meaningful for kept ranks only. */
  readonly nodeOf: Uint32Array;
}

/**
 * The draft of `knowledge`. Links: paper–author (authored), paper–venue (published in), paper–keyword
 * (has keyword); each stands for one paper. `maxAuthors` changes nothing here.
 * Cost: linear in papers + items + their incidences, beside sorting ids.
 */
export function draftKnowledge(corpus: Corpus, options: NetworkOptions): Draft {
  const stages = paperStages(corpus, "knowledge", options);
  const parts = partsOf(corpus, stages);
  const [papers, ...itemParts] = parts as [Part, ...Part[]];
  const column = (of: (part: Part, rank: number) => number): number[] =>
    parts.flatMap((part) => Array.from(part.kept, (rank) => of(part, rank)));
  const rows = Uint32Array.from(column((part, rank) => part.order.rows[rank]!));
  const typed = parts.flatMap((part) => Array.from(part.kept, () => part));
  return {
    ids: typed.map((part, node) => part.ids[rows[node]!]!),
    types: Uint8Array.from(typed, (part) => ENTITY_TYPES.indexOf(part.type)),
    rows,
    labels: typed.map((part, node) => part.labels[rows[node]!]!),
    occurrences: Uint32Array.from(column((part, rank) => part.facts.occurrences[rank]!)),
    firstYears: Int32Array.from(column((part, rank) => part.facts.firstYears[rank]!)),
    lastYears: Int32Array.from(column((part, rank) => part.facts.lastYears[rank]!)),
    links: linksOf(papers, itemParts, options),
    paperNodes: ownNodes(papers, stages),
    counts: stageCounts(
      countStages(stages),
      sumOver(parts, (part) => countStages(part.facts.stages)),
      linkStages(itemParts, stages),
    ),
  };
}

/** One part per entity type, in the order of ENTITY_TYPES. */
function partsOf(corpus: Corpus, stages: Uint8Array): Part[] {
  const { papers, authors, venues, keywords } = corpus;
  const itself = incidenceOf(Array.from(stages, (_, paper) => [paper]));
  const venueOf = incidenceOf(Array.from(papers.venues, (row) => (row === NO_ROW ? [] : [row])));
  const tables: [EntityType, readonly EntityId[], readonly string[], Incidence][] = [
    ["paper", papers.ids, papers.labels, itself],
    ["author", authors.ids, authors.names, corpus.authorships],
    ["venue", venues.ids, venues.names, venueOf],
    ["keyword", keywords.ids, keywords.labels, corpus.paperKeywords],
  ];
  let nodeCount = 0;
  return tables.map(([type, ids, labels, incidence]) => {
    const order = orderById(ids);
    const items = itemRows(incidence, order.ranks);
    const facts = itemFacts(corpus, items.byItem, stages);
    const kept = order.rows.map((_, rank) => rank).filter((rank) => facts.stages[rank] === IN_VIEW);
    const nodeOf = new Uint32Array(ids.length);
    for (const rank of kept) nodeOf[rank] = nodeCount++;
    return { type, ids, labels, order, items, facts, kept, nodeOf };
  });
}

/** Papers come first among the nodes, so that walking them in order gives sorted links. */
function linksOf(papers: Part, parts: readonly Part[], options: NetworkOptions): Draft["links"] {
  const sources: number[] = [];
  const targets: number[] = [];
  const strengths: number[] = [];
  for (const rank of papers.kept) {
    const paper = papers.order.rows[rank]!;
    for (const { items, nodeOf } of parts) {
      const { offsets } = items.byPaper;
      const weight = membershipWeight(options.counting, offsets[paper + 1]! - offsets[paper]!);
      for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
        sources.push(papers.nodeOf[rank]!);
        targets.push(nodeOf[items.byPaper.items[k]!]!);
        strengths.push(weight);
      }
    }
  }
  return {
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(targets),
    strengths: Float64Array.from(strengths),
    papers: new Uint32Array(sources.length).fill(1),
  };
}

/** Number of links per stage of their paper. */
function linkStages(parts: readonly Part[], stages: Uint8Array): number[] {
  return sumOver(parts, ({ items: { byPaper } }) => {
    const counts = new Array<number>(IN_VIEW + 1).fill(0);
    for (let paper = 0; paper < stages.length; paper++)
      counts[stages[paper]!]! += byPaper.offsets[paper + 1]! - byPaper.offsets[paper]!;
    return counts;
  });
}

function sumOver(parts: readonly Part[], countsOf: (part: Part) => readonly number[]): number[] {
  const sums = new Array<number>(IN_VIEW + 1).fill(0);
  for (const part of parts)
    for (const [stage, count] of countsOf(part).entries()) sums[stage]! += count;
  return sums;
}

function ownNodes(papers: Part, stages: Uint8Array): Incidence {
  return incidenceOf(
    Array.from(stages, (stage, paper) =>
      stage === IN_VIEW ? [papers.nodeOf[papers.order.ranks[paper]!]!] : [],
    ),
  );
}
