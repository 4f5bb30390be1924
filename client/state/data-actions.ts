// Actions that take in what was fetched.
import type {
  CorpusEntry,
  CorpusSummary,
  CurationState,
  PaperAttribute,
} from "../../graph/index.ts";
import type { Problem } from "../api/http.ts";
import { keepColors, sameCommunity } from "../map/same-community.ts";
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
 * Takes a map in. Its communities keep the colours that they had on the map before, where that was of the
 * same network under other filters or over corrected data. Under the same filters the community that was
 * isolated or selected is looked for again: communities are numbered anew.
 */
export function takeMap(next: LoadedMap): Action {
  return quietly((all) => {
    // A category lit in the legend belongs to the map before.
    const state =
      all.panels.tone === null ? all : { ...all, panels: { ...all.panels, tone: null } };
    const { value: before } = state.map;
    const { view } = state;
    if (before?.key === next.key && before.revision === next.revision)
      return { ...state, map: ready(next) };
    const same =
      before?.corpus === next.corpus && before.map.network.kind === next.map.network.kind;
    const colored = same ? { ...next, map: keepColors(before.map, next.map) } : next;
    if (before?.key !== next.key) return { ...state, map: ready(colored), moved: new Map() };
    const taken = { ...state, map: ready(colored) };
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
