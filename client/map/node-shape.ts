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

/** A sign on a disc, in the colour of the ground. */
export type Mark = "plus" | "hole" | "up" | "down";

/** Draws a sign on a disc; on those too small to hold one, or for null, nothing. */
export function drawMark(
  context: CanvasRenderingContext2D,
  mark: Mark | null,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  ground: string,
): void {
  if (mark === null || radius < SMALLEST_SHAPE) return;
  const r = radius * 0.62;
  context.beginPath();
  if (mark === "hole") context.arc(x, y, r, 0, 2 * Math.PI);
  else if (mark === "plus") {
    const bar = r * 0.62;
    context.rect(x - r, y - bar / 2, 2 * r, bar);
    context.rect(x - bar / 2, y - r, bar, 2 * r);
  } else {
    const tip = mark === "up" ? -r : r;
    context.moveTo(x, y + tip);
    context.lineTo(x + r, y - tip * 0.6);
    context.lineTo(x - r, y - tip * 0.6);
    context.closePath();
  }
  context.fillStyle = ground;
  context.fill();
}
