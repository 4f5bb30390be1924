// What can be said about a file beside the map that it holds.
import type { MarkedTag } from "../model/look/tag-column.ts";
import type { YearsBehind } from "../model/map-facts.ts";
import type { AskedPicture } from "../model/picture.ts";
import type { Provenance } from "./report/methods.ts";

export interface WriteOptions {
  /** Above pictures, reports and pages; without it the network's name stands there. */
  readonly title?: string;
  /** Of the program, for a methods section. */
  readonly version?: string;
  /** Where the data came from and what was corrected, for a methods section. */
  readonly provenance?: Provenance;
  /** What differs from DEFAULT_PICTURE. */
  readonly picture?: AskedPicture;
  /** What nodes are tagged with, for a picture whose colours stand for it. */
  readonly tags?: readonly MarkedTag[];
  /** Name of the format, for the recipe in the file; `writeNetwork` says it. */
  readonly format?: string;
  /** The page that `html` puts the map into. */
  readonly template?: string;
  /** When nodes and links are there, for a map that was read back from a file with a timeline. */
  readonly years?: YearsBehind;
}
