// The nodes of a draft, type by type: which entities its papers hold, in the order of their ids.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityId, type EntityType } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import type { LinkColumns } from "../model/network.ts";
import { itemFacts, type Draft, type ItemFacts } from "./draft.ts";
import { orderById, type IdOrder } from "./id-order.ts";
import { itemRows, type ItemRows } from "./item-rows.ts";
import { IN_VIEW } from "./paper-stages.ts";

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
  /** rank → node index; meaningful for kept ranks only. Rising, so that sorted links stay sorted. */
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
  const kept = order.rows.map((_, rank) => rank).filter((rank) => facts.stages[rank] === IN_VIEW);
  const nodeOf = new Uint32Array(ids.length);
  for (let k = 0; k < kept.length; k++) nodeOf[kept[k]!] = firstNode + k;
  return { type, ids, labels, order, items, facts, kept, nodeOf };
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
  };
}

/** Links between ranks as links between nodes; their order stays. */
export function linksOfNodes(links: LinkColumns, from: Part, to: Part = from): LinkColumns {
  return {
    ...links,
    sources: links.sources.map((rank) => from.nodeOf[rank]!),
    targets: links.targets.map((rank) => to.nodeOf[rank]!),
  };
}

/** paper → nodes of these parts that it holds, with empty rows for papers outside the view. */
export function nodesOfPapers(parts: readonly Part[], stages: Uint8Array): Incidence {
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
