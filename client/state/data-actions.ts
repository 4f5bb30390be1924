// Actions that take in what was fetched.
import type {
  CorpusEntry,
  CorpusSummary,
  CurationState,
  PaperAttribute,
} from "../../graph/index.ts";
import type { Problem } from "../api/http.ts";
import { sameCommunity } from "../map/same-community.ts";
import { quietly } from "./history-actions.ts";
import type { Action, Loadable, LoadedColumn, LoadedMap, State } from "./state.ts";
import { failed, loading, ready } from "./state.ts";

/** The fetched parts of the state, by name. */
interface Fetched {
  corpora: readonly CorpusEntry[];
  corpus: CorpusSummary;
  map: LoadedMap;
  curation: CurationState;
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

/**
 * Takes a map in. Under the same filters, over corrected data, the community that was isolated or selected is
 * looked for again: communities are numbered anew. Their colours are the map's own, which stay through
 * filters and corrections by themselves, whatever was looked at before.
 */
export function takeMap(next: LoadedMap): Action {
  return quietly((all) => {
    // A category lit in the legend belongs to the map before.
    const state =
      all.panels.tone === null ? all : { ...all, panels: { ...all.panels, tone: null } };
    const { value: before } = state.map;
    const { view } = state;
    if (before?.key !== next.key || before.revision === next.revision)
      return { ...state, map: ready(next) };
    const taken = { ...state, map: ready(next) };
    const again = (id: number) => sameCommunity(before.map, next.map, id);
    const isolated = view.isolated === null ? null : again(view.isolated);
    const { selection } = view;
    const opened = [...new Set(view.opened.map(again).filter((id) => id !== null))].sort(
      (a, b) => a - b,
    );
    if (selection?.type !== "community") return { ...taken, view: { ...view, isolated, opened } };
    const id = again(selection.id);
    const found = id === null ? null : ({ type: "community", id } as const);
    return { ...taken, view: { ...view, isolated, opened, selection: found } };
  });
}

/** Takes in a column, or why there is none. */
export function takeColumn(attribute: PaperAttribute, loaded: LoadedColumn): Action {
  return (state) => ({ ...state, columns: { ...state.columns, [attribute]: loaded } });
}

/** Forgets what was fetched for a corpus that is no longer looked at. */
export const forgetCorpus: Action = (state): State => ({
  ...state,
  corpus: { status: "idle", value: null, problem: null },
  map: { status: "idle", value: null, problem: null },
  columns: {},
  curation: { status: "idle", value: null, problem: null },
});
