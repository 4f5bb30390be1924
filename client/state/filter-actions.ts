// Actions that set and take away single filters.
import type { EntityId, EntityType, NetworkKind, Topic } from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { DEFAULT_NETWORK_OPTIONS, NODE_TYPES } from "../../graph/model/network.ts";
import type { OptionChanges } from "./options.ts";
import { foldLong, namesNodes, optionsFor } from "./options.ts";
import type { Action } from "./state.ts";
import { changeOptions, look, withOptions } from "./view-actions.ts";

type FilterName = keyof typeof DEFAULT_NETWORK_OPTIONS;

/** Options that name nodes of a map, or its papers. */
const NODE_FILTERS = ["around", "steps", "only", "connect", "among"] as const;

/**
 * Takes filters away, also those that were only suggested. Without the last one that names nodes the
 * suggested thresholds are back: all that was around them may be more than a map can show.
 */
export function removeFilters(names: readonly FilterName[]): Action {
  return (state) => {
    const { options } = state.view;
    const gone = new Set<string>(names);
    const left = Object.fromEntries(Object.entries(options).filter(([name]) => !gone.has(name)));
    const kept: OptionChanges = { base: options.base, ...left };
    if (names.some((name) => (NODE_FILTERS as readonly string[]).includes(name)))
      return withOptions(state, namesNodes(kept) ? kept : { ...kept, base: "suggested" });
    const off = names.map((name) => [name, DEFAULT_NETWORK_OPTIONS[name]] as const);
    return withOptions(state, { ...kept, ...(Object.fromEntries(off) as Partial<OptionChanges>) });
  };
}

/**
 * Shows these nodes and those linked with them, whatever their number of papers; none shows all again.
 * Where the network has no such nodes, another one is opened that has.
 */
export function showAround(ids: readonly EntityId[]): Action {
  return nodesChosen("around", ids);
}

/** Shows these nodes alone; none shows all again. */
export function showOnly(ids: readonly EntityId[]): Action {
  return nodesChosen("only", ids);
}

function nodesChosen(name: "around" | "only", ids: readonly EntityId[]): Action {
  return (state) => {
    const [first] = ids;
    if (first === undefined)
      return removeFilters(name === "around" ? ["around", "steps"] : ["only", "connect"])(state);
    const network = networkOf(state.view.network, entityTypeOf(first) ?? "author");
    const sorted = Array.from(new Set(ids)).sort();
    const { view } = state;
    const before = network === view.network ? view.options : optionsFor(network, view.options);
    const kept = name === "only" ? foldLong(sorted) : sorted;
    const options: OptionChanges = { ...before, base: "everything", [name]: kept };
    return withOptions(look(state, { network }), options);
  };
}

/**
 * Shows what papers of these hold, all of it, in a network where they are no nodes; none shows all papers
 * again.
 */
export function showPapersHolding(ids: readonly EntityId[]): Action {
  return papersChosen("only", ids);
}

/** Shows what these papers hold, all of it; none shows all papers again. */
export function showAmong(ids: readonly EntityId[]): Action {
  return papersChosen("among", ids);
}

function papersChosen(name: "among" | "only", ids: readonly EntityId[]): Action {
  return (state) =>
    ids.length === 0
      ? removeFilters(name === "only" ? ["only", "connect"] : [name])(state)
      : withOptions(state, {
          ...state.view.options,
          base: "everything",
          [name]: foldLong(Array.from(new Set(ids)).sort()),
        });
}

/** Shows only what papers of this venue or topic hold. */
export function showPapersOf(id: EntityId | Topic["id"]): Action {
  return id.startsWith("topic:")
    ? changeOptions({ topics: [id as Topic["id"]] })
    : changeOptions({ venues: [id as EntityId] });
}

/** The network at hand if it has such nodes, else the plainest one that has. */
function networkOf(now: NetworkKind, type: EntityType): NetworkKind {
  if (NODE_TYPES[now].includes(type)) return now;
  const plain: Readonly<Record<EntityType, NetworkKind>> = {
    paper: "knowledge",
    author: "coauthorship",
    venue: "venues",
    keyword: "keywords",
    organization: "organizations",
    country: "countries",
  };
  return plain[type];
}
