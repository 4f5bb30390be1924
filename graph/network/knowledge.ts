// The knowledge network: papers with their authors, venues and keywords as nodes of one graph.
import { venueOfPapers, type Corpus } from "../model/corpus.ts";
import type { EntityType } from "../model/ids.ts";
import { incidenceOf, type Incidence } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { membershipWeight } from "./counting.ts";
import { addStages, countStages, openingBalances, type Draft } from "./draft.ts";
import { LinkList } from "./link-list.ts";
import { nodeColumns, nodesOfPapers, partOf, type Part } from "./node-parts.ts";
import { IN_VIEW } from "./paper-stages.ts";

/**
 * The draft of `knowledge`. Links: paper–author (authored), paper–venue (published in), paper–keyword
 * (has keyword); each stands for one paper. `maxAuthors` changes nothing here.
 * Cost: linear in papers + items + their incidences, beside sorting ids.
 */
export function draftKnowledge(corpus: Corpus, options: NetworkOptions, stages: Uint8Array): Draft {
  const parts = partsOf(corpus, stages);
  const [papers, ...itemParts] = parts as [Part, ...Part[]];
  const columns = nodeColumns(parts);
  return {
    ...columns,
    sizes: columns.occurrences,
    links: linksOf(papers, itemParts, options),
    paperNodes: nodesOfPapers([papers], stages),
    papersPass: true,
    ...openingBalances(
      countStages(stages),
      addStages(parts.map((part) => countStages(part.facts.stages))),
      linkStages(itemParts, stages),
    ),
  };
}

/** Papers and what they hold, in the order of ENTITY_TYPES. */
function partsOf(corpus: Corpus, stages: Uint8Array): Part[] {
  const itself = incidenceOf(Array.from(stages, (_, paper) => [paper]));
  const incidences: [EntityType, Incidence][] = [
    ["paper", itself],
    ["author", corpus.authorships],
    ["venue", venueOfPapers(corpus)],
    ["keyword", corpus.paperKeywords],
  ];
  let nodeCount = 0;
  return incidences.map(([type, incidence]) => {
    const part = partOf(corpus, type, incidence, stages, nodeCount);
    nodeCount += part.kept.length;
    return part;
  });
}

/** Papers come first among the nodes, so that walking them in order gives sorted links. */
function linksOf(papers: Part, parts: readonly Part[], options: NetworkOptions): Draft["links"] {
  const links = new LinkList(parts.reduce((sum, { items }) => sum + items.byPaper.items.length, 0));
  for (const rank of papers.kept) {
    const paper = papers.order.rows[rank]!;
    for (const { items, nodeOf } of parts) {
      const { offsets } = items.byPaper;
      const weight = membershipWeight(options.counting, offsets[paper + 1]! - offsets[paper]!);
      for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
        links.add(papers.nodeOf[rank]!, nodeOf[items.byPaper.items[k]!]!, weight, 1);
      }
    }
  }
  return links.columns();
}

/** Number of links per stage of their paper. */
function linkStages(parts: readonly Part[], stages: Uint8Array): number[] {
  return addStages(
    parts.map(({ items: { byPaper } }) => {
      const counts = new Array<number>(IN_VIEW + 1).fill(0);
      for (let paper = 0; paper < stages.length; paper++)
        counts[stages[paper]!]! += byPaper.offsets[paper + 1]! - byPaper.offsets[paper]!;
      return counts;
    }),
  );
}
