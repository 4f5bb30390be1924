// From communities of nodes to communities of papers: which papers stand behind each.
import type { Corpus } from "../model/corpus.ts";
import type { Network } from "../model/network.ts";
import type { Partition } from "../model/network-map.ts";
import { IN_VIEW, paperStages } from "../network/paper-stages.ts";

/** A paper that belongs to no community. */
export const NO_COMMUNITY = -1;

export interface PaperCommunities {
  /**
   * The one community of each paper row, or NO_COMMUNITY: the community of most of its authors
   * (coauthorship), of the greatest sum of its keyword scores (keywords), or of its own node
   * (knowledge). Ties go to the larger community.
   */
  readonly main: Int32Array;
  /** What share of the paper's items (by score for keywords) the main community holds, 0 to 1. */
  readonly shares: Float64Array;
  /** For each community, the number of papers whose main one it is. */
  readonly mainCounts: Uint32Array;
  /** For each community, the number of papers that hold any of its nodes. */
  readonly counts: Uint32Array;
}

/** Papers outside the view of the network belong to none. Cost: linear in papers and incidences. */
export function paperCommunities(
  corpus: Corpus,
  network: Network,
  partition: Partition,
): PaperCommunities {
  const stages = paperStages(corpus, network.kind, network.options);
  const main = new Int32Array(stages.length).fill(NO_COMMUNITY);
  const shares = new Float64Array(stages.length);
  const mainCounts = new Uint32Array(partition.count);
  const counts = new Uint32Array(partition.count);
  const weights = new Float64Array(partition.count);
  const membersOf = memberWalk(corpus, network, partition);
  for (let paper = 0; paper < stages.length; paper++) {
    if (stages[paper] !== IN_VIEW) continue;
    const touched: number[] = [];
    let total = 0;
    membersOf(paper, (community, weight) => {
      total += weight;
      if (community === NO_COMMUNITY) return;
      if (!touched.includes(community)) touched.push(community);
      weights[community]! += weight;
    });
    let best = NO_COMMUNITY;
    for (const community of touched.sort((a, b) => a - b)) {
      counts[community]!++;
      if (best === NO_COMMUNITY || weights[community]! > weights[best]!) best = community;
    }
    main[paper] = best;
    if (best !== NO_COMMUNITY) {
      mainCounts[best]!++;
      shares[paper] = total === 0 ? 1 : weights[best]! / total;
    }
    for (const community of touched) weights[community] = 0;
  }
  return { main, shares, mainCounts, counts };
}

type Visit = (community: number, weight: number) => void;

/** Calls back for each item of a paper, with the item's community and weight. */
function memberWalk(
  corpus: Corpus,
  network: Network,
  partition: Partition,
): (paper: number, visit: Visit) => void {
  const communityOfRow = (tableSize: number, type: number): Int32Array => {
    const communities = new Int32Array(tableSize).fill(NO_COMMUNITY);
    for (let node = 0; node < network.nodes.rows.length; node++)
      if (network.nodes.types[node] === type)
        communities[network.nodes.rows[node]!] = partition.communities[node]!;
    return communities;
  };
  switch (network.kind) {
    case "knowledge": {
      const communities = communityOfRow(corpus.papers.ids.length, 0);
      return (paper, visit) => {
        visit(communities[paper]!, 1);
      };
    }
    case "coauthorship": {
      const communities = communityOfRow(corpus.authors.ids.length, 1);
      const { offsets, items } = corpus.authorships;
      return (paper, visit) => {
        for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
          visit(communities[items[k]!]!, 1);
      };
    }
    case "keywords": {
      const communities = communityOfRow(corpus.keywords.ids.length, 3);
      const { offsets, items, scores } = corpus.paperKeywords;
      return (paper, visit) => {
        for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
          visit(communities[items[k]!]!, scores[k]!);
      };
    }
  }
}
