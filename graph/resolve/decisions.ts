// Replaying people's corrections: which entity stands for which, what it is called, what is hidden.
import type { ResolveNote } from "../model/corpus.ts";
import type { DecidableType, Decision, MergeDecision } from "../model/decision.ts";
import type { EntityId } from "../model/ids.ts";

/** The outcome of all decisions about one type of entity. */
export interface DecisionPlan {
  /** The entity that now stands for an id: itself, or what it was merged into. */
  standsFor(id: EntityId): EntityId;
  /** The name a person gave to what stands for an id, or null. */
  nameOf(id: EntityId): string | null;
  isHidden(id: EntityId): boolean;
  /** Decisions that could not be applied, in order. */
  readonly notes: readonly ResolveNote[];
}

/**
 * Applies decisions in order to the entities that are there. A decision about an entity that was
 * merged before holds for what it was merged into. One that no longer applies becomes a note with
 * code `decision-not-applied`. Cost: linear in decisions and their ids.
 *
 * @param known the ids found in this corpus, aliases among them
 * @param aliases other ids of what was found: what was two people's when the decision was made may
 *   be known as one's by now
 */
export function planDecisions(
  type: DecidableType,
  decisions: readonly Decision[],
  known: ReadonlySet<EntityId>,
  aliases: ReadonlyMap<EntityId, EntityId> = new Map(),
): DecisionPlan {
  const mergedInto = new Map<EntityId, EntityId>(aliases);
  const names = new Map<EntityId, string>();
  const hidden = new Set<EntityId>();
  const notes: ResolveNote[] = [];
  const standsFor = (id: EntityId): EntityId => {
    let at = id;
    for (let next = mergedInto.get(at); next !== undefined; next = mergedInto.get(at)) at = next;
    return at;
  };
  const note = (decision: Decision, ids: readonly EntityId[], why: string): void => {
    const message = `The decision to ${decision.kind} ${ids.join(", ")} was not applied: ${why}.`;
    notes.push({ code: "decision-not-applied", message, ids });
  };

  const merge = (decision: MergeDecision): void => {
    const { ids, into } = decision;
    const missing = ids.filter((id) => !known.has(id));
    if (!known.has(into)) note(decision, ids, `${into} is not in this corpus`);
    else {
      if (missing.length > 0) note(decision, missing, "not in this corpus");
      const target = standsFor(into);
      for (const id of ids) {
        const source = standsFor(id);
        if (known.has(id) && source !== target) mergedInto.set(source, target);
      }
    }
  };

  for (const decision of decisions) {
    if (decision.type !== type) continue;
    if (decision.kind === "merge") merge(decision);
    else if (!known.has(decision.id)) note(decision, [decision.id], "not in this corpus");
    else if (decision.kind === "hide") hidden.add(standsFor(decision.id));
    else if (decision.name.trim() === "") note(decision, [decision.id], "the name is empty");
    else names.set(standsFor(decision.id), decision.name.trim());
  }

  return {
    standsFor,
    nameOf: (id) => names.get(standsFor(id)) ?? null,
    isHidden: (id) => hidden.has(standsFor(id)),
    notes,
  };
}
