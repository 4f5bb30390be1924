// Actions that take in what was fetched.
import type { CorpusEntry, CorpusSummary } from "../../graph/index.ts";
import type { Problem } from "../api/http.ts";
import type { Action, Loadable, LoadedMap, State } from "./state.ts";
import { failed, loading, ready } from "./state.ts";

/** The fetched parts of the state, by name. */
interface Fetched {
  corpora: readonly CorpusEntry[];
  corpus: CorpusSummary;
  map: LoadedMap;
}

export type FetchedName = keyof Fetched;

export function setLoading(name: FetchedName): Action {
  return (state) => ({ ...state, [name]: loading(state[name] as Loadable<unknown>) });
}

export function setReady<N extends FetchedName>(name: N, value: Fetched[N]): Action {
  return (state) => ({ ...state, [name]: ready(value) });
}

export function setFailed(name: FetchedName, problem: Problem): Action {
  return (state) => ({ ...state, [name]: failed(state[name] as Loadable<unknown>, problem) });
}

/** Forgets what was fetched for a corpus that is no longer looked at. */
export const forgetCorpus: Action = (state): State => ({
  ...state,
  corpus: { status: "idle", value: null, problem: null },
  map: { status: "idle", value: null, problem: null },
});
