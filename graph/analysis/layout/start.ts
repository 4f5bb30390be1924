// Where nodes stand before forces move them.
import { adjacencyOfLinks } from "../../model/adjacency.ts";
import type { Random } from "../../model/random.ts";
import type { WeightedLinks } from "../link-graph.ts";

const PIVOTS = 8;
/** Rounds of the power iteration; a rough answer will do. */
const ROUNDS = 20;
/** How far nodes are strewn about their places, as a share of the spread: many have the same distances. */
const STREWN = 0.8;
/** Steps to a pivot that no way leads to. */
const UNREACHED = 20;

/** Writes places at random in a disc of a size that suits the forces. Cost: linear. */
export function strewnStart(x: Float64Array, y: Float64Array, random: Random): void {
  for (let node = 0; node < x.length; node++) {
    const distance = 10 * Math.sqrt(x.length * random());
    const angle = 2 * Math.PI * random();
    x[node] = distance * Math.cos(angle);
    y[node] = distance * Math.sin(angle);
  }
}

/**
 * Writes places such that distances to a few nodes far from each other, the pivots, are about the numbers
 * of links between: already unfolded, so that half of the force steps do. A little chance parts nodes
 * that have the same distances.
 *
 * Cost: pivots × (nodes + links).
 *
 * Source: Brandes, Pich (2006), Eigensolver methods for progressive multidimensional scaling of large
 * data, doi:10.1007/978-3-540-70904-6_6.
 */
export function unfoldedStart(
  links: WeightedLinks,
  x: Float64Array,
  y: Float64Array,
  random: Random,
): void {
  const n = links.nodeCount;
  const columns = centredSquares(distancesToPivots(links, random));
  principalAxis(columns, x, null, random);
  principalAxis(columns, y, x, random);
  const spread = 5 * Math.sqrt(n);
  scaleTo(x, spread);
  scaleTo(y, spread);
  for (let node = 0; node < n; node++) {
    x[node]! += STREWN * spread * (random() - 0.5);
    y[node]! += STREWN * spread * (random() - 0.5);
  }
}

/** For each pivot the links between it and every node; each pivot is far from those before it. */
function distancesToPivots(links: WeightedLinks, random: Random): Float64Array[] {
  const n = links.nodeCount;
  const { offsets, neighbours } = adjacencyOfLinks(n, links.sources, links.targets);
  const nearest = new Float64Array(n).fill(Infinity);
  const queue = new Uint32Array(n);
  let pivot = Math.floor(random() * n);
  return Array.from({ length: Math.min(PIVOTS, n) }, () => {
    const distances = new Float64Array(n).fill(UNREACHED);
    const seen = new Uint8Array(n);
    let tail = 0;
    queue[tail++] = pivot;
    seen[pivot] = 1;
    distances[pivot] = 0;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const other = neighbours[k]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        distances[other] = distances[node]! + 1;
        queue[tail++] = other;
      }
    }
    for (let node = 0; node < n; node++) {
      nearest[node] = Math.min(nearest[node]!, distances[node]!);
      if (nearest[node]! > nearest[pivot]!) pivot = node;
    }
    return distances;
  });
}

/** Squares, less the mean of each column and of each row, with the sign turned. */
function centredSquares(columns: readonly Float64Array[]): Float64Array[] {
  const n = columns[0]!.length;
  const centred = columns.map((distances) => {
    const mean = distances.reduce((sum, d) => sum + d * d, 0) / n;
    return distances.map((d) => mean - d * d);
  });
  for (let node = 0; node < n; node++) {
    let mean = 0;
    for (const column of centred) mean += column[node]! / centred.length;
    for (const column of centred) column[node]! -= mean;
  }
  return centred;
}

/** Writes the direction in which the columns say most, at right angles to another one. */
function principalAxis(
  columns: readonly Float64Array[],
  axis: Float64Array,
  other: Float64Array | null,
  random: Random,
): void {
  let shares = columns.map(() => random() - 0.5);
  for (let round = 0; round < ROUNDS; round++) {
    axis.fill(0);
    for (const [pivot, column] of columns.entries())
      for (let node = 0; node < axis.length; node++) axis[node]! += column[node]! * shares[pivot]!;
    if (other !== null) {
      const along = dot(axis, other) / (dot(other, other) || 1);
      for (let node = 0; node < axis.length; node++) axis[node]! -= along * other[node]!;
    }
    shares = columns.map((column) => dot(column, axis));
    const length = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0)) || 1;
    shares = shares.map((share) => share / length);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let node = 0; node < a.length; node++) sum += a[node]! * b[node]!;
  return sum;
}

function scaleTo(axis: Float64Array, spread: number): void {
  const mean = Math.sqrt(dot(axis, axis) / axis.length);
  if (mean > 0) for (let node = 0; node < axis.length; node++) axis[node]! *= spread / mean;
}
