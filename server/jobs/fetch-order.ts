// What is kept of a fetch until something came of it, so that it can be asked for again.
import type { Rest } from "../fetch/gather.ts";
import type { Wanted } from "../fetch/wanted.ts";
import type { FoundOrder, JobOrder } from "../store/job-orders.ts";
import type { FetchQuestion } from "./fetch-work.ts";
import type { FetchTarget } from "./fetches.ts";

/** Where a fetch begins: a question at its beginning or from where one broke off, or a list. */
export type FetchFrom =
  | { readonly question: FetchQuestion; readonly got: number; readonly rest: Rest | null }
  | { readonly wanted: readonly Wanted[]; readonly mail: string | null };

interface KeptFetch {
  readonly do: "fetch";
  readonly from: FetchFrom;
  readonly target: FetchTarget;
  /** Keys of the rest, which JSON has no set for. */
  readonly known: readonly string[];
}

export function fetchOrder(from: FetchFrom, target: FetchTarget): JobOrder {
  const known = "rest" in from ? [...(from.rest?.known ?? [])] : [];
  return { what: { do: "fetch", from, target, known } satisfies KeptFetch, files: [] };
}

/** Null when something else was ordered. */
export function keptFetch({
  what,
}: FoundOrder): { readonly from: FetchFrom; readonly target: FetchTarget } | null {
  const kept = what as Partial<KeptFetch> | null;
  if (kept?.do !== "fetch" || kept.from === undefined || kept.target === undefined) return null;
  const { from, target, known } = kept;
  if (!("rest" in from) || from.rest === null) return { from, target };
  return { from: { ...from, rest: { ...from.rest, known: new Set(known) } }, target };
}
