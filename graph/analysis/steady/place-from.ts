// Places the nodes of a view where its reference has them; what is new stands beside its neighbours.
import type { Partition } from "../../model/network-map.ts";
import { findComponents } from "../../network/components.ts";
import { groupLinks } from "../layout/groups.ts";
import { removeOverlaps } from "../layout/overlaps.ts";
import { packComponents } from "../layout/pack.ts";
import { centred, NODE_GAP, placeNodes, type Placement } from "../layout/place.ts";
import { radiiOf } from "../layout/radii.ts";
import { rowsOf } from "../leiden/rows.ts";
import type { WeightedLinks } from "../link-graph.ts";
import type { Known } from "./reference.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/**
 * Half the logarithm of the area that is left goes into the scale: a thinned map so keeps some of its
 * air, and overlaps that would be pushed apart are few.
 */
const SHRINK = 0.25;

/** What is placed. */
export interface Placed {
  readonly links: WeightedLinks;
  readonly radii: Float64Array;
  readonly partition: Partition;
  readonly seed: number;
}

/**
 * A place for each node, without overlaps. Nodes of the reference keep its places, scaled alike in both
 * directions, neither turned nor mirrored, closer together where many are gone. One that is new goes to
 * the mean of its placed neighbours, by link strength. Components of new nodes alone are laid out on
 * their own and packed around the rest. Then overlaps are removed.
 *
 * Cost: linear in nodes + links, plus removing overlaps.
 */
export function placeFrom(
  { links, radii, partition, seed }: Placed,
  known: Known,
): { x: Float64Array; y: Float64Array } {
  const { layout } = known.reference;
  const n = links.nodeCount;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const scale = scaleFor(radii, known);
  const isPlaced = new Uint8Array(n);
  for (const [node, was] of known.nodes.entries()) {
    if (was < 0) continue;
    x[node] = layout.x[was]! * scale;
    y[node] = layout.y[was]! * scale;
    isPlaced[node] = 1;
  }
  placeNew(links, isPlaced, x, y);
  const { members, inside } = groupLinks(links, findComponents(n, links.sources, links.targets).of);
  const main: number[] = [];
  const others: { nodes: Uint32Array; placement: Placement }[] = [];
  for (const [component, nodes] of members.entries()) {
    if (isPlaced[nodes[0]!] === 1) for (const node of nodes) main.push(node);
    else
      others.push({
        nodes,
        placement: placeNodes(
          inside[component]!,
          Float64Array.from(nodes, (node) => radii[node]!),
          Uint32Array.from(nodes, (node) => partition.communities[node]!),
          seed,
        ),
      });
  }
  const mainX = Float64Array.from(main, (node) => x[node]!);
  const mainY = Float64Array.from(main, (node) => y[node]!);
  const mainRadii = Float64Array.from(main, (node) => radii[node]!);
  removeOverlaps(mainX, mainY, mainRadii, NODE_GAP);
  const parts = [
    { nodes: Uint32Array.from(main), placement: centred(mainX, mainY, mainRadii) },
    ...others,
  ];
  const centres = packComponents(parts.map(({ placement }) => placement));
  for (const [part, { nodes, placement }] of parts.entries())
    for (const [k, node] of nodes.entries()) {
      x[node] = centres.x[part]! + placement.x[k]!;
      y[node] = centres.y[part]! + placement.y[k]!;
    }
  return { x, y };
}

/**
 * From units of the reference to those where the smallest disc has radius 1. For each community of the
 * reference with nodes here, the share of its discs' area that is here; the mean m of it, by nodes here,
 * makes the scale m^¼ beyond that of the discs themselves.
 */
function scaleFor(radii: Float64Array, { reference, nodes }: Known): number {
  const { layout, network, partition } = reference;
  const own = radiiOf(network.nodes.occurrences);
  const unit = own[0]! / layout.radii[0]!;
  const before = new Float64Array(partition.count);
  const now = new Float64Array(partition.count);
  const here = new Float64Array(partition.count);
  for (const [node, radius] of own.entries())
    before[partition.communities[node]!]! += (radius + NODE_GAP / 2) ** 2;
  for (const [node, was] of nodes.entries())
    if (was >= 0) {
      now[partition.communities[was]!]! += (radii[node]! + NODE_GAP / 2) ** 2;
      here[partition.communities[was]!]!++;
    }
  let sum = 0;
  let count = 0;
  for (const [community, nodesHere] of here.entries()) {
    sum += nodesHere * (now[community]! / before[community]!);
    count += nodesHere;
  }
  return unit * (sum / count) ** SHRINK;
}

/** Nodes without a place go to the mean of their neighbours that have one, ring after ring. */
function placeNew(
  links: WeightedLinks,
  isPlaced: Uint8Array,
  x: Float64Array,
  y: Float64Array,
): void {
  const { offsets, others, strengths } = rowsOf(links);
  let waiting = Array.from(isPlaced.keys()).filter((node) => isPlaced[node] === 0);
  for (;;) {
    const ring: { node: number; x: number; y: number }[] = [];
    const later: number[] = [];
    for (const node of waiting) {
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const other = others[k]!;
        if (isPlaced[other] === 0) continue;
        sum += strengths[k]!;
        sumX += strengths[k]! * x[other]!;
        sumY += strengths[k]! * y[other]!;
      }
      if (sum === 0) later.push(node);
      // A hair apart, so that those with one neighbour in common do not stand in one place.
      else
        ring.push({
          node,
          x: sumX / sum + Math.cos(node * GOLDEN_ANGLE),
          y: sumY / sum + Math.sin(node * GOLDEN_ANGLE),
        });
    }
    if (ring.length === 0) return;
    for (const place of ring) {
      x[place.node] = place.x;
      y[place.node] = place.y;
      isPlaced[place.node] = 1;
    }
    waiting = later;
  }
}
