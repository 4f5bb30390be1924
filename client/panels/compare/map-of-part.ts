// The maps of a comparison, ready to be drawn: of both parts, or of one where it stands there. Pure.
import type { NetworkMap, PartOfDifference } from "../../../graph/index.ts";
import { mapOfPart } from "../../../graph/model/map-of-part.ts";
import type { Drawn } from "../../map/drawn.ts";
import { extentOf, spanOf } from "../../map/geometry.ts";
import { discRadii } from "../../map/looks.ts";

/** Smallest disc that can bear a mark, as a share of the map's longer side. */
const SMALLEST_MARKED = 1 / 240;

/** The map of both parts, its discs large enough for marks. */
export function drawnOfBoth(map: NetworkMap): Drawn {
  const extent = extentOf(map.layout);
  const least = spanOf(extent) * SMALLEST_MARKED;
  const radii = discRadii(map, extent).map((radius) => Math.max(radius, least));
  return plain({ ...map, layout: { ...map.layout, radii } }, extent);
}

/** What a part has of the map of both, measured against the box of that. Cost: linear. */
export function drawnOfPart(map: NetworkMap, part: PartOfDifference): Drawn {
  const extent = extentOf(map.layout);
  return plain(mapOfPart(map, part, discRadii(map, extent)), extent);
}

function plain(map: NetworkMap, extent: Drawn["extent"]): Drawn {
  return { map, extent, shownAs: (node) => node, groups: new Map() };
}
