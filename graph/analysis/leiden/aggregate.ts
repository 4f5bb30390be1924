// From nodes to groups of them: the next level of Leiden's and Louvain's method.
import type { Rows } from "./rows.ts";

export interface Aggregate {
  readonly rows: Rows;
  /** The group of each node, numbered from 0 by first node. */
  readonly groups: Uint32Array;
}

/** Rows between groups; what is inside a group counts to its weight. Cost: linear. */
export function aggregate(rows: Rows, parts: Uint32Array): Aggregate {
  const { offsets, others, strengths, weights } = rows;
  const { groups, count } = numbered(parts);
  const members = membersOf(groups, count);
  const groupOffsets = new Uint32Array(count + 1);
  const groupWeights = new Float64Array(count);
  let groupOthers = new Uint32Array(Math.max(16, others.length >> 2));
  let groupStrengths = new Float64Array(groupOthers.length);
  const slots = new Int32Array(count).fill(-1);
  let length = 0;
  for (let group = 0; group < count; group++) {
    const start = length;
    for (let m = members.offsets[group]!; m < members.offsets[group + 1]!; m++) {
      const node = members.items[m]!;
      groupWeights[group]! += weights[node]!;
      if (length + offsets[node + 1]! - offsets[node]! > groupOthers.length) {
        groupOthers = longer(groupOthers, new Uint32Array(others.length));
        groupStrengths = longer(groupStrengths, new Float64Array(others.length));
      }
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const other = groups[others[k]!]!;
        if (other === group) continue;
        let slot = slots[other]!;
        if (slot < start) {
          slot = slots[other] = length++;
          groupOthers[slot] = other;
        }
        groupStrengths[slot]! += strengths[k]!;
      }
    }
    groupOffsets[group + 1] = length;
  }
  return {
    rows: {
      nodeCount: count,
      offsets: groupOffsets,
      others: groupOthers.slice(0, length),
      strengths: groupStrengths.slice(0, length),
      weights: groupWeights,
    },
    groups,
  };
}

/** Any numbers below the node count as numbers from 0, by first node. */
export function numbered(parts: Uint32Array): { groups: Uint32Array; count: number } {
  const names = new Int32Array(parts.length).fill(-1);
  const groups = new Uint32Array(parts.length);
  let count = 0;
  for (let node = 0; node < parts.length; node++) {
    const part = parts[node]!;
    if (names[part] === -1) names[part] = count++;
    groups[node] = names[part]!;
  }
  return { groups, count };
}

/** The nodes of each group, ascending. */
export function membersOf(
  groups: Uint32Array,
  count: number,
): { offsets: Uint32Array; items: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  for (const group of groups) offsets[group + 1]!++;
  for (let group = 0; group < count; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice(0, count);
  const items = new Uint32Array(groups.length);
  for (let node = 0; node < groups.length; node++) items[next[groups[node]!]!++] = node;
  return { offsets, items };
}

function longer<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
