// The tree of groups in columns: where each lies, how much it holds, and with which part it comes.
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import type { GroupLinks, GroupTree } from "../../model/levels.ts";
import { NONE } from "../../model/levels.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import type { LinkColumns } from "../../model/network.ts";
import type { Division } from "./divide.ts";
import type { NamedGroups } from "./name-groups.ts";

/** Squares along a side of the map, row by row of which such groups are gathered. */
const ROWS = 24;

/** Cost: linear in nodes, times the depth of the tree; a sort of the groups. */
export function groupTree(
  map: NetworkMap,
  { parents, groupOf }: Division,
  { labels, papers }: NamedGroups,
  partNodes: number,
): GroupTree {
  const count = parents.length;
  const { nodes } = map.network;
  const { layout } = map;
  const sizes = new Uint32Array(count);
  const weights = new Float64Array(count);
  const [x, y, spreads] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ];
  const [degrees, strengths] = [new Float64Array(count), new Float64Array(count)];
  const firstYears = new Int32Array(count).fill(UNKNOWN_YEAR);
  const lastYears = new Int32Array(count).fill(UNKNOWN_YEAR);
  const forEachHolder = (visit: (group: number, node: number) => void): void => {
    groupOf.forEach((leaf, node) => {
      for (let group = leaf; group !== NONE; group = parents[group]!) visit(group, node);
    });
  };
  forEachHolder((group, node) => {
    const weight = layout.radii[node]! ** 2 || 1;
    sizes[group]!++;
    weights[group]! += weight;
    x[group]! += weight * layout.x[node]!;
    y[group]! += weight * layout.y[node]!;
    degrees[group]! += nodes.degrees[node]!;
    strengths[group]! += nodes.totalLinkStrengths[node]!;
    const [first, last] = [nodes.firstYears[node]!, nodes.lastYears[node]!];
    const before = firstYears[group]!;
    if (first !== UNKNOWN_YEAR && (before === UNKNOWN_YEAR || first < before))
      firstYears[group] = first;
    lastYears[group] = Math.max(lastYears[group]!, last);
  });
  for (let group = 0; group < count; group++) {
    // Exact in 32 bits, as places of nodes are.
    x[group] = Math.fround(x[group]! / (weights[group]! || 1));
    y[group] = Math.fround(y[group]! / (weights[group]! || 1));
  }
  forEachHolder((group, node) => {
    spreads[group]! += (layout.x[node]! - x[group]!) ** 2 + (layout.y[node]! - y[group]!) ** 2;
  });
  for (let group = 0; group < count; group++)
    spreads[group] = Math.fround(Math.sqrt(spreads[group]! / Math.max(1, sizes[group]!)));
  const parts = partsOf(parents, sizes, x, y, partNodes);
  return {
    parents,
    sizes,
    papers,
    labels,
    x,
    y,
    spreads,
    degrees,
    strengths,
    firstYears,
    lastYears,
    parts,
  };
}

/** Numbers parts from 0: a large group is one alone, small ones go with their neighbours on the map. */
function partsOf(
  parents: Uint32Array,
  sizes: Uint32Array,
  x: Float64Array,
  y: Float64Array,
  partNodes: number,
): Uint32Array {
  const parts = new Uint32Array(parents.length).fill(NONE);
  const divided = new Set(parents);
  const leaves = Array.from(parents.keys()).filter((group) => !divided.has(group));
  let next = 0;
  for (const group of leaves) if (sizes[group]! >= partNodes) parts[group] = next++;
  const small = leaves.filter((group) => parts[group] === NONE);
  const most = (of: Float64Array) =>
    small.reduce((far, i) => Math.max(far, Math.abs(of[i]!)), 1e-9);
  const step = (2 * most(y)) / ROWS;
  const rowOf = (group: number) => Math.floor(y[group]! / step);
  // To and fro: the end of one row is near the beginning of the next.
  const along = (group: number) => (rowOf(group) % 2 === 0 ? x[group]! : -x[group]!);
  small.sort((a, b) => rowOf(a) - rowOf(b) || along(a) - along(b) || a - b);
  let room = 0;
  for (const group of small) {
    if (sizes[group]! > room) {
      next++;
      room = partNodes;
    }
    room -= sizes[group]!;
    parts[group] = next - 1;
  }
  return parts;
}

/** Links between the groups of nodes, summed. Cost: linear in links, a sort of the pairs. */
export function linksOfGroups(links: LinkColumns, groupOf: Uint32Array, count: number): GroupLinks {
  const sums = new Map<number, { strength: number; papers: number }>();
  links.sources.forEach((source, k) => {
    const a = groupOf[source]!;
    const b = groupOf[links.targets[k]!]!;
    if (a === b) return;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    const sum = sums.get(pair) ?? { strength: 0, papers: 0 };
    sum.strength += links.strengths[k]!;
    sum.papers += links.papers[k]!;
    sums.set(pair, sum);
  });
  const pairs = Float64Array.from(sums.keys()).sort();
  const all = Array.from(pairs, (pair) => sums.get(pair)!);
  return {
    sources: Uint32Array.from(pairs, (pair) => Math.floor(pair / count)),
    targets: Uint32Array.from(pairs, (pair) => pair % count),
    strengths: Float64Array.from(all, ({ strength }) => strength),
    papers: Uint32Array.from(all, ({ papers }) => papers),
  };
}
