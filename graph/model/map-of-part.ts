// The map of one of two parts: what it has of the map of both, every node where it stands there. Pure.
import type { NetworkMap } from "./network-map.ts";

/** What a part has of each node and link of the map of both. */
export interface ColumnsOfPart {
  readonly nodePapers: ArrayLike<number>;
  readonly linkPapers: ArrayLike<number>;
  /** As counted; 0: no such link there. */
  readonly linkStrengths: ArrayLike<number>;
}

/**
 * What a part has of the map of both: discs by the papers of the part, links by their strength in it.
 * Groups keep their colours, and are numbered anew. Cost: linear in nodes and links.
 *
 * @param radii of the discs of the map of both
 */
export function mapOfPart(map: NetworkMap, part: ColumnsOfPart, radii: Float64Array): NetworkMap {
  const { nodes, links } = map.network;
  const kept = placesWithSome(part.nodePapers);
  const at = new Map(kept.map((node, place) => [node, place]));
  const linked = placesWithSome(part.linkStrengths);
  const groups = [...new Set(kept.map((node) => map.partition.communities[node]!))].sort(
    (a, b) => a - b,
  );
  const groupAt = new Map(groups.map((group, place) => [group, place]));
  const communities = Uint32Array.from(kept, (node) =>
    groupAt.get(map.partition.communities[node]!)!,
  );
  const ends = (column: Uint32Array) => Uint32Array.from(linked, (link) => at.get(column[link]!)!);
  const papers = Uint32Array.from(kept, (node) => part.nodePapers[node]!);
  const floats = (column: Float64Array) => Float64Array.from(kept, (node) => column[node]!);
  return {
    ...map,
    network: {
      ...map.network,
      nodes: {
        ids: kept.map((node) => nodes.ids[node]!),
        types: Uint8Array.from(kept, (node) => nodes.types[node]!),
        rows: Uint32Array.from(kept, (node) => nodes.rows[node]!),
        labels: kept.map((node) => nodes.labels[node]!),
        occurrences: papers,
        degrees: Uint32Array.from(kept, (node) => nodes.degrees[node]!),
        totalLinkStrengths: floats(nodes.totalLinkStrengths),
        firstYears: Int32Array.from(kept, (node) => nodes.firstYears[node]!),
        lastYears: Int32Array.from(kept, (node) => nodes.lastYears[node]!),
      },
      links: {
        sources: ends(links.sources),
        targets: ends(links.targets),
        strengths: Float64Array.from(linked, (link) => part.linkStrengths[link]!),
        papers: Uint32Array.from(linked, (link) => part.linkPapers[link]!),
        ...(links.directions === undefined
          ? {}
          : { directions: Uint8Array.from(linked, (link) => links.directions![link]!) }),
      },
    },
    partition: { ...map.partition, communities, count: groups.length },
    communities: groups.map((group, id) => ({
      ...map.communities[group]!,
      id,
      size: communities.reduce((sum, own) => sum + Number(own === id), 0),
      leaders: [],
    })),
    centrality: {
      ...map.centrality,
      pageRank: floats(map.centrality.pageRank),
      betweenness: floats(map.centrality.betweenness),
    },
    layout: {
      x: floats(map.layout.x),
      y: floats(map.layout.y),
      radii: Float64Array.from(kept, (node, place) => {
        const share = papers[place]! / Math.max(1, nodes.occurrences[node]!);
        return radii[node]! * Math.sqrt(Math.min(1, share));
      }),
    },
  };
}

function placesWithSome(column: ArrayLike<number>): readonly number[] {
  return Array.from(column, (_, i) => i).filter((i) => column[i]! > 0);
}
