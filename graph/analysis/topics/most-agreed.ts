// Of several ways to group the same papers, the one that the others agree with most.
import { NO_TOPIC } from "../../model/topic-model.ts";

/**
 * The place of the grouping with the greatest sum of mutual information, normalised by the mean of the
 * two entropies, with all others; the first of equals. What chance alone decided in one start is decided
 * otherwise in most of the others, so it is the least accidental one. Cost: papers · groupings².
 *
 * Source: for the measure A. Strehl, J. Ghosh (2002), Cluster ensembles, JMLR 3, 583–617.
 *
 * @param groupings at least one; a group of each paper, or NO_TOPIC
 */
export function mostAgreed(groupings: readonly Int32Array[]): number {
  const sums = groupings.map((one, i) => {
    let sum = 0;
    groupings.forEach((other, j) => {
      if (i !== j) sum += agreement(one, other);
    });
    return sum;
  });
  return sums.indexOf(Math.max(...sums));
}

/** 2 I(a; b) / (H(a) + H(b)), 0 to 1; 1 for two groupings of one group. */
export function agreement(a: Int32Array, b: Int32Array): number {
  const width = 2 + b.reduce((most, group) => Math.max(most, group), NO_TOPIC);
  const joint = a.map((group, paper) => (group + 1) * width + b[paper]! + 1);
  const both = entropy(a) + entropy(b);
  return both === 0 ? 1 : (2 * (both - entropy(joint))) / both;
}

function entropy(groups: Int32Array): number {
  const counts = new Map<number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values())
    entropy -= (count / groups.length) * Math.log(count / groups.length);
  return entropy;
}
