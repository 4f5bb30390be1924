// How two nodes of a network are connected.
import type { EntityId } from "../../model/ids.ts";
import type { PaperSummary } from "./papers.ts";
import type { NamedRef } from "./refs.ts";

/** A step of a path under rules. */
export interface PathHop {
  readonly from: NamedRef;
  readonly to: NamedRef;
  /** Of the link in the network, whatever the rules. */
  readonly strength: number;
  /** Papers behind the step that the rules leave. */
  readonly paperCount: number;
  /** The newest of them; those with these ids are in the answer. */
  readonly papers: readonly EntityId[];
}

export interface FoundPath {
  /** None from a node to itself. */
  readonly hops: readonly PathHop[];
  /** Joint papers, or strength, of its weakest step; 0 without steps. */
  readonly weakest: number;
  /** Sum over its steps. */
  readonly total: number;
}

/** A rule without which, the others kept, there would be a path. */
export interface PathLoosening {
  readonly rule: "maxAuthors" | "since" | "avoid";
  /** Who would not be avoided any more. */
  readonly id: EntityId | null;
  /** Steps of the shortest path then. */
  readonly steps: number;
}

/** Several paths between two nodes, best first. */
export interface PathsAnswer {
  readonly from: NamedRef;
  readonly to: NamedRef;
  /** What paths of equal length are ranked by. */
  readonly measure: "papers" | "strength";
  readonly paths: readonly FoundPath[];
  /** Those that the steps list, each once. */
  readonly papers: readonly PaperSummary[];
  /** Steps of the shortest path without any rule; null: the two are not connected here. */
  readonly unruled: number | null;
  /** Where there is no path: which rules to drop, any one of them. */
  readonly loosen: readonly PathLoosening[];
}

/** The same, with what the whole network says where the view has no path at all. */
export interface PathsInView extends PathsAnswer {
  /** Steps in the network without filters; null: none there either, or it was not asked. */
  readonly everything: number | null;
}
