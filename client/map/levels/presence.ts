// Whether something is on a map of which only a part may be held, and how much of it is. Pure.
import type { NetworkMap } from "../../../graph/index.ts";
import { count, ITEM_WORDS } from "../../words.ts";
import { indexMap } from "../indexed-map.ts";

/** Whether the whole map has a node; null: it is not known yet. */
export function isOnWholeMap(map: NetworkMap, id: string): boolean | null {
  if (indexMap(map).indexOf.has(id)) return true;
  return map.levels === undefined || map.levels.missing.has(id) ? false : null;
}

/** `12,400 of 84,931 authors loaded`; null where all are. */
export function loadedInWords({ levels, network }: NetworkMap): string | null {
  if (levels === undefined) return null;
  const [, many] = ITEM_WORDS[network.kind];
  return `${count(network.nodes.ids.length)} of ${count(levels.outline.whole.nodes)} ${many} loaded`;
}
