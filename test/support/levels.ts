// An invented map in levels, with groups small enough to be checked, and what a browser holds of it.
import { levelsOf, type MapLevels, type NetworkMap } from "../../graph/index.ts";
import { NONE } from "../../graph/model/levels.ts";
import type { Held } from "../../client/map/levels/held-map.ts";
import { newlyHeld, withParts } from "../../client/map/levels/held-map.ts";
import { inventedMap } from "./invented-map.ts";
import { corpusOf } from "./tiny-corpus.ts";

export interface InventedLevels {
  readonly map: NetworkMap;
  readonly levels: MapLevels;
  readonly numbers: readonly number[];
  /** With these parts held. */
  readonly holding: (numbers: readonly number[]) => Held;
}

/** Of 600 nodes in five communities, each of which divides. */
export function inventedLevels(): InventedLevels {
  const map = inventedMap(600, 4);
  const levels = levelsOf(corpusOf([]), map, {
    groupNodes: 50,
    communities: 100,
    partNodes: 30,
    firstOf: 100,
  });
  const numbers = [...new Set(levels.outline.tree.parts)].filter((part) => part !== NONE);
  return {
    map,
    levels,
    numbers,
    holding: (some) =>
      withParts(newlyHeld(levels.outline), new Map(some.map((n) => [n, levels.parts([n])]))),
  };
}
