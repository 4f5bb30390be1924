// Ids by which things may have been known: a merge leaves one of several, and files of decisions
// speak of the others.
import type { DecidableType } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import { stableId } from "../stable-id.ts";

/**
 * The ids that spellings would have by themselves, each with the row that bears the spelling; of
 * several bearers the first. Cost: linear in the spellings.
 *
 * @param keyOf what equal things share, as their ids are made of it; empty for what is no name
 */
export function aliasesOf(
  type: DecidableType,
  variants: readonly (readonly string[])[],
  keyOf: (name: string) => string,
): Map<EntityId, number> {
  const aliases = new Map<EntityId, number>();
  variants.forEach((names, row) => {
    for (const name of names) {
      const key = keyOf(name);
      const id = key === "" ? null : stableId(type, key);
      if (id !== null && !aliases.has(id)) aliases.set(id, row);
    }
  });
  return aliases;
}
