// The nodes of a picture. Where a network has several types, shapes tell them apart: a paper is a
// disc, an author a ring, a venue a ring around a dot, a keyword a square.
import { ENTITY_TYPES, type EntityType } from "../../model/ids.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { nodeColor } from "../colors.ts";
import { escapeXml } from "../xml.ts";
import type { Disc } from "./frame.ts";
import { px } from "./frame.ts";

/** Smaller discs have no shape that could be seen. */
const SMALLEST_SHAPE = 2.4;

/** The types that a map has, in the order of a legend; one type needs no shapes. */
export function typesOf({ network }: NetworkMap): readonly EntityType[] {
  const present = new Set(network.nodes.types);
  return ENTITY_TYPES.filter((_, type) => present.has(type));
}

/** A shape for each node, with its name as a tooltip; large ones below small ones. */
export function* nodeShapes(map: NetworkMap, discs: readonly Disc[]): Generator<string> {
  const { types, labels } = map.network.nodes;
  const mixed = typesOf(map).length > 1;
  const order = [...discs].sort((a, b) => b.radius - a.radius || a.node - b.node);
  for (const disc of order) {
    const type = mixed ? ENTITY_TYPES[types[disc.node]!]! : "paper";
    const name = escapeXml(labels[disc.node]!);
    yield `<g fill="${nodeColor(map, disc.node)}"><title>${name}</title>${shape(disc, type)}</g>\n`;
  }
}

/** One shape in the colour of its surroundings, outlined so that neighbours stay apart. */
export function shape({ x, y, radius }: Omit<Disc, "node">, type: EntityType): string {
  const circle = (share: number, more: string): string =>
    `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius * share)}"${more}/>`;
  const outline = ` stroke="#fff" stroke-width="${px(Math.min(1.2, radius / 4))}"`;
  const hole = ' fill="#fff"';
  if (type === "paper" || radius < SMALLEST_SHAPE) return circle(1, outline);
  if (type === "author") return circle(1, outline) + circle(0.52, hole);
  if (type === "venue") return circle(1, outline) + circle(0.7, hole) + circle(0.36, "");
  const side = px(2 * radius);
  return `<rect x="${px(x - radius)}" y="${px(y - radius)}" width="${side}" height="${side}"${outline}/>`;
}
