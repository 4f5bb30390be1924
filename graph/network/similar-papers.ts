// Papers that are about the same: by what they cite, and by their keywords.
import { citedWorksOf } from "../model/cited-works.ts";
import type { Corpus } from "../model/corpus.ts";
import { incidenceOf, rowOf, transpose, type Incidence } from "../model/incidence.ts";
import type { LedgerSwitch, NetworkOptions } from "../model/network.ts";
import { countStages, openingBalances, type Draft } from "./draft.ts";
import { nearestPairs, type NearestPairs } from "./nearest.ts";
import { linksOfNodes, nodeColumns, nodesOfPapers, partOf } from "./node-parts.ts";
import { IN_VIEW, itemTest } from "./paper-stages.ts";

/**
 * The draft of `coupling` or `papers`. Nodes: papers with references, or with references or keywords.
 * Link: works that both cite (bibliographic coupling), or works that both cite and keywords that both
 * have. A work counts whether it is a paper of the corpus or not. Counting and bounds: nearest.ts. Cosine
 * and Jaccard compare all works and keywords of the papers.
 *
 * Cost: that of nearestPairs, beside sorting ids.
 *
 * Source: Kessler (1963), doi:10.1002/asi.5090140103, for coupling; for adding words to it, Ahlgren,
 * Colliander (2009), doi:10.1016/j.joi.2008.11.003.
 */
export function draftSimilarPapers(
  corpus: Corpus,
  kind: "coupling" | "papers",
  options: NetworkOptions,
  stages: Uint8Array,
): Draft {
  const hasItems = itemTest(corpus, kind);
  const itself = incidenceOf(Array.from(stages, (_, paper) => (hasItems(paper) ? [paper] : [])));
  const part = partOf(corpus, "paper", itself, stages);
  const { rows } = part.order;
  const things = thingsOf(corpus, kind);
  const byPaper = incidenceOf(Array.from(rows, (row) => rowOf(things.byPaper, row)));
  const byThing = transpose(byPaper, things.count);
  const stagesByRank = Uint8Array.from(rows, (row) => stages[row]!);
  const found = nearestPairs(byPaper, byThing, stagesByRank, options.counting);
  const { links, pairs } = found;
  const opening = openingBalances(countStages(stages), countStages(part.facts.stages), pairs);
  const last = opening.balances.at(-1)!;
  return {
    ...nodeColumns([part]),
    sizes: Uint32Array.from(part.kept, (rank) => rowOf(byPaper, rank).length),
    links: linksOfNodes(links, part),
    paperNodes: nodesOfPapers([part], stages),
    papersPass: true,
    all: opening.all,
    balances: [
      ...opening.balances,
      { ...last, switch: "nearest", links: last.links - (pairs[IN_VIEW]! - links.sources.length) },
    ],
    settings: new Map<LedgerSwitch, string>([["nearest", nearestInWords(found)]]),
  };
}

/** paper → works cited, then keywords, as one list of numbers. */
function thingsOf(
  corpus: Corpus,
  kind: "coupling" | "papers",
): { readonly byPaper: Incidence; readonly count: number } {
  const { byPaper, names } = citedWorksOf(corpus);
  if (kind === "coupling") return { byPaper, count: names.length };
  const both = corpus.papers.ids.map((_, paper) => {
    const keywords = new Set(rowOf(corpus.paperKeywords, paper));
    const own = Uint32Array.from(keywords, (keyword) => names.length + keyword).sort();
    return [...rowOf(byPaper, paper), ...own];
  });
  return { byPaper: incidenceOf(both), count: names.length + corpus.keywords.ids.length };
}

function nearestInWords({ nearest, mostHolders }: NearestPairs): string {
  const words = `not among the ${nearest} nearest of either paper`;
  return mostHolders === null
    ? words
    : `${words}, and without what more than ${mostHolders} papers share`;
}
