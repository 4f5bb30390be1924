// Actions on a map in levels: which groups are open on the screen, and more of the map that has come.
import type { NetworkMap } from "../../graph/index.ts";
import type { Action } from "./state.ts";

/** Remembers which groups of the tree are open on the screen. */
export function lookAtGroups(groups: ReadonlySet<number>): Action {
  return (state) => ({ ...state, openGroups: groups });
}

/** Takes in the same map with other parts of it held; another map, shown meanwhile, stays. */
export function growMap(map: NetworkMap): Action {
  return (state) => {
    const { value } = state.map;
    const outline = value?.map.levels?.outline;
    if (value === null || outline === undefined || outline !== map.levels?.outline) return state;
    return { ...state, map: { ...state.map, value: { ...value, map } } };
  };
}
