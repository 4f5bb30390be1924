// Which communities that stand as one disc open because one has come near. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import type { Extent, Point } from "./geometry.ts";
import { communityCentres } from "./label-plan.ts";

/** Where the members of each community lie: their centre and how far they spread, graph units. */
export interface Spreads {
  readonly centres: readonly Point[];
  /** Root of the mean squared distance to the centre. */
  readonly radii: Float64Array;
}

const known = new WeakMap<NetworkMap, Spreads>();

/** Spreads of all communities; measured once per map. Cost: linear in nodes. */
export function spreadsOf(map: NetworkMap): Spreads {
  const before = known.get(map);
  if (before !== undefined) return before;
  const centres = communityCentres(map);
  const radii = new Float64Array(centres.length);
  const { x, y } = map.layout;
  const counts = new Uint32Array(centres.length);
  map.partition.communities.forEach((community, i) => {
    const centre = centres[community]!;
    radii[community]! += (x[i]! - centre.x) ** 2 + (y[i]! - centre.y) ** 2;
    counts[community]! += 1;
  });
  const spreads = {
    centres,
    radii: radii.map((sum, id) => Math.sqrt(sum / Math.max(1, counts[id]!))),
  };
  known.set(map, spreads);
  return spreads;
}

/** A community opens when its members would spread over this share of what is seen, */
const OPEN = 0.42;
/** and closes below this: between the two it stays as it is. */
const CLOSE = 0.24;

/** The communities open by nearness, given those open before and the part of the map that is seen. */
export function openedByZoom(
  { centres, radii }: Spreads,
  viewed: Extent,
  before: ReadonlySet<number>,
): ReadonlySet<number> {
  const side = Math.min(viewed.maxX - viewed.minX, viewed.maxY - viewed.minY);
  const open = new Set<number>();
  centres.forEach(({ x, y }, id) => {
    const share = (2 * radii[id]!) / side;
    const inView = x >= viewed.minX && x <= viewed.maxX && y >= viewed.minY && y <= viewed.maxY;
    if (share >= (before.has(id) ? CLOSE : OPEN) && (inView || before.has(id))) open.add(id);
  });
  return open;
}
