// What a scene shows at the moment, and what is worked out from it once: radii, looks, and what a
// pointer can meet. Pure.
import type { Looks } from "../looks.ts";
import { discRadii, grownRadii, looksOf } from "../looks.ts";
import { fullyShown, shownOf } from "../reveal.ts";
import type { Show } from "../scene-types.ts";

export interface Shown extends Show {
  readonly looks: Looks;
  /** Of discs as they are shown. */
  readonly radii: Float64Array;
}

export function shownWith(show: Show): Shown {
  return { ...show, looks: looksOf(show.drawn, show.palette), radii: radiiOf(show) };
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

export function nodeCount({ drawn }: Shown): number {
  return drawn.map.network.nodes.ids.length;
}

export function linkCount({ drawn }: Shown): number {
  return drawn.map.network.links.sources.length;
}
