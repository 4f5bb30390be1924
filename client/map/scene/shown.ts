// What a scene shows at the moment, and what is worked out from it once: radii, looks, and what a
// pointer can meet. Pure.
import { discRadii, grownRadii, looksOf } from "../graph.ts";
import type { Looks, MapGraph } from "../graph.ts";
import { fullyShown, shownOf } from "../reveal.ts";
import type { Show } from "../scene-types.ts";

export interface Shown extends Show {
  readonly graph: MapGraph;
  readonly looks: Looks;
  /** Of discs as they are shown. */
  readonly radii: Float64Array;
}

/** A map in other colours, or another part of it. */
export function shownWith(show: Show, graph: MapGraph): Shown {
  return { ...show, graph, looks: looksOf(show.drawn, show.palette), radii: radiiOf(show) };
}

export function radiiOf({ drawn, reveal }: Pick<Show, "drawn" | "reveal">): Float64Array {
  const radii = discRadii(drawn.map, drawn.extent);
  return reveal === null ? radii : grownRadii(radii, drawn.extent, reveal.nodes);
}

/** The nodes that the pointer can meet: what is there, in the group if there is one; null: all. */
export function membersOf({ alone, reveal }: Show): ReadonlySet<number> | null {
  const there = reveal === null ? null : fullyShown(reveal.nodes);
  const met = shownOf(alone, reveal)?.nodes ?? there;
  return met === null ? null : new Set(met);
}
