// Maps of any size for measurements: groups of authors scattered around their centres, linked mostly
// inside their group. The same numbers give the same map.
import type { EntityId, NetworkMap } from "../../graph/index.ts";
import { createRandom } from "../../graph/model/random.ts";
import { twoGroups } from "./two-groups.ts";

const COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];
/** Share of the links that lead out of a group. */
const OUTWARD = 0.12;

/** A co-authorship map of so many nodes, with `linksPerNode` links for each, in groups of about 120. */
export function inventedMap(nodeCount: number, linksPerNode: number): NetworkMap {
  const random = createRandom(7);
  const groups = Math.max(4, Math.round(nodeCount / 120));
  const group = Uint32Array.from({ length: nodeCount }, (_, i) => i % groups);
  const side = Math.sqrt(nodeCount);
  const centres = Array.from({ length: groups }, () => {
    const angle = 2 * Math.PI * random();
    const distance = side * 12 * Math.sqrt(random());
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
  });
  const spread = () => (random() + random() + random() - 1.5) * 34;
  const pairs = new Map<number, number>();
  for (let k = 0; k < nodeCount * linksPerNode; k++) {
    const from = Math.floor(random() * nodeCount);
    const inner = Math.floor(random() * Math.floor(nodeCount / groups)) * groups + group[from]!;
    const to = random() < OUTWARD ? Math.floor(random() * nodeCount) : inner;
    if (from === to || to >= nodeCount) continue;
    pairs.set(
      Math.min(from, to) * nodeCount + Math.max(from, to),
      1 + Math.floor(random() ** 6 * 12),
    );
  }
  const keys = [...pairs.keys()].sort((a, b) => a - b);
  const strengths = Float64Array.from(keys, (key) => pairs.get(key)!);
  const sources = Uint32Array.from(keys, (key) => Math.floor(key / nodeCount));
  const targets = Uint32Array.from(keys, (key) => key % nodeCount);
  const degrees = new Uint32Array(nodeCount);
  const total = new Float64Array(nodeCount);
  keys.forEach((_, k) => {
    for (const node of [sources[k]!, targets[k]!]) {
      degrees[node]! += 1;
      total[node]! += strengths[k]!;
    }
  });
  const papers = Uint32Array.from({ length: nodeCount }, () => 1 + Math.floor(random() ** 5 * 40));
  const counts = { papers: nodeCount, nodes: nodeCount, links: keys.length };
  const zeros = () => new Float64Array(nodeCount);
  const small = twoGroups();
  return {
    ...small,
    network: {
      ...small.network,
      nodes: {
        ids: Array.from({ length: nodeCount }, (_, i): EntityId => `author:person-${i}`),
        types: new Uint8Array(nodeCount).fill(1),
        rows: Uint32Array.from({ length: nodeCount }, (_, i) => i),
        labels: Array.from({ length: nodeCount }, (_, i) => `Person ${i}`),
        occurrences: papers,
        degrees,
        totalLinkStrengths: total,
        firstYears: new Int32Array(nodeCount).fill(2015),
        lastYears: new Int32Array(nodeCount).fill(2024),
      },
      links: { sources, targets, strengths, papers: Uint32Array.from(strengths) },
      ledger: { all: counts, shown: counts, leftOut: [] },
    },
    partition: { communities: group, count: groups, modularity: 0.8 },
    communities: centres.map((_, id) => ({
      id,
      size: Math.ceil((nodeCount - id) / groups),
      papers: Math.ceil(nodeCount / groups),
      label: `group ${id}`,
      terms: [],
      leaders: [id],
      color: COLORS[id % COLORS.length]!,
    })),
    centrality: { pageRank: zeros(), betweenness: zeros(), betweennessSources: 0 },
    layout: {
      x: Float64Array.from(group, (id) => centres[id]!.x + spread()),
      y: Float64Array.from(group, (id) => centres[id]!.y + spread()),
      radii: Float64Array.from(papers, (count) => 1 + Math.sqrt(count)),
    },
  };
}
