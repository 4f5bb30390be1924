// Which papers of the corpus cite each other.
import { citedWorksOf } from "../model/cited-works.ts";
import type { Corpus } from "../model/corpus.ts";
import { incidenceOf, rowOf } from "../model/incidence.ts";
import { BACKWARD, FORWARD } from "../model/network.ts";
import type { LinkColumns, NetworkOptions } from "../model/network.ts";
import { membershipWeight } from "./counting.ts";
import { countStages, openingBalances, type Draft } from "./draft.ts";
import { linksOfNodes, nodeColumns, nodesOfPapers, partOf } from "./node-parts.ts";
import { PairCounter } from "./pair-counter.ts";
import { IN_VIEW, itemTest } from "./paper-stages.ts";

/**
 * The draft of `citation`. Nodes: papers that cite a paper of the corpus or are cited by one; link: one
 * cites the other. The papers behind a link are those that cite: they give its direction; two where each
 * cites the other, with twice the strength. With fractional counting a paper that cites r works, inside
 * of the corpus or not, gives each of its links 1/r. A link counts in the view when both its papers do.
 *
 * Cost: linear in citations, beside sorting.
 *
 * Source: Waltman, van Eck (2012), doi:10.1002/asi.22748 (direct citation); for 1/r, Small, Sweeney
 * (1985), doi:10.1007/BF02017157.
 */
export function draftCitation(corpus: Corpus, options: NetworkOptions, stages: Uint8Array): Draft {
  const hasItems = itemTest(corpus, "citation");
  const itself = incidenceOf(Array.from(stages, (_, paper) => (hasItems(paper) ? [paper] : [])));
  const part = partOf(corpus, "paper", itself, stages);
  const { rows, ranks } = part.order;
  const { byPaper: works, withinCorpus, citedBy } = citedWorksOf(corpus);
  const weights = Float64Array.from(stages, (_, paper) =>
    membershipWeight(options.counting, Math.max(1, rowOf(works, paper).length)),
  );
  const counter = new PairCounter(rows.length, withinCorpus.items.length);
  const sizes = new Uint32Array(rows.length);
  /** A citation by the paper `from`, met from the end of the smaller rank. */
  const add = (rank: number, other: number, from: number): void => {
    const stage = Math.min(stages[rows[rank]!]!, stages[rows[other]!]!);
    if (stage === IN_VIEW) {
      sizes[rank]!++;
      sizes[other]!++;
    }
    counter.count(other, stage, weights[from]!);
  };
  for (let rank = 0; rank < rows.length; rank++) {
    const paper = rows[rank]!;
    for (const cited of rowOf(withinCorpus, paper))
      if (ranks[cited]! > rank) add(rank, ranks[cited]!, paper);
    for (const from of rowOf(citedBy, paper))
      if (ranks[from]! > rank) add(rank, ranks[from]!, from);
    counter.close(rank);
  }
  const { links, fallen } = counter.result();
  return {
    ...nodeColumns([part]),
    sizes: sizes.filter((_, rank) => part.facts.stages[rank] === IN_VIEW),
    links: linksOfNodes(links, part),
    paperNodes: nodesOfPapers([part], stages),
    papersPass: true,
    ...openingBalances(countStages(stages), countStages(part.facts.stages), [
      ...fallen,
      links.sources.length,
    ]),
  };
}

/**
 * Who cites whom: the `directions` of links between papers. Cost: linear in citations.
 *
 * @param rows paper row of each node
 */
export function citationDirections(
  corpus: Corpus,
  rows: Uint32Array,
  { sources, targets }: Pick<LinkColumns, "sources" | "targets">,
): Uint8Array {
  const { withinCorpus, citedBy } = citedWorksOf(corpus);
  const cited = new Int32Array(corpus.papers.ids.length).fill(-1);
  const citing = cited.slice();
  let last = -1;
  return Uint8Array.from(sources, (source, link) => {
    const row = rows[source]!;
    if (source !== last) {
      for (const paper of rowOf(withinCorpus, row)) cited[paper] = source;
      for (const paper of rowOf(citedBy, row)) citing[paper] = source;
      last = source;
    }
    const other = rows[targets[link]!]!;
    return (cited[other] === source ? FORWARD : 0) + (citing[other] === source ? BACKWARD : 0);
  });
}
