// Where people overrule the evidence: who is never the same, and whose name is one person's.
import type { Decision } from "../../model/decision.ts";
import { type EntityId, idStem } from "../../model/ids.ts";
import { stableId } from "../stable-id.ts";
import type { Bearer } from "./merge-people.ts";
import { namesakeId } from "./person-ids.ts";

export interface Overruled {
  /** Ids of which no two are one person. */
  readonly apart: readonly (readonly EntityId[])[];
  /** Ids made of names that only one person bears. */
  readonly together: ReadonlySet<EntityId>;
}

/** What of people's decisions resolving has to know; the last word about a name counts. */
export function overruledBy(decisions: readonly Decision[]): Overruled {
  const apart: (readonly EntityId[])[] = [];
  const together = new Set<EntityId>();
  for (const decision of decisions) {
    if (decision.kind === "keep-apart") apart.push(decision.ids);
    else if (decision.kind === "keep-together") together.add(idStem(decision.id));
  }
  return { apart, together };
}

/**
 * For each bearer of a name the bearers that must not join it. An id of a name alone means its
 * bearer of most papers, as `personIds` gives it. Cost: linear in bearers, when there is any pair.
 *
 * @param keys folded names by row
 * @param paperText what tells a paper from all others
 */
export function bearersApart(
  { apart }: Overruled,
  bearers: readonly Bearer[],
  keys: readonly string[],
  paperText: (paper: number) => string,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  if (apart.length === 0) return found;
  const asked = new Set(apart.flat());
  const bearerOf = new Map<EntityId, number>();
  bearers.forEach(({ name, papers }, bearer) => {
    const stem = stableId("author", keys[name]!);
    const own = namesakeId(stem, paperText(Math.min(...papers)));
    if (asked.has(own)) bearerOf.set(own, bearer);
    if (!asked.has(stem)) return;
    const known = bearerOf.get(stem);
    if (known === undefined || papers.length > bearers[known]!.papers.length)
      bearerOf.set(stem, bearer);
  });
  for (const ids of apart) {
    const group = ids.map((id) => bearerOf.get(id)).filter((bearer) => bearer !== undefined);
    for (const bearer of group) {
      const others = found.get(bearer) ?? new Set();
      found.set(bearer, others);
      for (const other of group) if (other !== bearer) others.add(other);
    }
  }
  return found;
}
