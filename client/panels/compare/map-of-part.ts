// The map of one of two parts: what it has of the map of both, every node where it stands there. Pure.
import type { NetworkMap, PartOfDifference } from "../../../graph/index.ts";
import type { Drawn } from "../../map/drawn.ts";
import { extentOf, spanOf } from "../../map/geometry.ts";
import { discRadii } from "../../map/looks.ts";

/** Smallest disc that can bear a mark, as a share of the map's longer side. */
const SMALLEST_MARKED = 1 / 240;

/** The map of both parts, its discs large enough for marks. */
export function drawnOfBoth(map: NetworkMap): Drawn {
  const extent = extentOf(map.layout);
  const least = spanOf(extent) * SMALLEST_MARKED;
  const radii = discRadii(map, extent).map((radius) => Math.max(radius, least));
  return plain({ ...map, layout: { ...map.layout, radii } }, extent);
}

/**
 * What a part has of the map of both, measured against the box of that: discs by the papers of the
 * part, links by their strength in it. Groups keep their colours. Cost: linear in nodes and links.
 */
export function drawnOfPart(map: NetworkMap, part: PartOfDifference): Drawn {
  const { nodes, links } = map.network;
  const extent = extentOf(map.layout);
  const radii = discRadii(map, extent);
  const kept = indices(part.nodePapers);
  const at = new Map(kept.map((node, place) => [node, place]));
  const linked = indices(part.linkStrengths);
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
  return plain(
    {
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
    },
    extent,
  );
}

function plain(map: NetworkMap, extent: Drawn["extent"]): Drawn {
  return { map, extent, shownAs: (node) => node, groups: new Map() };
}

/** Places of what is not 0. */
function indices(column: readonly number[]): readonly number[] {
  return [...column.keys()].filter((i) => column[i]! > 0);
}
