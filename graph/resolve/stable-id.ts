// Ids that depend on the entity alone, so that other entities and other files cannot change them.
import { hash32, hex8 } from "../model/hash.ts";
import { type EntityId, type EntityType, entityId } from "../model/ids.ts";

/**
 * The id of an entity whose identity is `key`: the readable id where it says everything, else with
 * the hash of the key. So `c` and `c++` differ, and so do two long names with one beginning.
 */
export function stableId(type: EntityType, key: string): EntityId {
  const id = entityId(type, key);
  return id === `${type}:${key.replaceAll(" ", "-")}` ? id : `${id}-${hex8(hash32(key))}`;
}
