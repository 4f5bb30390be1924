// The links of a network as rows of neighbours, the form in which communities are found.
import type { WeightedLinks } from "../link-graph.ts";

/** Node `i` has the neighbours `others[offsets[i] … offsets[i + 1])`, never itself. */
export interface Rows {
  readonly nodeCount: number;
  readonly offsets: Uint32Array;
  /** Every link stands twice. */
  readonly others: Uint32Array;
  /** Parallel to `others`. */
  readonly strengths: Float64Array;
  /** Total link strength of each node; of a node that stands for many, with what is inside it, twice. */
  readonly weights: Float64Array;
}

/** Both directions of every link, neighbours of a node in the order of its links. Cost: linear. */
export function rowsOf({ nodeCount, sources, targets, strengths: columns }: WeightedLinks): Rows {
  const offsets = new Uint32Array(nodeCount + 1);
  const weights = new Float64Array(nodeCount);
  for (let link = 0; link < sources.length; link++) {
    const [source, target] = [sources[link]!, targets[link]!];
    offsets[source + 1]!++;
    offsets[target + 1]!++;
    weights[source]! += columns[link]!;
    weights[target]! += columns[link]!;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const others = new Uint32Array(2 * sources.length);
  const strengths = new Float64Array(2 * sources.length);
  for (let link = 0; link < sources.length; link++) {
    const [source, target] = [sources[link]!, targets[link]!];
    const forth = next[source]!++;
    others[forth] = target;
    strengths[forth] = columns[link]!;
    const back = next[target]!++;
    others[back] = source;
    strengths[back] = columns[link]!;
  }
  return { nodeCount, offsets, others, strengths, weights };
}

/** Twice the strength of all links, with what is inside of nodes. */
export function totalWeight({ weights }: Rows): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}
