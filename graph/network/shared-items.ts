// Networks of items that share papers: authors who wrote together, keywords that occur together.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityId } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { pairWeight } from "./counting.ts";
import { countStages, itemFacts, stageCounts, type Draft } from "./draft.ts";
import { orderById } from "./id-order.ts";
import { itemRows } from "./item-rows.ts";
import { IN_VIEW, paperStages } from "./paper-stages.ts";
import { projectItems } from "./projection.ts";

/** The table that a network's nodes come from, and the papers that hold them. */
interface ItemTable {
  readonly type: "author" | "keyword";
  readonly ids: readonly EntityId[];
  readonly labels: readonly string[];
  readonly incidence: Incidence;
}

/**
 * The draft of `coauthorship` (nodes: authors; link: papers written together) or `keywords` (nodes:
 * keywords; link: papers that hold both). Cost: that of projectItems.
 */
export function draftSharedItems(
  corpus: Corpus,
  kind: "coauthorship" | "keywords",
  options: NetworkOptions,
): Draft {
  const table = tableOf(corpus, kind);
  const order = orderById(table.ids);
  const items = itemRows(table.incidence, order.ranks);
  const { offsets } = items.byPaper;
  const stages = paperStages(corpus, kind, options);
  const weights = Float64Array.from(stages, (_, paper) => {
    const count = offsets[paper + 1]! - offsets[paper]!;
    return count < 2 ? 0 : pairWeight(options.counting, count);
  });
  const facts = itemFacts(corpus, items.byItem, stages);
  const { links, fallen } = projectItems(items, stages, weights);

  const kept: number[] = [];
  const nodeOf = new Uint32Array(order.rows.length);
  for (let rank = 0; rank < order.rows.length; rank++)
    if (facts.stages[rank] === IN_VIEW) nodeOf[rank] = kept.push(rank) - 1;
  const rows = Uint32Array.from(kept, (rank) => order.rows[rank]!);
  return {
    ids: Array.from(rows, (row) => table.ids[row]!),
    types: new Uint8Array(rows.length).fill(ENTITY_TYPES.indexOf(table.type)),
    rows,
    labels: Array.from(rows, (row) => table.labels[row]!),
    occurrences: Uint32Array.from(kept, (rank) => facts.occurrences[rank]!),
    firstYears: Int32Array.from(kept, (rank) => facts.firstYears[rank]!),
    lastYears: Int32Array.from(kept, (rank) => facts.lastYears[rank]!),
    // Ranks and nodes are in the same order, so that links stay sorted.
    links: {
      ...links,
      sources: links.sources.map((rank) => nodeOf[rank]!),
      targets: links.targets.map((rank) => nodeOf[rank]!),
    },
    paperNodes: viewNodes(items.byPaper, stages, nodeOf),
    counts: stageCounts(countStages(stages), countStages(facts.stages), [
      ...fallen,
      links.sources.length,
    ]),
  };
}

function tableOf(corpus: Corpus, kind: "coauthorship" | "keywords"): ItemTable {
  const { authors, keywords, authorships, paperKeywords } = corpus;
  return kind === "coauthorship"
    ? { type: "author", ids: authors.ids, labels: authors.names, incidence: authorships }
    : { type: "keyword", ids: keywords.ids, labels: keywords.labels, incidence: paperKeywords };
}

/** paper → nodes, with empty rows for papers outside the view. */
function viewNodes(byPaper: Incidence, stages: Uint8Array, nodeOf: Uint32Array): Incidence {
  const offsets = new Uint32Array(byPaper.offsets.length);
  const items = new Uint32Array(byPaper.items.length);
  let count = 0;
  for (let paper = 0; paper < stages.length; paper++) {
    if (stages[paper] === IN_VIEW)
      for (let k = byPaper.offsets[paper]!; k < byPaper.offsets[paper + 1]!; k++)
        items[count++] = nodeOf[byPaper.items[k]!]!;
    offsets[paper + 1] = count;
  }
  return { offsets, items: items.subarray(0, count) };
}
