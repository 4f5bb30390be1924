// Leiden's method over typed arrays.
import { checkpoint } from "../../model/checkpoint.ts";
import type { Random } from "../../model/random.ts";
import { aggregate } from "./aggregate.ts";
import { moveNodes } from "./move-nodes.ts";
import { refine } from "./refine.ts";
import { totalWeight, type Rows } from "./rows.ts";
import { shuffledInBlocks } from "./shuffled.ts";

/** So often the method begins again from what it found, whatever that costs … */
const LEAST_ROUNDS = 3;
/** … and so often at most. */
const MOST_ROUNDS = 12;
/** A round that raises modularity by less ends it. */
const LEAST_GAIN = 1e-6;

export interface LeidenOptions {
  /** γ of modularity, ≥ 0. */
  readonly resolution: number;
  readonly random: Random;
  /** Entries of rows to read: no further round begins once they are read. */
  readonly work: number;
}

/**
 * Improves a partition by Leiden's method, in place, and answers how many entries of rows it read.
 *
 * In each level of a round, nodes move (move-nodes.ts), communities are taken apart into parts that hang
 * well together (refine.ts), and parts become the nodes of the next level, which begin in the communities
 * they come from; until nothing joins. Rounds begin again from single nodes in the communities found.
 * Modularity never falls. Chance decides the order of nodes alone.
 *
 * Cost: at most max(3 rounds, `work`); a round reads each entry three to six times.
 *
 * Source: Traag, Waltman, van Eck (2019), doi:10.1038/s41598-019-41695-z; parts join as in their fast
 * local moves, greedily, not by lot.
 *
 * @param rows with at least one link
 * @param communities numbers below the node count; changed
 */
export function runLeiden(
  rows: Rows,
  communities: Uint32Array,
  { resolution, random, work }: LeidenOptions,
): number {
  const all = totalWeight(rows);
  let read = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= LEAST_ROUNDS && read >= work) break;
    const done = runRound(rows, communities, resolution / all, random);
    read += done.read;
    // A gain of strength stands twice in the sum of all weights.
    if ((2 * done.gain) / all < LEAST_GAIN) break;
  }
  return read;
}

function runRound(
  rows: Rows,
  communities: Uint32Array,
  share: number,
  random: Random,
): { read: number; gain: number } {
  let level = rows;
  let current = communities;
  const groupsOfLevels: Uint32Array[] = [];
  let read = 0;
  let gain = 0;
  for (;;) {
    checkpoint();
    const order = shuffledInBlocks(level.nodeCount, random);
    const moved = moveNodes(level, current, order, share);
    const next = aggregate(level, refine(level, current, order, share));
    read += moved.read + 2 * level.others.length;
    gain += moved.gain;
    if (next.rows.nodeCount === level.nodeCount) break;
    current = communitiesOfGroups(current, next.groups, next.rows.nodeCount);
    groupsOfLevels.push(next.groups);
    level = next.rows;
  }
  for (const groups of groupsOfLevels.reverse()) {
    const above = current;
    current = groups.map((group) => above[group]!);
  }
  communities.set(current);
  return { read, gain };
}

/** The community of each group, called by its first group. */
function communitiesOfGroups(
  communities: Uint32Array,
  groups: Uint32Array,
  groupCount: number,
): Uint32Array {
  const firstGroups = new Int32Array(communities.length).fill(-1);
  const found = new Uint32Array(groupCount);
  for (let node = 0; node < communities.length; node++) {
    const community = communities[node]!;
    const group = groups[node]!;
    if (firstGroups[community] === -1) firstGroups[community] = group;
    found[group] = firstGroups[community]!;
  }
  return found;
}
