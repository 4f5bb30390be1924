// From communities of nodes to communities of papers: which papers stand behind each.
import { venueOfPapers, type Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityType } from "../model/ids.ts";
import { withoutRepeats, type Incidence } from "../model/incidence.ts";
import { hasPaperNodes, NODE_TYPES, type Network } from "../model/network.ts";
import type { Partition } from "../model/network-map.ts";
import { IN_VIEW, stagesOf } from "../network/paper-stages.ts";

/** A paper that belongs to no community. */
export const NO_COMMUNITY = -1;

export interface PaperCommunities {
  /**
   * The one community of each paper row, or NO_COMMUNITY: where papers are nodes, that of its own node;
   * else the one with the greatest sum over its items, an author or a venue counting 1 and a keyword its
   * score. Ties go to the larger community.
   */
  readonly main: Int32Array;
  /** What share of the paper's items (by score for keywords) the main community holds, 0 to 1. */
  readonly shares: Float64Array;
  /** For each community, the number of papers whose main one it is. */
  readonly mainCounts: Uint32Array;
  /** For each community, the number of papers that hold any of its nodes. */
  readonly counts: Uint32Array;
}

/**
 * Papers outside the view of the network belong to none, except that in `cocitation` the papers shown are
 * those cited. Cost: linear in papers and incidences.
 */
export function paperCommunities(
  corpus: Corpus,
  network: Network,
  partition: Partition,
): PaperCommunities {
  const stages = stagesOf(corpus, network);
  const main = new Int32Array(stages.length).fill(NO_COMMUNITY);
  const shares = new Float64Array(stages.length);
  const mainCounts = new Uint32Array(partition.count);
  const counts = new Uint32Array(partition.count);
  const weights = new Float64Array(partition.count);
  const membersOf = memberWalk(corpus, network, partition);
  for (let paper = 0; paper < stages.length; paper++) {
    if (stages[paper] !== IN_VIEW && !hasPaperNodes(network.kind)) continue;
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

type ItemType = Exclude<EntityType, "paper">;
type Visit = (community: number, weight: number) => void;

/** Calls back for each item of a paper, with the item's community and weight. */
function memberWalk(
  corpus: Corpus,
  network: Network,
  partition: Partition,
): (paper: number, visit: Visit) => void {
  if (hasPaperNodes(network.kind)) {
    const communities = communitiesOfRows(network, partition, "paper", corpus.papers.ids.length);
    return (paper, visit) => {
      visit(communities[paper]!, 1);
    };
  }
  const walks = NODE_TYPES[network.kind]
    .filter((type) => type !== "paper")
    .map((type) => itemWalk(corpus, network, partition, type));
  return (paper, visit) => {
    for (const walk of walks) walk(paper, visit);
  };
}

function itemWalk(
  corpus: Corpus,
  network: Network,
  partition: Partition,
  type: ItemType,
): (paper: number, visit: Visit) => void {
  const [tableSize, { offsets, items }, scores] = itemsOf(corpus, type);
  const communities = communitiesOfRows(network, partition, type, tableSize);
  return (paper, visit) => {
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      visit(communities[items[k]!]!, scores === null ? 1 : scores[k]!);
  };
}

function itemsOf(
  corpus: Corpus,
  type: ItemType,
): [tableSize: number, items: Incidence, scores: Float32Array | null] {
  const { authors, venues, keywords, authorships, paperKeywords, places } = corpus;
  switch (type) {
    case "venue":
      return [venues.ids.length, venueOfPapers(corpus), null];
    case "author":
      return [authors.ids.length, authorships, null];
    case "keyword":
      return [keywords.ids.length, paperKeywords, paperKeywords.scores];
    case "organization":
      return [places.organizations.ids.length, withoutRepeats(places.paperOrganizations), null];
    case "country":
      return [places.countries.ids.length, withoutRepeats(places.paperCountries), null];
  }
}

function communitiesOfRows(
  { nodes }: Network,
  partition: Partition,
  type: EntityType,
  tableSize: number,
): Int32Array {
  const communities = new Int32Array(tableSize).fill(NO_COMMUNITY);
  for (let node = 0; node < nodes.rows.length; node++)
    if (ENTITY_TYPES[nodes.types[node]!] === type)
      communities[nodes.rows[node]!] = partition.communities[node]!;
  return communities;
}
