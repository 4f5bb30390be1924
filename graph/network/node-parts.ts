// The nodes of a draft, type by type: which entities its papers hold, in the order of their ids.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityId, type EntityType } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import type { LinkColumns } from "../model/network.ts";
import { itemFacts, type Draft, type ItemFacts } from "./draft.ts";
import { orderById, type IdOrder } from "./id-order.ts";
import { itemRows, type ItemRows } from "./item-rows.ts";
import { IN_VIEW } from "./paper-stages.ts";
import { picked, textsAt, type NumberColumn } from "./picked.ts";

/** Everything about the nodes of one type. */
export interface Part {
  readonly type: EntityType;
  readonly ids: readonly EntityId[];
  readonly labels: readonly string[];
  readonly order: IdOrder;
  readonly items: ItemRows;
  readonly facts: ItemFacts;
  /** Ranks of the part's nodes in the view, ascending. */
  readonly kept: Uint32Array;
  /**
   * rank → node index; meaningful for kept ranks only. Rising, so that sorted links stay sorted. The same
   * array as `kept` where every rank is the node of the same number.
   */
  readonly nodeOf: Uint32Array;
}

/**
 * The nodes that the entities of one type give.
 *
 * @param incidence paper → rows of its entities
 * @param firstNode number of nodes before this part
 */
export function partOf(
  corpus: Corpus,
  type: EntityType,
  incidence: Incidence,
  stages: Uint8Array,
  firstNode = 0,
): Part {
  const { ids, labels } = tableOf(corpus, type);
  const order = orderById(ids);
  const items = itemRows(incidence, order.ranks);
  const facts = itemFacts(corpus, items.byItem, stages);
  const kept = ranksInView(facts);
  const isWhole = kept.length === ids.length && firstNode === 0;
  const nodeOf = isWhole ? kept : numbersFrom(firstNode, kept, ids.length);
  return { type, ids, labels, order, items, facts, kept, nodeOf };
}

function ranksInView({ stages }: ItemFacts): Uint32Array {
  let count = 0;
  for (let rank = 0; rank < stages.length; rank++) if (stages[rank] === IN_VIEW) count++;
  const kept = new Uint32Array(count);
  for (let rank = 0, k = 0; rank < stages.length; rank++)
    if (stages[rank] === IN_VIEW) kept[k++] = rank;
  return kept;
}

function numbersFrom(first: number, kept: Uint32Array, rankCount: number): Uint32Array {
  const numbers = new Uint32Array(rankCount);
  for (let k = 0; k < kept.length; k++) numbers[kept[k]!] = first + k;
  return numbers;
}

function tableOf(
  { papers, authors, venues, keywords, places }: Corpus,
  type: EntityType,
): Pick<Part, "ids" | "labels"> {
  switch (type) {
    case "paper":
      return papers;
    case "author":
      return { ids: authors.ids, labels: authors.names };
    case "venue":
      return { ids: venues.ids, labels: venues.names };
    case "keyword":
      return keywords;
    case "organization":
      return { ids: places.organizations.ids, labels: places.organizations.names };
    case "country":
      return { ids: places.countries.ids, labels: places.countries.names };
  }
}

type NodeColumnsOfDraft = Pick<
  Draft,
  "ids" | "types" | "rows" | "labels" | "occurrences" | "firstYears" | "lastYears"
>;

/** The columns of the nodes of some parts, part after part. Cost: linear in nodes. */
export function nodeColumns(parts: readonly Part[]): NodeColumnsOfDraft {
  return parts.map(columnsOf).reduce((before, after) => ({
    ids: before.ids.concat(after.ids),
    types: joined(before.types, after.types),
    rows: joined(before.rows, after.rows),
    labels: before.labels.concat(after.labels),
    occurrences: joined(before.occurrences, after.occurrences),
    firstYears: joined(before.firstYears, after.firstYears),
    lastYears: joined(before.lastYears, after.lastYears),
  }));
}

function columnsOf({ type, ids, labels, order, facts, kept }: Part): NodeColumnsOfDraft {
  const rows = picked(order.rows, kept);
  return {
    ids: textsAt(ids, rows),
    types: new Uint8Array(kept.length).fill(ENTITY_TYPES.indexOf(type)),
    rows,
    labels: textsAt(labels, rows),
    occurrences: picked(facts.occurrences, kept),
    firstYears: picked(facts.firstYears, kept),
    lastYears: picked(facts.lastYears, kept),
  };
}

function joined<C extends NumberColumn>(before: C, after: C): C {
  const all = new (before.constructor as new (length: number) => C)(before.length + after.length);
  all.set(before);
  all.set(after, before.length);
  return all;
}

/** Links between ranks as links between nodes; their order stays. */
export function linksOfNodes(links: LinkColumns, from: Part, to: Part = from): LinkColumns {
  return {
    ...links,
    sources: renamed(links.sources, from),
    targets: renamed(links.targets, to),
  };
}

function renamed(ranks: Uint32Array, part: Part): Uint32Array {
  const { nodeOf } = part;
  return goesByRank(part) ? ranks : ranks.map((rank) => nodeOf[rank]!);
}

/** Whether every rank is the node of the same number. */
function goesByRank({ kept, nodeOf }: Part): boolean {
  return kept === nodeOf;
}

/** paper → nodes of these parts that it holds, with empty rows for papers outside the view. */
export function nodesOfPapers(parts: readonly Part[], stages: Uint8Array): Incidence {
  const [only] = parts;
  if (parts.length === 1 && goesByRank(only!) && isWithin(only!.items.byPaper, stages))
    return only!.items.byPaper;
  const offsets = new Uint32Array(stages.length + 1);
  const items = new Uint32Array(
    parts.reduce((sum, part) => sum + part.items.byPaper.items.length, 0),
  );
  let count = 0;
  for (let paper = 0; paper < stages.length; paper++) {
    if (stages[paper] === IN_VIEW)
      for (const { items: held, nodeOf } of parts) {
        const { byPaper } = held;
        for (let k = byPaper.offsets[paper]!; k < byPaper.offsets[paper + 1]!; k++)
          items[count++] = nodeOf[byPaper.items[k]!]!;
      }
    offsets[paper + 1] = count;
  }
  return { offsets, items: items.subarray(0, count) };
}

/** Whether papers outside the view hold nothing. */
function isWithin({ offsets }: Incidence, stages: Uint8Array): boolean {
  for (let paper = 0; paper < stages.length; paper++)
    if (stages[paper] !== IN_VIEW && offsets[paper] !== offsets[paper + 1]) return false;
  return true;
}
