// Parts of a large map in memory that threads share: whoever is free takes the next one and leaves its
// places there. Which thread takes which makes no difference to them.
import type { Part, Placement } from "../../graph/index.ts";
import { placePart } from "../../graph/index.ts";

/** Numbers of all parts, one part after the other; the places come last. */
export interface SharedParts {
  readonly seed: number;
  /** How many steps the forces take: of all parts alike. */
  readonly steps: Part["steps"];
  /** Parts by the work they are, most first. */
  readonly order: Uint32Array;
  /** Part `p` has the nodes `nodeStarts[p] … nodeStarts[p + 1]`, and links likewise. */
  readonly nodeStarts: Uint32Array;
  readonly linkStarts: Uint32Array;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Float64Array;
  readonly radii: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the circle around each part. */
  readonly circles: Float64Array;
  /** 1 where the places of a part are there. */
  readonly done: Int32Array;
  /** How many of `order` have been taken. */
  readonly taken: Int32Array;
}

/** Cost: linear in nodes and links. */
export function shareParts(parts: readonly Part[], seed: number): SharedParts {
  const nodeStarts = startsOf(parts.map(({ links }) => links.nodeCount));
  const linkStarts = startsOf(parts.map(({ links }) => links.sources.length));
  const [nodes, links] = [nodeStarts.at(-1)!, linkStarts.at(-1)!];
  const shared = {
    seed,
    steps: parts[0]!.steps,
    order: uints(parts.length),
    nodeStarts,
    linkStarts,
    sources: uints(links),
    targets: uints(links),
    strengths: floats(links),
    radii: floats(nodes),
    x: floats(nodes),
    y: floats(nodes),
    circles: floats(parts.length),
    done: new Int32Array(new SharedArrayBuffer(4 * parts.length)),
    taken: new Int32Array(new SharedArrayBuffer(4)),
  };
  const work = (part: number): number => parts[part]!.links.nodeCount;
  shared.order.set([...parts.keys()].sort((a, b) => work(b) - work(a) || a - b));
  for (const [p, part] of parts.entries()) {
    shared.sources.set(part.links.sources, linkStarts[p]);
    shared.targets.set(part.links.targets, linkStarts[p]);
    shared.strengths.set(part.links.strengths, linkStarts[p]);
    shared.radii.set(part.radii, nodeStarts[p]);
  }
  return shared;
}

/** Takes parts and places them until none is left to take. */
export function placeShared(shared: SharedParts): void {
  for (;;) {
    const turn = Atomics.add(shared.taken, 0, 1);
    if (turn >= shared.order.length) return;
    placeOne(shared, shared.order[turn]!);
  }
}

/** Places one part, and wakes who waits for it. */
export function placeOne(shared: SharedParts, p: number): void {
  const [node, nodeEnd] = [shared.nodeStarts[p]!, shared.nodeStarts[p + 1]!];
  const [link, linkEnd] = [shared.linkStarts[p]!, shared.linkStarts[p + 1]!];
  const links = {
    nodeCount: nodeEnd - node,
    sources: shared.sources.subarray(link, linkEnd),
    targets: shared.targets.subarray(link, linkEnd),
    strengths: shared.strengths.subarray(link, linkEnd),
  };
  const radii = shared.radii.subarray(node, nodeEnd);
  const placed = placePart({ links, radii, steps: shared.steps }, shared.seed);
  shared.x.set(placed.x, node);
  shared.y.set(placed.y, node);
  shared.circles[p] = placed.radius;
  Atomics.store(shared.done, p, 1);
  Atomics.notify(shared.done, p);
}

/** The places of a part that is done. */
export function placementOf(shared: SharedParts, p: number): Placement {
  const [start, end] = [shared.nodeStarts[p]!, shared.nodeStarts[p + 1]!];
  return {
    x: shared.x.slice(start, end),
    y: shared.y.slice(start, end),
    radii: shared.radii.slice(start, end),
    radius: shared.circles[p]!,
  };
}

function startsOf(counts: readonly number[]): Uint32Array {
  const starts = uints(counts.length + 1);
  counts.forEach((count, i) => (starts[i + 1] = starts[i]! + count));
  return starts;
}

function uints(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length));
}

function floats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}
