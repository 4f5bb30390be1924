// What is looked at: the part of the state that the address holds. Plain values, so that two views
// can be compared and a step back is a step to an earlier value.
import type { EntityId, Look, NetworkKind, SubjectId, Topic } from "../../graph/index.ts";
import { DEFAULT_LOOK } from "../../graph/model/look.ts";
import type { OptionChanges } from "./options.ts";
import type { TablePage, YearPage } from "./table.ts";
import { NO_CHANGES } from "./options.ts";
import type { Play } from "./play.ts";
import type { Drawing } from "./drawing.ts";
import { FIRST_DRAWING } from "./drawing.ts";
import type { Moved } from "./moved.ts";
import type { Comparison } from "./compare.ts";
import type { PathSelection } from "./paths.ts";
import { samePaths } from "./paths.ts";

/** What the inspector is about. */
export type Selection =
  | { readonly type: "node"; readonly id: EntityId }
  | { readonly type: "link"; readonly source: EntityId; readonly target: EntityId }
  | { readonly type: "community"; readonly id: number }
  | { readonly type: "topic"; readonly id: Topic["id"] }
  /** All topics of the collection. */
  | { readonly type: "topics" }
  | PathSelection;

/** Place of the camera in sigma's framed space: centre 0 to 1, ratio 1 shows all, less is nearer. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** The page about who is who: open questions, what was done, or what people decided. */
export const IDENTITY_TABS = ["questions", "done", "decisions"] as const;
export type IdentityTab = (typeof IDENTITY_TABS)[number];

export interface IdentityPage {
  readonly tab: IdentityTab;
  /** Only what concerns this author; null: everything. */
  readonly about: EntityId | null;
}

/** The page about people who are named in a list: on the map, in conflict, or as reviewers. */
export const PEOPLE_TABS = ["map", "conflicts", "reviewers"] as const;
export type PeopleTab = (typeof PEOPLE_TABS)[number];
/** The full page of something, over the map. */
export interface OpenPage {
  readonly about: SubjectId;
  /** Another of the same kind, beside it; null: it alone. */
  readonly beside: SubjectId | null;
  /** Of its papers, only those that hold this too; null: all. */
  readonly among: SubjectId | null;
  /** Of its papers, only those of this year; null: of all. */
  readonly year: number | null;
}

export interface View {
  /** Id of the corpus; null: the start page. */
  readonly corpus: string | null;
  readonly network: NetworkKind;
  readonly options: OptionChanges;
  readonly selection: Selection | null;
  /** The only community shown in colour; null: all. */
  readonly isolated: number | null;
  /** How the map is drawn. */
  readonly drawing: Drawing;
  /** Communities shown by their members where others stand as one disc; smallest number first. */
  readonly opened: readonly number[];
  /** Discs that a hand put somewhere else on this map, those moved last at the end. */
  readonly moved: readonly Moved[];
  /** Null: the whole map in view. */
  readonly camera: Camera | null;
  /** What colours and sizes stand for. */
  readonly look: Look;
  /** The page about who is who; null: closed. */
  readonly identities: IdentityPage | null;
  /** The page about lists of people; null: closed. */
  readonly people: PeopleTab | null;
  /** Two maps beside each other, over the map; null: closed. */
  readonly compare: Comparison | null;
  /** The full page that is open; null: none. */
  readonly page: OpenPage | null;
  /** The drawer below the map; null: closed. */
  readonly table: TablePage | null;
  /** The papers that the inspector lists instead of the page of what is selected; null: none. */
  readonly year: YearPage | null;
  /** The years that the map plays; null: it shows all at once. */
  readonly play: Play | null;
}

export const FIRST_VIEW: View = Object.freeze({
  corpus: null,
  network: "coauthorship",
  options: NO_CHANGES,
  selection: null,
  isolated: null,
  drawing: FIRST_DRAWING,
  opened: Object.freeze([]),
  moved: Object.freeze([]),
  camera: null,
  look: DEFAULT_LOOK,
  identities: null,
  people: null,
  compare: null,
  page: null,
  table: null,
  year: null,
  play: null,
});

/** Whether the inspector has a page to show. */
export function isInspecting({ selection, year }: Pick<View, "selection" | "year">): boolean {
  return selection !== null || year !== null;
}

/** A camera as the address holds it: four decimals of place, four digits of ratio. */
export function roundCamera(camera: Camera): Camera {
  return {
    // No −0: the address has none.
    x: Math.round(camera.x * 1e4) / 1e4 + 0,
    y: Math.round(camera.y * 1e4) / 1e4 + 0,
    ratio: Number(camera.ratio.toPrecision(4)),
  };
}

/** True when both select the same thing. */
export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === "link") {
    return b.type === "link" && a.source === b.source && a.target === b.target;
  }
  if (a.type === "topics") return b.type === "topics";
  if (a.type === "paths") return b.type === "paths" && samePaths(a, b);
  return b.type === a.type && a.id === b.id;
}
