// Some nodes of a map, as a map of their own, with the links that lead out of it.
import type { Adjacency } from "../../model/adjacency.ts";
import type { MapPart } from "../../model/levels.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import type { LinkColumns } from "../../model/network.ts";

/** The whole map with what is worked out from it once. */
export interface WholeLookup {
  readonly map: NetworkMap;
  readonly adjacency: Adjacency;
  readonly ranks: MapPart["ranks"];
  /** As `cappedCommunities` gives them. */
  readonly communities: Uint32Array;
}

/**
 * The part of some nodes. Numbers of nodes (papers, degrees, strengths, places) are those of the whole map.
 * Cost: linear in the part's nodes and links, and 4 bytes for each node of the whole map.
 *
 * @param nodes indices in the whole map, ascending, each once
 * @param withOutside whether links that lead out of the part come too
 */
export function partOf(
  { map, adjacency, ranks, communities }: WholeLookup,
  nodes: Uint32Array,
  withOutside: boolean,
): MapPart {
  const { links } = map.network;
  const placeOf = new Int32Array(map.network.nodes.ids.length).fill(-1);
  nodes.forEach((node, place) => (placeOf[node] = place));
  const inside = newLinks();
  const outside = newLinks();
  nodes.forEach((node, place) => {
    for (let k = adjacency.offsets[node]!; k < adjacency.offsets[node + 1]!; k++) {
      const other = adjacency.neighbours[k]!;
      const link = adjacency.links[k]!;
      if (placeOf[other] === -1) {
        if (withOutside) outside.add(place, other, link);
      } else if (other > node) inside.add(place, placeOf[other]!, link);
    }
  });
  const pick = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(of: T): T => {
    const picked = of.slice(0, nodes.length);
    nodes.forEach((node, place) => (picked[place] = of[node]!));
    return picked as T;
  };
  const all = map.network.nodes;
  return {
    nodes,
    ranks: { pageRank: pick(ranks.pageRank), betweenness: pick(ranks.betweenness) },
    outside: outside.columns(links),
    map: {
      network: {
        kind: map.network.kind,
        options: map.network.options,
        ledger: map.network.ledger,
        nodes: {
          ids: Array.from(nodes, (node) => all.ids[node]!),
          types: pick(all.types),
          rows: pick(all.rows),
          labels: Array.from(nodes, (node) => all.labels[node]!),
          occurrences: pick(all.occurrences),
          degrees: pick(all.degrees),
          totalLinkStrengths: pick(all.totalLinkStrengths),
          firstYears: pick(all.firstYears),
          lastYears: pick(all.lastYears),
        },
        links: inside.columns(links),
      },
      analysis: map.analysis,
      fingerprint: map.fingerprint,
      ...(map.steady === undefined ? {} : { steady: map.steady }),
      partition: { ...map.partition, communities: pick(communities) },
      communities: [],
      centrality: {
        ...map.centrality,
        pageRank: pick(map.centrality.pageRank),
        betweenness: pick(map.centrality.betweenness),
      },
      layout: { x: pick(map.layout.x), y: pick(map.layout.y), radii: pick(map.layout.radii) },
    },
  };
}

/** Links with other ends than they have in the whole map. */
function newLinks() {
  const sources: number[] = [];
  const targets: number[] = [];
  const rows: number[] = [];
  return {
    add(source: number, target: number, row: number): void {
      sources.push(source);
      targets.push(target);
      rows.push(row);
    },
    columns({ strengths, papers, directions }: LinkColumns): LinkColumns {
      return {
        sources: Uint32Array.from(sources),
        targets: Uint32Array.from(targets),
        strengths: Float64Array.from(rows, (row) => strengths[row]!),
        papers: Uint32Array.from(rows, (row) => papers[row]!),
        ...(directions === undefined
          ? {}
          : { directions: Uint8Array.from(rows, (row) => directions[row]!) }),
      };
    },
  };
}
