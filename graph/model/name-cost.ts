// How well the name of a community would stand at a place: what it would cover, and whose it would
// seem to be. One rule for the map on the screen and for pictures.
import type { Box } from "./boxes.ts";
import { distanceTo } from "./boxes.ts";

/** A disc as drawn. */
interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A covered disc counts more when a name would claim it for the wrong community. */
const OWN_DISC = 0.7;
const FOREIGN_DISC = 1.9;

/**
 * How ill the name of a community would stand in a box: how many discs it would cover, a large one
 * counting more. Infinite where the discs of another community are nearer, so that the name would
 * be read as theirs: no name is better than one that misleads.
 *
 * Every disc pulls at the name with weight / (1 + (distance / line)⁴); the community that pulls most
 * is the one it is read as. Cost: linear in the discs.
 *
 * @param discs those around the box, in the units of the box
 * @param communities of all nodes, by node
 * @param line height of one line of the name: a disc that far away pulls half as much
 * @returns 0 for a name on free ground beside its own community, more where it is worse
 */
export function nameCost(
  discs: Iterable<Disc>,
  box: Box,
  communities: Uint32Array,
  community: number,
  line: number,
): number {
  let covered = 0;
  const pulls = new Map<number, number>();
  for (const disc of discs) {
    const distance = distanceTo(box, disc);
    const square = (distance / line) * (distance / line);
    const weight = 1 + (disc.radius * disc.radius) / 40;
    const its = communities[disc.node]!;
    if (distance < disc.radius) covered += (its === community ? OWN_DISC : FOREIGN_DISC) * weight;
    pulls.set(its, (pulls.get(its) ?? 0) + weight / (1 + square * square));
  }
  const own = pulls.get(community) ?? 0;
  return Math.max(0, ...pulls.values()) > own ? Infinity : covered;
}
