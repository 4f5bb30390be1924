// Papers from the web: what can be asked, how much there is, and fetches as jobs. The server asks the
// services; the page never does.
import type { FetchEstimate, FetchOffer, JobState } from "../../graph/index.ts";
import type { ImportTarget } from "./corpora.ts";
import { getJson, request } from "./http.ts";

/** A question as the server takes it; what is not asked is left out. */
export interface FetchQuestion {
  readonly source: string;
  readonly query: string;
  readonly years?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly topic?: string;
  readonly mail?: string;
}

export function getFetchOffer(signal?: AbortSignal): Promise<FetchOffer> {
  return getJson("/fetches", signal);
}

export async function estimateFetch(
  question: FetchQuestion,
  signal: AbortSignal,
): Promise<FetchEstimate> {
  const response = await request("/fetches/estimate", { ...post(question), signal });
  return (await response.json()) as FetchEstimate;
}

/** Starts a question, a list to look up, or what is left of a fetch that broke off. */
export async function startFetch(
  asked:
    | (FetchQuestion & { readonly limit: number })
    | { readonly list: string; readonly mail?: string }
    | { readonly goOn: string },
  { name, addTo }: ImportTarget,
): Promise<JobState> {
  const target = { ...(name === null ? {} : { name }), ...(addTo === null ? {} : { addTo }) };
  const response = await request("/fetches", post({ ...asked, ...target }));
  return ((await response.json()) as { job: JobState }).job;
}

/** Ends a download; what came is imported. */
export async function endFetch(id: string): Promise<void> {
  await request(`/fetches/${encodeURIComponent(id)}/enough`, { method: "POST" });
}

function post(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}
