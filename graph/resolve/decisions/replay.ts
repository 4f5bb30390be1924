// One decision after the other, over the entities of one type; what fits nothing here is told.
import type { DecidableType, Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import { type Places, locate } from "./locate.ts";

/** A decision, or a part of it, that had no effect. */
export interface Unapplied {
  /** Its place in the list of decisions, from 0. */
  readonly index: number;
  /** What of it is meant. */
  readonly ids: readonly EntityId[];
  /** In words, ready to follow a colon. */
  readonly why: string;
}

export type Complain = (ids: readonly EntityId[], why: string) => void;

export interface ReplayWork extends Places {
  readonly type: DecidableType;
  readonly decisions: readonly Decision[];
  /** What this type can do with decisions that not all types know; `find` complains itself. */
  readonly special?: (
    decision: Exclude<Decision, { kind: "merge" | "rename" | "hide" }>,
    find: (id: EntityId) => number | null,
    complain: Complain,
  ) => void;
}

/**
 * Replays the decisions about one type. A decision about an entity that was merged before holds for
 * what it was merged into. Cost: linear in decisions and their ids, once also in the spellings of
 * the corpus when an id is unknown.
 */
export function replay(work: ReplayWork): Unapplied[] {
  const { type, decisions, standing, special } = work;
  const places = { ...work, aliases: once(work.aliases) };
  const unapplied: Unapplied[] = [];
  decisions.forEach((decision, index) => {
    if (decision.type === "topic" || decision.type !== type) return;
    const complain: Complain = (ids, why) => {
      unapplied.push({ index, ids, why });
    };
    const find = (id: EntityId): number | null => {
      const row = locate(id, decision.witnesses ?? [], places);
      if (row === null) complain([id], "not in this collection");
      return row;
    };
    if (decision.kind === "merge") {
      const into = find(decision.into);
      if (into === null) return;
      for (const id of decision.ids) {
        const from = find(id);
        if (from !== null) standing.merge(from, into);
      }
    } else if (decision.kind === "rename") {
      const row = find(decision.id);
      const name = decision.name.trim();
      if (row === null) return;
      if (name === "") complain([decision.id], "the name is empty");
      else if (standing.isHidden(row)) complain([decision.id], "it is hidden");
      else standing.rename(row, name);
    } else if (decision.kind === "hide") {
      const row = find(decision.id);
      if (row !== null) standing.hide(row);
    } else special?.(decision, find, complain);
  });
  return unapplied;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
