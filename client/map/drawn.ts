// A map as it is drawn: some communities may stand as one disc each, some nodes where a hand put
// them. Everything on the screen is measured against the box of the map as laid out, so that neither
// moves the camera.
import type { NetworkMap } from "../../graph/index.ts";
import type { Extent } from "./geometry.ts";

export interface Drawn {
  /** What is drawn. Its layout may be written to while a node is dragged. */
  readonly map: NetworkMap;
  /** The box of the map as laid out, graph units. */
  readonly extent: Extent;
  /** The drawn node that shows a node of the map as laid out. */
  readonly shownAs: (node: number) => number;
  /** Drawn nodes that stand for a whole community or a part of it, with that community. */
  readonly groups: ReadonlyMap<number, number>;
  /** Of a map in levels: the same nodes, with the group of its tree. */
  readonly treeGroups?: ReadonlyMap<number, number>;
  /** 1 for links that are seen only while they are lit. */
  readonly aside?: Uint8Array;
}
