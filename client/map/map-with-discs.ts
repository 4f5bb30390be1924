// A map of which some nodes are shown and groups of others stand as discs behind them.
import type { LinkColumns, NetworkMap, NodeColumns } from "../../graph/index.ts";

export interface ShownParts {
  /** Nodes of the map that are shown as they are, in order. */
  readonly shown: readonly number[];
  /** The community that each disc belongs to. */
  readonly discs: readonly number[];
  /** What each node of the map is drawn as. */
  readonly shownAs: Uint32Array;
  /** Of the nodes shown, then of the discs. */
  readonly nodes: NodeColumns;
  readonly links: LinkColumns;
  readonly layout: NetworkMap["layout"];
}

/** The map as drawn; discs have no centrality. Cost: linear in what is shown, and in leaders. */
export function mapWithDiscs(
  map: NetworkMap,
  { shown, discs, shownAs, nodes, links, layout }: ShownParts,
): NetworkMap {
  const { communities } = map.partition;
  const count = shown.length + discs.length;
  return {
    ...map,
    network: { ...map.network, nodes, links },
    partition: {
      ...map.partition,
      communities: Uint32Array.from([...shown.map((node) => communities[node]!), ...discs]),
    },
    communities: map.communities.map((community) => ({
      ...community,
      leaders: [...new Set(community.leaders.map((node) => shownAs[node]!))],
    })),
    centrality: {
      pageRank: new Float64Array(count),
      betweenness: new Float64Array(count),
      betweennessSources: 0,
    },
    layout,
  };
}
