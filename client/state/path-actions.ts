// Actions that ask for paths between two nodes. Pure.
import type { EntityId } from "../../graph/index.ts";
import type { PathSelection } from "./paths.ts";
import { NO_PATHS } from "./paths.ts";
import type { Action, State } from "./state.ts";
import { select } from "./view-actions.ts";

/** Looks for paths from a node; to whom is asked then. */
export function findPathsFrom(from: EntityId): Action {
  return select({ ...NO_PATHS, from });
}

/** Changes what is asked; whoever is an end is not avoided, and another question has other paths. */
export function askPaths(changes: Partial<Omit<PathSelection, "type">>): Action {
  return (state) => {
    const { selection } = state.view;
    const now = selection?.type === "paths" ? selection : NO_PATHS;
    const next = { ...now, path: null, ...changes };
    const avoid = next.rules.avoid.filter((id) => id !== next.from && id !== next.to);
    return select({ ...next, rules: { ...next.rules, avoid } })(state);
  };
}

/** Keeps the paths that were found, as the ids of their nodes, for the map to light. */
export function showPaths(paths: State["paths"]): Action {
  return (state) => (state.paths === paths ? state : { ...state, paths });
}
