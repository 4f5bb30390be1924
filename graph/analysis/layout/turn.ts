// Turns groups about their centres so that linked members of different groups face each other.
import type { WeightedLinks } from "../link-graph.ts";
import type { GroupedLinks } from "./groups.ts";
import type { Placement } from "./place.ts";

const ROUNDS = 3;

/**
 * The angle of each group, in radians, found group by group with the others held. For one group the
 * best angle has a closed form: with p a member's place in its group and d the way from the group's
 * centre to the member's neighbour elsewhere, the sum of strength · distance² is least at
 *
 *     θ = atan2(Σ w · (p × d), Σ w · (p · d))
 *
 * (the planar case of Procrustes' problem). Cost: rounds × links.
 */
export function turningAngles(
  links: WeightedLinks,
  { members }: GroupedLinks,
  children: readonly Placement[],
  centres: Placement,
): Float64Array {
  const groupOf = new Uint32Array(links.nodeCount);
  const localX = new Float64Array(links.nodeCount);
  const localY = new Float64Array(links.nodeCount);
  for (const [group, nodes] of members.entries())
    for (const [place, node] of nodes.entries()) {
      groupOf[node] = group;
      localX[node] = children[group]!.x[place]!;
      localY[node] = children[group]!.y[place]!;
    }
  const outside = linksByGroup(links, groupOf, members.length);
  const angles = new Float64Array(members.length);
  for (let round = 0; round < ROUNDS; round++)
    for (let group = 0; group < members.length; group++) {
      let cross = 0;
      let dot = 0;
      for (const link of outside[group]!) {
        const forward = groupOf[links.sources[link]!] === group;
        const own = forward ? links.sources[link]! : links.targets[link]!;
        const other = forward ? links.targets[link]! : links.sources[link]!;
        const angle = angles[groupOf[other]!]!;
        const [x, y] = turned(localX[other]!, localY[other]!, angle);
        const dx = centres.x[groupOf[other]!]! + x - centres.x[group]!;
        const dy = centres.y[groupOf[other]!]! + y - centres.y[group]!;
        const w = links.strengths[link]!;
        cross += w * (localX[own]! * dy - localY[own]! * dx);
        dot += w * (localX[own]! * dx + localY[own]! * dy);
      }
      if (cross !== 0 || dot !== 0) angles[group] = Math.atan2(cross, dot);
    }
  return angles;
}

/** A place turned about the origin. */
export function turned(x: number, y: number, angle: number): readonly [x: number, y: number] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [x * cos - y * sin, x * sin + y * cos];
}

/** For each group, its links to other groups. */
function linksByGroup(links: WeightedLinks, groupOf: Uint32Array, groupCount: number): number[][] {
  const lists: number[][] = Array.from({ length: groupCount }, () => []);
  for (let link = 0; link < links.sources.length; link++) {
    const a = groupOf[links.sources[link]!]!;
    const b = groupOf[links.targets[link]!]!;
    if (a === b) continue;
    lists[a]!.push(link);
    lists[b]!.push(link);
  }
  return lists;
}
