// Everything the explorer knows, in one value: what is looked at, what has been fetched for it, and
// which panels are open. Changed only by the actions beside this file.
import type {
  CorpusEntry,
  CorpusSummary,
  CurationState,
  EntityId,
  JobState,
  NetworkMap,
  NodeColumn,
  PaperAttribute,
  ShownTag,
} from "../../graph/index.ts";
import type { Problem } from "../api/http.ts";
import type { Play } from "./play.ts";
import { startHistory } from "./history.ts";
import type { History } from "./history.ts";
import { DRAWER_HEIGHTS } from "./table.ts";
import type { TagSubject } from "./tags.ts";
import type { View } from "./view.ts";

/** Something fetched. While a newer one is on its way, or failed, the last good value stays. */
export interface Loadable<T> {
  readonly status: "idle" | "loading" | "ready" | "failed";
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** Dialogs, of which at most one is open. */
export type Dialog =
  "import" | "issues" | "help" | "correction" | "describe" | "picture" | "share" | "open" | "tag";

/** What can be listed beside the map. */
export type Side = "steps" | "tags";

/** What is being corrected, and of which author, venue or keyword. */
export interface Correction {
  readonly what: "merge" | "keep-apart" | "split" | "rename";
  readonly id: EntityId;
  readonly name: string;
  /** Papers that are marked from the start; for a split. */
  readonly papers?: readonly EntityId[];
}

/** A line that tells what was just done, for a while. */
export interface Toast {
  /** Another one of the same words is another toast. */
  readonly id: number;
  readonly words: string;
  /** What takes it back. */
  readonly action: "undo" | "redo" | "untag" | null;
}

export interface Panels {
  readonly dialog: Dialog | null;
  readonly legend: boolean;
  readonly filters: boolean;
  /** What the card beside the map lists; null: there is none. */
  readonly side: Side | null;
  /** Height of the drawer below the map, pixels. */
  readonly drawer: number;
  /** The category of the legend whose nodes are lit, by its tone. */
  readonly tone: number | null;
  /** How often it was asked what is hidden: each time, the filters show it first. */
  readonly askedHidden: number;
  /** Which road the import dialog shows: what is here, or what the web has. */
  readonly road: "files" | "web";
  /** Files waiting for the import dialog. */
  readonly dropped: readonly File[];
  /** Texts pasted outside of it, waiting for the import dialog. */
  readonly pasted: readonly string[];
  /** The import that the dialog follows. */
  readonly job: JobState | null;
  /** Whether that import joins the collection that was open. */
  readonly joins: boolean;
  /** The file of the saved map that is to be opened. */
  readonly savedMap: File | null;
  /** What the dialog of that name corrects. */
  readonly correction: Correction | null;
  /** What the dialog of that name tags. */
  readonly tagging: TagSubject | null;
  /** The tag that the card of tags shows; null: the list of them. */
  readonly tag: string | null;
  /** The tag whose members are lit on the map. */
  readonly lit: string | null;
  /** The years that go on by themselves: where that began, and what they show now. */
  readonly playing: { readonly from: Play; readonly shown: Play } | null;
}

/** A map with the key it was asked for under. */
export interface LoadedMap {
  readonly key: string;
  readonly corpus: string;
  /** The revision of the corpus that it shows. */
  readonly revision: number;
  readonly map: NetworkMap;
}

/** A column that colours or sizes need, of the very map that is shown. */
export interface LoadedColumn {
  readonly map: NetworkMap;
  /** Null: it could not be had, for this reason. */
  readonly column: NodeColumn | null;
  readonly problem: Problem | null;
}

export type Columns = Readonly<Partial<Record<PaperAttribute, LoadedColumn>>>;

export interface State {
  readonly view: View;
  /** What was done, step by step. */
  readonly history: History;
  readonly corpora: Loadable<readonly CorpusEntry[]>;
  readonly corpus: Loadable<CorpusSummary>;
  readonly map: Loadable<LoadedMap>;
  /** Those asked for so far; what belongs to another map is of no use. */
  readonly columns: Columns;
  /** What people decided about the corpus. */
  readonly curation: Loadable<CurationState>;
  /** What people tagged in the corpus; null: not known yet. */
  readonly tags: readonly ShownTag[] | null;
  /** Whether one may only look around here: what changes something would be refused. */
  readonly looking: boolean;
  /** Counts changes of decisions: what was fetched under another number may be old. */
  readonly revision: number;
  readonly panels: Panels;
  readonly toast: Toast | null;
  /** Paths that were found between two nodes, as the ids of theirs in order. */
  readonly paths: readonly (readonly EntityId[])[];
  /** Groups of a map in levels that are open on the screen, by their numbers in its tree. */
  readonly openGroups: ReadonlySet<number>;
}

/** A change of state: pure. */
export type Action = (state: State) => State;

const IDLE = Object.freeze({ status: "idle", value: null, problem: null });

/** The state before anything is fetched. `wide`: there is room for the legend beside the map. */
export function firstState(view: View, wide: boolean): State {
  return {
    view,
    history: startHistory(view),
    corpora: IDLE,
    corpus: IDLE,
    map: IDLE,
    columns: {},
    curation: IDLE,
    tags: null,
    looking: false,
    revision: 0,
    panels: {
      dialog: null,
      legend: wide,
      filters: false,
      side: null,
      drawer: DRAWER_HEIGHTS.first,
      tone: null,
      askedHidden: 0,
      road: "files",
      dropped: [],
      pasted: [],
      job: null,
      joins: false,
      savedMap: null,
      correction: null,
      tagging: null,
      tag: null,
      lit: null,
      playing: null,
    },
    toast: null,
    paths: [],
    openGroups: new Set(),
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
