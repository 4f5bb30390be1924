// Everything the explorer knows, in one value: what is looked at, what has been fetched for it, and
// which panels are open. Changed only by the actions beside this file.
import type { CorpusEntry, CorpusSummary, JobState, NetworkMap } from "../../graph/index.ts";
import type { Problem } from "../api/http.ts";
import type { View } from "./view.ts";

/** Something fetched. While a newer one is on its way, or failed, the last good value stays. */
export interface Loadable<T> {
  readonly status: "idle" | "loading" | "ready" | "failed";
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** Dialogs, of which at most one is open. */
export type Dialog = "import" | "issues" | "help";

export interface Panels {
  readonly dialog: Dialog | null;
  readonly legend: boolean;
  readonly filters: boolean;
  /** How often it was asked what is hidden: each time, the filters show it first. */
  readonly askedHidden: number;
  /** Files waiting for the import dialog. */
  readonly dropped: readonly File[];
  /** The import that the dialog follows. */
  readonly job: JobState | null;
}

/** A map with the key it was asked for under. */
export interface LoadedMap {
  readonly key: string;
  readonly corpus: string;
  readonly map: NetworkMap;
}

export interface State {
  readonly view: View;
  readonly corpora: Loadable<readonly CorpusEntry[]>;
  readonly corpus: Loadable<CorpusSummary>;
  readonly map: Loadable<LoadedMap>;
  readonly panels: Panels;
}

/** A change of state: pure. */
export type Action = (state: State) => State;

const IDLE = Object.freeze({ status: "idle", value: null, problem: null });

/** The state before anything is fetched. `wide`: there is room for the legend beside the map. */
export function firstState(view: View, wide: boolean): State {
  return {
    view,
    corpora: IDLE,
    corpus: IDLE,
    map: IDLE,
    panels: { dialog: null, legend: wide, filters: false, askedHidden: 0, dropped: [], job: null },
  };
}

export function loading<T>(before: Loadable<T>): Loadable<T> {
  return { status: "loading", value: before.value, problem: null };
}

export function ready<T>(value: T): Loadable<T> {
  return { status: "ready", value, problem: null };
}

export function failed<T>(before: Loadable<T>, problem: Problem): Loadable<T> {
  return { status: "failed", value: before.value, problem };
}
