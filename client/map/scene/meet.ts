// What lies at a point of the viewport: a node as large as it is drawn, a link as it is bent.
import type { Drawn } from "../drawn.ts";
import type { Hover } from "../emphasis.ts";
import type { Point } from "../geometry.ts";
import { CURVATURE, linkShape } from "../link-shape.ts";
import { linkAt, nodeAt } from "../pick.ts";
import { fullyShown } from "../reveal.ts";
import type { Surface } from "../surface.ts";
import type { Shown } from "./shown.ts";

/** Pixels within which a link counts as hit. */
const LINK_REACH = 5;

/** @param members the nodes that can be met; null: all */
export function nodeUnder(
  { drawn, radii }: Shown,
  surface: Surface,
  point: Point,
  members: ReadonlySet<number> | null,
): number | null {
  return nodeAt(drawn.map, radii, surface.projection(), surface.sizeScale(), point, members);
}

/** @param reachable the links that can be met; null: all that are shown */
export function linkUnder(
  { drawn, drawing, reveal }: Shown,
  surface: Surface,
  point: Point,
  reachable: readonly number[] | null,
): Hover | null {
  const shape = linkShape(drawn.map, drawing);
  const there = reveal === null ? seen(drawn) : fullyShown(reveal.links);
  const among = reachable?.filter((link) => reveal?.links.lights[link] !== 0) ?? there;
  const index = linkAt(drawn.map, surface.projection(), point, LINK_REACH, among, (link) =>
    shape.isCurved(link) ? CURVATURE : 0,
  );
  return index === null ? null : { type: "link", index };
}

/** The links that are seen though nothing is lit; null: all. */
function seen({ aside }: Drawn): readonly number[] | null {
  return aside === undefined ? null : Array.from(aside.keys()).filter((link) => aside[link] === 0);
}
