// From what was found to table rows: decisions applied, sorted by id.
import { NO_ROW, type ResolveNote } from "../model/corpus.ts";
import type { DecidableType, Decision } from "../model/decision.ts";
import type { EntityId } from "../model/ids.ts";
import { countUp } from "./count.ts";
import { planDecisions } from "./decisions.ts";

/** Spellings of one entity with how often each was met. */
export type SpellingCounts = ReadonlyMap<string, number>;

export interface EntityRow {
  readonly id: EntityId;
  /** A name that a person decided on, or null. */
  readonly decidedName: string | null;
  /** Spellings of the entity itself: its name comes from these. */
  readonly own: SpellingCounts;
  /** Also those of what was merged into it. */
  readonly all: SpellingCounts;
}

export interface EntityRows {
  /** Sorted by id. */
  readonly rows: readonly EntityRow[];
  /** Row of every id found; NO_ROW for what is hidden. */
  readonly rowOf: ReadonlyMap<EntityId, number>;
  readonly notes: readonly ResolveNote[];
}

/**
 * Cost: n log n in the number of entities, plus their spellings.
 *
 * @param aliases ids that decisions may use for entities found
 */
export function entityRows(
  type: DecidableType,
  found: ReadonlyMap<EntityId, SpellingCounts>,
  decisions: readonly Decision[],
  aliases: ReadonlyMap<EntityId, EntityId> = new Map(),
): EntityRows {
  const plan = planDecisions(
    type,
    decisions,
    new Set([...found.keys(), ...aliases.keys()]),
    aliases,
  );
  const members = new Map<EntityId, Map<string, number>>();
  for (const [id, spellings] of found) {
    if (plan.isHidden(id)) continue;
    const target = plan.standsFor(id);
    const counts = members.get(target) ?? new Map<string, number>();
    for (const [spelling, count] of spellings) countUp(counts, spelling, count);
    members.set(target, counts);
  }
  const ids = [...members.keys()].sort();
  const rowOfTarget = new Map(ids.map((id, row) => [id, row]));
  const rowOf = new Map<EntityId, number>();
  for (const id of found.keys()) rowOf.set(id, rowOfTarget.get(plan.standsFor(id)) ?? NO_ROW);
  const rows = ids.map((id) => ({
    id,
    decidedName: plan.nameOf(id),
    own: found.get(id)!,
    all: members.get(id)!,
  }));
  return { rows, rowOf, notes: plan.notes };
}
