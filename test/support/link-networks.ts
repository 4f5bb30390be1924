// Networks made from a list of links, for tests of what is computed on networks alone.
import fc from "fast-check";
import { DEFAULT_NETWORK_OPTIONS, type EntityId, type Network } from "../../graph/index.ts";
import type { WeightedLinks } from "../../graph/analysis/link-graph.ts";

/** A link: two node numbers, the lower one first, and its strength (1 when left out). */
export type PlainLink = readonly [source: number, target: number, strength?: number];

/** Link columns, sorted. */
export function linksOf(nodeCount: number, plain: readonly PlainLink[]): WeightedLinks {
  const links = plain.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    nodeCount,
    sources: Uint32Array.from(links, ([source]) => source),
    targets: Uint32Array.from(links, ([, target]) => target),
    strengths: Float64Array.from(links, ([, , strength]) => strength ?? 1),
  };
}

/** A keyword network with these links; every node has `occurrences` papers (default 1). */
export function networkOf(
  nodeCount: number,
  plain: readonly PlainLink[],
  occurrences: readonly number[] = [],
): Network {
  const links = linksOf(nodeCount, plain);
  const degrees = new Uint32Array(nodeCount);
  const totals = new Float64Array(nodeCount);
  for (const [k, source] of links.sources.entries())
    for (const node of [source, links.targets[k]!]) {
      degrees[node]!++;
      totals[node]! += links.strengths[k]!;
    }
  const names = Array.from({ length: nodeCount }, (_, node) => String(node).padStart(4, "0"));
  return {
    kind: "keywords",
    options: DEFAULT_NETWORK_OPTIONS,
    nodes: {
      ids: names.map((name): EntityId => `keyword:${name}`),
      types: new Uint8Array(nodeCount).fill(3),
      rows: Uint32Array.from(names, (_, node) => node),
      labels: names,
      occurrences: Uint32Array.from(names, (_, node) => occurrences[node] ?? 1),
      degrees,
      totalLinkStrengths: totals,
      firstYears: new Int32Array(nodeCount),
      lastYears: new Int32Array(nodeCount),
    },
    links: { ...links, papers: new Uint32Array(links.sources.length).fill(1) },
    ledger: {
      all: { papers: 0, nodes: nodeCount, links: plain.length },
      shown: { papers: 0, nodes: nodeCount, links: plain.length },
      leftOut: [],
    },
  };
}

/** Up to 24 nodes with random links of strength ½ to 5. */
export const arbitraryNetwork: fc.Arbitrary<Network> = fc
  .integer({ min: 1, max: 24 })
  .chain((nodeCount) =>
    fc
      .uniqueArray(
        fc.tuple(
          fc.nat(nodeCount - 1),
          fc.nat(nodeCount - 1),
          fc.integer({ min: 1, max: 10 }).map((half) => half / 2),
        ),
        { maxLength: 60, selector: ([a, b]) => Math.min(a, b) * 100 + Math.max(a, b) },
      )
      .map((pairs) =>
        networkOf(
          nodeCount,
          pairs
            .filter(([a, b]) => a !== b)
            .map(([a, b, strength]) => [Math.min(a, b), Math.max(a, b), strength] as const),
        ),
      ),
  );

/** Two triangles 0–1–2 and 3–4–5, joined by the link 2–3. */
export const TWO_TRIANGLES: readonly PlainLink[] = [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
];
