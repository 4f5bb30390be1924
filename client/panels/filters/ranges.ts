// How far each threshold can go on a map: a value beyond it would hide everything. Pure.
import type { IndexedMap } from "../../map/indexed-map.ts";

const PAPER_STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100];
const STRENGTH_STEPS = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50];
const GROUP_STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200, 500, 1000];

/** The values of each threshold, ascending. */
export interface Ranges {
  readonly papers: readonly number[];
  readonly strengths: readonly number[];
  readonly groups: readonly number[];
}

/** The steps that leave something on the map; all steps for an empty one. Cost: linear in the map. */
export function rangesOf(indexed: IndexedMap): Ranges {
  const { nodes, links, options } = indexed.map.network;
  if (nodes.ids.length === 0)
    return { papers: PAPER_STEPS, strengths: STRENGTH_STEPS, groups: GROUP_STEPS };
  // Strengths on the map are normalized; the threshold is of what they were before.
  const known = options.normalization === "none" && links.strengths.length > 0;
  const most = indexed.map.levels?.outline.whole.most ?? {
    papers: largest(nodes.occurrences),
    strength: largest(links.strengths),
    component: largestPart(indexed),
  };
  return {
    papers: upTo(PAPER_STEPS, most.papers),
    strengths: known ? upTo(STRENGTH_STEPS, most.strength) : STRENGTH_STEPS,
    groups: upTo(GROUP_STEPS, most.component),
  };
}

/** The steps up to the highest value that occurs, which is the last one. */
export function upTo(steps: readonly number[], most: number): readonly number[] {
  const below = steps.filter((step) => step < most);
  const last = steps.includes(most) || below.length < steps.length ? [most] : [];
  return below.length === 0 ? steps.slice(0, 1) : [...below, ...last];
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
}

/** Number of nodes of the largest connected part. */
function largestPart({ adjacency }: IndexedMap): number {
  const { offsets, neighbours } = adjacency;
  const seen = new Uint8Array(offsets.length - 1);
  let most = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const part = [start];
    for (let next = 0; next < part.length; next++) {
      const node = part[next]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const other = neighbours[k]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    most = Math.max(most, part.length);
  }
  return most;
}
