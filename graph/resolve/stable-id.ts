// Ids that depend on the entity alone, so that other entities and other files cannot change them.
import { hash32, hex8 } from "../model/hash.ts";
import { type EntityId, type EntityType, entityId } from "../model/ids.ts";

/** Longer ids are cut: no name of a person or topic is that long. */
const MAX_LENGTH = 120;

/**
 * The id of an entity whose identity is `key`: the readable id where it says everything, else with
 * the hash of the key. So `c` and `c++` differ, and so do two long names with one beginning.
 */
export function stableId(type: EntityType, key: string): EntityId {
  const id = entityId(type, key);
  if (id.length <= MAX_LENGTH && id === `${type}:${key.replaceAll(" ", "-")}`) return id;
  return `${type}:${id.slice(type.length + 1, MAX_LENGTH)}-${hex8(hash32(key))}`;
}
