// What a map carries about its nodes, as a column that colour or size can stand for.
import { UNKNOWN_YEAR } from "../corpus.ts";
import { ENTITY_TYPES } from "../ids.ts";
import type { NodeColumn, SizeBy, ColorBy, NumberColumn } from "../look.ts";
import type { NetworkMap } from "../network-map.ts";

/** The column of a map for a colour; null where it comes from the papers, or is the community. */
export function columnOfColor(map: NetworkMap, colorBy: ColorBy): NodeColumn | null {
  const { nodes } = map.network;
  switch (colorBy) {
    case "type":
      return { type: "category", names: ENTITY_TYPES, values: Int32Array.from(nodes.types) };
    case "first-year":
      return yearColumn(nodes.firstYears);
    case "last-year":
      return yearColumn(nodes.lastYears);
    case "papers":
    case "links":
    case "link-strength":
    case "pagerank":
    case "betweenness":
      return columnOfSize(map, colorBy);
    default:
      return null;
  }
}

/** The column of a map for a size; null where it comes from the papers, or there is none. */
export function columnOfSize(map: NetworkMap, sizeBy: SizeBy): NumberColumn | null {
  const { nodes } = map.network;
  switch (sizeBy) {
    case "papers":
      return numberColumn(nodes.occurrences);
    case "links":
      return numberColumn(nodes.degrees);
    case "link-strength":
      return numberColumn(nodes.totalLinkStrengths);
    case "pagerank":
      return numberColumn(map.centrality.pageRank);
    case "betweenness":
      return numberColumn(map.centrality.betweenness);
    default:
      return null;
  }
}

function numberColumn(values: ArrayLike<number>): NumberColumn {
  return { type: "number", values: Float64Array.from(values) };
}

function yearColumn(years: Int32Array): NumberColumn {
  const values = Float64Array.from(years, (year) => (year === UNKNOWN_YEAR ? NaN : year));
  return { type: "number", values };
}
