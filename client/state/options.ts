// How the view differs from the suggested one. Only differences are kept, so an address stays short
// and a corpus that grows keeps getting a fitting first view.
import type { ViewOptions } from "../../graph/query/view-options.ts";
import { VIEW_OPTIONS } from "../../graph/query/view-options.ts";

/** Options that were changed; what is absent comes from `base`. */
export type OptionChanges = {
  readonly base: "suggested" | "everything";
} & Partial<ViewOptions>;

export const NO_CHANGES: OptionChanges = Object.freeze({ base: "suggested" });

/** The changes as query parameters: for the server and, in the address, for people. */
export function optionsQuery(changes: OptionChanges): URLSearchParams {
  const query = new URLSearchParams();
  if (changes.base !== "suggested") query.set("base", changes.base);
  for (const { name, print } of VIEW_OPTIONS) {
    const value = changes[name];
    if (value !== undefined) query.set(name, print(value));
  }
  return query;
}

/** Reads what `optionsQuery` wrote; parameters that say nothing sensible are passed over. */
export function readOptions(query: URLSearchParams): OptionChanges {
  const changes = VIEW_OPTIONS.flatMap(({ name, parse }) => {
    const text = query.get(name);
    const value = text === null ? undefined : parse(text);
    return value === undefined ? [] : [[name, value] as const];
  });
  const base = query.get("base") === "everything" ? "everything" : "suggested";
  return { base, ...(Object.fromEntries(changes) as Partial<ViewOptions>) };
}

/** True when nothing differs from the suggested view. */
export function isSuggested(changes: OptionChanges): boolean {
  return optionsQuery(changes).size === 0;
}
