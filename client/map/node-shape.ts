// How each type of node looks where a map has several: colour tells the group, shape the type.
import type { EntityType } from "../../graph/index.ts";
import { ENTITY_TYPES } from "../../graph/model/ids.ts";

/** Smaller discs than this have no shape that could be seen; pixels. */
export const SMALLEST_SHAPE = 2.4;

/** The types in the order in which a legend shows them, largest first. */
export const SHAPED_TYPES = [
  "paper",
  "author",
  "venue",
  "keyword",
] as const satisfies readonly EntityType[];

/** The type of a node as the network numbers it. */
export function typeAt(types: Uint8Array, node: number): EntityType {
  return ENTITY_TYPES[types[node]!] ?? "paper";
}

/**
 * Draws a node over its plain disc: a paper is a disc, an author a ring, a venue a ring around a dot,
 * a keyword a square.
 */
export function drawShape(
  context: CanvasRenderingContext2D,
  type: EntityType,
  place: { readonly x: number; readonly y: number },
  radius: number,
  color: string,
  ground: string,
): void {
  const { x, y } = place;
  const disc = (share: number, fill: string) => {
    context.beginPath();
    context.arc(x, y, radius * share, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  if (type === "keyword") {
    context.fillStyle = color;
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    return;
  }
  disc(1, color);
  if (type === "author") disc(0.52, ground);
  if (type === "venue") {
    disc(0.7, ground);
    disc(0.36, color);
  }
}
