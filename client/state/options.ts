// How the view differs from the suggested one. Only differences are kept, so an address stays short
// and a corpus that grows keeps getting a fitting first view.
import type { EntityId, NetworkKind } from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { foldIds } from "../../graph/model/folded-ids.ts";
import { NODE_TYPES } from "../../graph/model/network.ts";
import type { ViewOptions } from "../../graph/query/view-options.ts";
import { LONGEST_LIST, VIEW_OPTIONS } from "../../graph/query/view-options.ts";

/** Options that were changed; what is absent comes from `base`. */
export type OptionChanges = {
  readonly base: "suggested" | "everything";
} & Partial<ViewOptions>;

export const NO_CHANGES: OptionChanges = Object.freeze({ base: "suggested" });

/** The changes as query parameters: for the server and, in the address, for people. */
export function optionsQuery(changes: OptionChanges): URLSearchParams {
  const query = new URLSearchParams();
  if (changes.base !== "suggested") query.set("base", changes.base);
  for (const option of VIEW_OPTIONS) {
    const value = changes[option.name];
    if (value !== undefined) query.set(option.name, option.print(value));
  }
  return query;
}

/** Reads what `optionsQuery` wrote; parameters that say nothing sensible are passed over. */
export function readOptions(query: URLSearchParams): OptionChanges {
  const changes = VIEW_OPTIONS.flatMap((option) => {
    const text = query.get(option.name);
    const value = text === null ? undefined : option.parse(text);
    return value === undefined ? [] : [[option.name, value] as const];
  });
  const base = query.get("base") === "everything" ? "everything" : "suggested";
  return { base, ...(Object.fromEntries(changes) as Partial<ViewOptions>) };
}

/** True when nothing differs from the suggested view. */
export function isSuggested(changes: OptionChanges): boolean {
  return optionsQuery(changes).size === 0;
}

/**
 * The options that mean the same in another network: those on papers, on nodes that it has too, and what was
 * chosen alone; where it has no such nodes, that stands for the papers that hold it.
 */
export function optionsFor(network: NetworkKind, options: OptionChanges): OptionChanges {
  const { years, venues, acceptance, topics, text, among } = options;
  const papers = { years, venues, acceptance, topics, text, among };
  const types = NODE_TYPES[network];
  const fits = (ids: readonly EntityId[] | undefined): boolean =>
    ids?.every((id) => types.includes(entityTypeOf(id)!)) ?? false;
  const { around, steps, only, connect } = options;
  const nodes = {
    ...(fits(around) ? { around, steps } : {}),
    only,
    connect,
  };
  const set = Object.entries({ ...papers, ...nodes }).filter(([, value]) => value !== undefined);
  const kept = { ...NO_CHANGES, ...(Object.fromEntries(set) as Partial<OptionChanges>) };
  return namesNodes(kept) ? { ...kept, base: "everything" } : kept;
}

/** Whether options name nodes of the map, or its papers. */
export function namesNodes({ around = [], only = [], among = [] }: OptionChanges): boolean {
  return around.length + only.length + among.length > 0;
}

/** A list of ids as it is kept: in few characters where it would not fit into an address. */
export function foldLong(ids: readonly EntityId[]): readonly EntityId[] {
  return encodeURIComponent(ids.join(",")).length > LONGEST_LIST / 2 ? [foldIds(ids)] : ids;
}

/** So many ids fit into an address, folded. */
export const MOST_IDS = 1900;
