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
