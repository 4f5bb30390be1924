// A map small enough to check by hand: two groups of three, joined by one link.
import type { EntityId, NetworkMap } from "../../graph/index.ts";
import { DEFAULT_ANALYSIS_OPTIONS, DEFAULT_NETWORK_OPTIONS } from "../../graph/index.ts";

const NAMES = ["ada", "bo", "cy", "dee", "eve", "fin"];

/**
 * Authors ada, bo, cy (group 0, around x = 0) and dee, eve, fin (group 1, around x = 10). Links, with
 * strength: ada–bo 3, ada–cy 1, bo–cy 1, cy–dee 2, dee–eve 1, eve–fin 4.
 */
export function twoGroups(): NetworkMap {
  const links = [
    [0, 1, 3],
    [0, 2, 1],
    [1, 2, 1],
    [2, 3, 2],
    [3, 4, 1],
    [4, 5, 4],
  ] as const;
  const community = (id: number, label: string, leaders: number[], color: string) => ({
    id,
    size: 3,
    papers: 4,
    label,
    terms: [],
    leaders,
    color,
  });
  const counts = { papers: 8, nodes: 6, links: 6 };
  return {
    network: {
      kind: "coauthorship",
      options: DEFAULT_NETWORK_OPTIONS,
      nodes: {
        ids: NAMES.map((name): EntityId => `author:${name}`),
        types: new Uint8Array(6).fill(1),
        rows: Uint32Array.from([0, 1, 2, 3, 4, 5]),
        labels: NAMES,
        occurrences: Uint32Array.from([5, 3, 2, 2, 4, 3]),
        degrees: Uint32Array.from([2, 2, 3, 2, 2, 1]),
        totalLinkStrengths: Float64Array.from([4, 4, 4, 3, 5, 4]),
        firstYears: new Int32Array(6).fill(2020),
        lastYears: new Int32Array(6).fill(2022),
      },
      links: {
        sources: Uint32Array.from(links.map(([source]) => source)),
        targets: Uint32Array.from(links.map(([, target]) => target)),
        strengths: Float64Array.from(links.map(([, , strength]) => strength)),
        papers: Uint32Array.from(links.map(([, , strength]) => strength)),
      },
      ledger: { all: counts, shown: counts, leftOut: [] },
    },
    analysis: DEFAULT_ANALYSIS_OPTIONS,
    fingerprint: "0123456789abcdef",
    partition: {
      communities: Uint32Array.from([0, 0, 0, 1, 1, 1]),
      count: 2,
      modularity: 0.4,
    },
    communities: [
      community(0, "graph theory", [0, 1], "#4477aa"),
      community(1, "vision", [4], "#ee6677"),
    ],
    centrality: {
      pageRank: Float64Array.from([0.2, 0.15, 0.2, 0.15, 0.2, 0.1]),
      betweenness: Float64Array.from([0, 0, 0.6, 0.6, 0.4, 0]),
      betweennessSources: 6,
    },
    layout: {
      x: Float64Array.from([-1, 1, 0, 10, 11, 9]),
      y: Float64Array.from([0, 0, 2, 0, 2, 4]),
      radii: Float64Array.from([0.3, 0.2, 0.1, 0.1, 0.25, 0.2]),
    },
  };
}
