// Puts colours and sizes on a map for the files that show them.
import { paperAttribute } from "../analysis/paper-attributes.ts";
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import { radiiBy, valuesOfSize } from "../model/look/disc-sizes.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { paintOf } from "../model/look/paint.ts";
import { type MarkedTag, tagColumn } from "../model/look/tag-column.ts";
import type { Look, PaperAttribute } from "../model/look.ts";
import { attributeOfColor, attributeOfSize, DEFAULT_LOOK } from "../model/look.ts";
import type { NetworkMap } from "../model/network-map.ts";

/**
 * The map in a look; in DEFAULT_LOOK the very map. Positions stay as they are. Cost: linear in nodes and
 * the papers behind them, n log n for numbers.
 *
 * @param corpus the corpus that the map was made from
 * @param tags what nodes are tagged with, for colours that stand for it
 */
export function dressed(
  map: NetworkMap,
  corpus: Corpus,
  look: Look,
  tags: readonly MarkedTag[] = [],
): DressedMap {
  const { colorBy, sizeBy } = look;
  if (colorBy === DEFAULT_LOOK.colorBy && sizeBy === DEFAULT_LOOK.sizeBy) return map;
  const column = (attribute: PaperAttribute | null) =>
    attribute === null ? null : paperAttribute(map.network, corpus, attribute);
  const size = column(attributeOfSize(sizeBy));
  const numbers = size?.type === "number" ? size : null;
  const radii = radiiBy(map, sizeBy, numbers);
  return {
    ...map,
    layout: { ...map.layout, radii },
    dress: {
      colorBy,
      sizeBy,
      paint: paintOf(
        map,
        colorBy,
        colorBy === "tag"
          ? tagColumn(map.network.nodes.ids, tags)
          : column(attributeOfColor(colorBy)),
      ),
      sizes: valuesOfSize(map, sizeBy, numbers),
      laidOut: map.layout.radii,
    },
  };
}

/**
 * Refuses a look that a map read back from a file cannot have, for the papers are not in the file.
 *
 * @throws GraphError `invalid-option`
 */
export function checkLookWithoutPapers(look: Look): void {
  const color = attributeOfColor(look.colorBy) !== null;
  if (!color && attributeOfSize(look.sizeBy) === null) return;
  const option = color ? "colorBy" : "sizeBy";
  throw new GraphError(
    "invalid-option",
    `A file of a map does not hold the papers that "${look[option]}" needs; give the papers themselves.`,
    { details: { option } },
  );
}
