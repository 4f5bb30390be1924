// A map of any size that costs little beside its columns: a ring of keywords with some far links, for
// measuring what writers hold.
import type { EntityId, NetworkMap } from "../../graph/index.ts";
import { ENTITY_TYPES } from "../../graph/index.ts";
import { twoGroups } from "./two-groups.ts";

/** How far from each node its links lead, ascending. */
const REACH = [1, 7, 31];
const GROUP = 100;

/** Of so many nodes, each with up to three links. */
export function largeMap(nodeCount: number): NetworkMap {
  const small = twoGroups();
  const sources = new Uint32Array(nodeCount * REACH.length);
  const targets = new Uint32Array(nodeCount * REACH.length);
  let links = 0;
  for (let node = 0; node < nodeCount; node++)
    for (const far of REACH) {
      if (node + far >= nodeCount) continue;
      sources[links] = node;
      targets[links++] = node + far;
    }
  const years = new Int32Array(nodeCount).fill(2020);
  const groups = Math.ceil(nodeCount / GROUP);
  const counts = { papers: nodeCount, nodes: nodeCount, links };
  return {
    ...small,
    network: {
      ...small.network,
      kind: "keywords",
      nodes: {
        ids: Array.from({ length: nodeCount }, (_, i): EntityId => `keyword:topic-${i}`),
        types: new Uint8Array(nodeCount).fill(ENTITY_TYPES.indexOf("keyword")),
        rows: Uint32Array.from({ length: nodeCount }, (_, i) => i),
        labels: Array.from({ length: nodeCount }, (_, i) => `topic ${i}`),
        occurrences: new Uint32Array(nodeCount).fill(3),
        degrees: new Uint32Array(nodeCount).fill(6),
        totalLinkStrengths: new Float64Array(nodeCount).fill(4.5),
        firstYears: years,
        lastYears: years,
      },
      links: {
        sources: sources.subarray(0, links),
        targets: targets.subarray(0, links),
        strengths: new Float64Array(links).fill(0.75),
        papers: new Uint32Array(links).fill(2),
      },
      ledger: { all: counts, shown: counts, leftOut: [] },
    },
    partition: {
      communities: Uint32Array.from({ length: nodeCount }, (_, i) => Math.floor(i / GROUP)),
      count: groups,
      modularity: 0.9,
    },
    communities: Array.from({ length: groups }, (_, id) => ({
      ...small.communities[0]!,
      id,
      size: GROUP,
      label: `group ${id}`,
      leaders: [id * GROUP],
    })),
    centrality: {
      pageRank: new Float64Array(nodeCount).fill(1 / nodeCount),
      betweenness: new Float64Array(nodeCount),
      betweennessSources: 0,
    },
    layout: {
      x: Float64Array.from({ length: nodeCount }, (_, i) => i % 1000),
      y: Float64Array.from({ length: nodeCount }, (_, i) => Math.floor(i / 1000)),
      radii: new Float64Array(nodeCount).fill(0.25),
    },
  };
}
