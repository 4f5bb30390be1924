// The options by which a map is made, with what has been changed since it came.
import type { NetworkMap, NetworkOptions } from "../../../graph/index.ts";
import { isFolded } from "../../../graph/model/folded-ids.ts";
import { useAppState } from "../../state/context.ts";

/** Every option of the map, as chosen now. */
export function useChosen(map: NetworkMap): NetworkOptions & { readonly resolution: number } {
  const network = useAppState((state) => state.view.network);
  const changes = useAppState((state) => state.view.options);
  const { kind, options } = map.network;
  // While another network is on its way, the map's own options are the ones that make sense.
  const asked = network === kind ? Object.entries(changes) : [];
  // Long lists stand folded in the address; the map knows what is meant.
  const moved = Object.fromEntries(asked.filter(([, value]) => !isFoldedList(value)));
  return { ...options, resolution: map.analysis.resolution, ...moved };
}

function isFoldedList(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === "string" && isFolded(item));
}
