// A map as it shall look in files: radii in place of those of the layout, and a paint for its nodes.
import type { Look } from "../look.ts";
import type { NetworkMap } from "../network-map.ts";
import type { Paint } from "./paint.ts";

export interface DressedMap extends NetworkMap {
  /** Absent: by group and papers, as laid out. */
  readonly dress?: Dress;
}

export interface Dress extends Look {
  readonly paint: Paint;
  /** What the sizes stand for, of each node; null: nothing. */
  readonly sizes: Float64Array | null;
  /** The radii of the layout, in place of which the map has others. */
  readonly laidOut: Float64Array;
}
