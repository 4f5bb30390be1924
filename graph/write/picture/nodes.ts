// The nodes of a picture. Where a network has several types, shapes tell them apart: a paper is a
// disc, an author a ring, a venue a ring around a dot, a keyword a square.
import { ENTITY_TYPES, type EntityType } from "../../model/ids.ts";
import type { DressedMap } from "../../model/look/dressed-map.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { nodeColor } from "../colors.ts";
import type { Disc } from "./frame.ts";
import { PAPER, type DiscMark, type NodeMark } from "./marks.ts";

/** Smaller discs have no shape that could be seen. */
const SMALLEST_SHAPE = 2.4;

/** The types that a map has, in the order of a legend; one type needs no shapes. */
export function typesOf({ network }: NetworkMap): readonly EntityType[] {
  const present = new Set(network.nodes.types);
  return ENTITY_TYPES.filter((_, type) => present.has(type));
}

/**
 * A shape for each node; large ones below small ones.
 *
 * @param signOf what stands on a shape
 */
export function* nodeMarks(
  map: DressedMap,
  discs: readonly Disc[],
  signOf: (disc: Disc) => NodeMark["marks"] = () => [],
): Generator<NodeMark> {
  const { types, labels } = map.network.nodes;
  const mixed = typesOf(map).length > 1;
  const order = [...discs].sort((a, b) => b.radius - a.radius || a.node - b.node);
  for (const disc of order) {
    const type = mixed ? ENTITY_TYPES[types[disc.node]!]! : "paper";
    const marks = shape(disc, type, nodeColor(map, disc.node));
    yield { kind: "node", name: labels[disc.node]!, marks: [...marks, ...signOf(disc)] };
  }
}

/** One shape in a colour, outlined so that neighbours stay apart. */
export function shape(
  { x, y, radius }: Omit<Disc, "node">,
  type: EntityType,
  color: string,
): readonly DiscMark[] {
  const stroke = { color: PAPER, width: Math.min(1.2, radius / 4), opacity: 1 };
  const whole: DiscMark = { kind: "disc", x, y, radius, fill: color, stroke };
  const inner = (share: number, fill: string): DiscMark => ({
    ...whole,
    radius: radius * share,
    fill,
    stroke: null,
  });
  if (type === "paper" || radius < SMALLEST_SHAPE) return [whole];
  if (type === "author") return [whole, inner(0.52, PAPER)];
  if (type === "venue") return [whole, inner(0.7, PAPER), inner(0.36, color)];
  return [{ ...whole, kind: "square" }];
}
