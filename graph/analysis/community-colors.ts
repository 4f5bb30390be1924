// Colours of communities by who leads them, so that they stay when sizes change places.
import { hash32 } from "../model/hash.ts";
import { COMMUNITY_COLORS, communityColor } from "../model/palette.ts";
import { createRandom } from "../model/random.ts";

const STRONG = COMMUNITY_COLORS.length;
/** Colours before the palette repeats. */
const DIFFERENT = 2 * STRONG;

/**
 * A colour for each community. The twelve largest have the palette's twelve, the next twelve the greyed
 * ones, each colour once; those after them any greyed one. Who has which depends on the communities'
 * leaders, not on their order: every leader likes every colour to a degree drawn from both names, and
 * the greatest liking of all is heeded first. So a community that is led by the same node mostly has the
 * same colour in another map, in which sizes, and even other communities, differ.
 *
 * Cost: linear in communities, beside sorting 288 likings.
 *
 * @param leaders id of the foremost node of each community, largest community first
 * @param kept colours that some have already, by the community's number; nobody else gets them while
 *   others are left
 */
export function chooseColors(
  leaders: readonly string[],
  kept: ReadonlyMap<number, string> = new Map(),
): string[] {
  const taken = new Set(kept.values());
  const free = slots(0, DIFFERENT).filter((slot) => !taken.has(communityColor(slot)));
  const colors = new Map(kept);
  for (const [from, to] of [
    [0, STRONG],
    [STRONG, DIFFERENT],
  ] as const) {
    const open = slots(from, Math.min(to, leaders.length)).filter((id) => !colors.has(id));
    const own = free.filter((slot) => slot >= from && slot < to);
    // Where kept colours leave too few of its own kind.
    const others = free.filter((slot) => !own.includes(slot));
    const offered = [...own, ...others].slice(0, Math.max(own.length, open.length));
    const likings = open.flatMap((id) =>
      offered.map((slot) => ({ id, slot, liking: likingOf(leaders[id]!, slot) })),
    );
    likings.sort((a, b) => b.liking - a.liking || a.id - b.id || a.slot - b.slot);
    for (const { id, slot } of likings) {
      const at = free.indexOf(slot);
      if (colors.has(id) || at < 0) continue;
      colors.set(id, communityColor(slot));
      free.splice(at, 1);
    }
  }
  return leaders.map((leader, id) => colors.get(id) ?? anyGreyed(leader));
}

/** 0 to 1, as if drawn. */
function likingOf(leader: string, slot: number): number {
  return createRandom(hash32(`${leader} ${slot}`))();
}

function anyGreyed(leader: string): string {
  return communityColor(STRONG + Math.floor(likingOf(leader, DIFFERENT) * STRONG));
}

function slots(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
