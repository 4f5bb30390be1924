// Who and what stands out in a map: by papers, by link strength, by betweenness, for each type.
import { ENTITY_TYPES, type EntityType } from "../../model/ids.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { plain, table } from "./markdown.ts";

const MOST = 15;
const HEADINGS: Readonly<Record<EntityType, string>> = {
  paper: "Papers",
  author: "Authors",
  venue: "Venues",
  keyword: "Keywords",
  organization: "Organizations",
  country: "Countries",
};

/** A section for each type of node: the leading ones in three orders, beside each other. */
export function* rankings(map: NetworkMap): Generator<string> {
  const { types, occurrences, totalLinkStrengths } = map.network.nodes;
  const { betweenness } = map.centrality;
  for (const [code, type] of ENTITY_TYPES.entries()) {
    const nodes = Array.from(types.keys()).filter((node) => types[node] === code);
    if (nodes.length === 0) continue;
    yield `### ${HEADINGS[type]}\n\n`;
    const byPapers = best(map, nodes, occurrences);
    const byStrength = best(map, nodes, totalLinkStrengths);
    const byBetweenness = best(map, nodes, betweenness);
    const rows = byPapers.map((_, rank) => [
      rank + 1,
      cell(map, byPapers[rank]!, String),
      cell(map, byStrength[rank]!, rounded),
      cell(map, byBetweenness[rank]!, rounded),
    ]);
    const headings = ["", "most papers", "strongest links", "highest betweenness"];
    yield* table(headings, rows, (column) => column === 0);
  }
}

type Ranked = readonly [node: number, value: number];

function best(map: NetworkMap, nodes: readonly number[], values: ArrayLike<number>): Ranked[] {
  const { ids } = map.network.nodes;
  return nodes
    .map((node) => [node, values[node]!] as const)
    .sort(([a, x], [b, y]) => y - x || (ids[a]! < ids[b]! ? -1 : 1))
    .slice(0, MOST);
}

function cell(map: NetworkMap, [node, value]: Ranked, written: (value: number) => string): string {
  return `${plain(map.network.nodes.labels[node]!)} (${written(value)})`;
}

/** Three digits that count, without exponents: 12.3, 0.00123, 0. */
export function rounded(value: number): string {
  if (value === 0 || Number.isInteger(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 8));
}
