// The legends of a picture: colours with the names of communities, shapes of types, sizes of discs.
import { ENTITY_TYPES, type EntityType } from "../../model/ids.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { shortened, wrapped } from "../text-width.ts";
import type { Box } from "../../model/boxes.ts";
import type { Disc } from "./frame.ts";
import { INK, QUIET, textAt, type Mark, type TextMark } from "./marks.ts";
import { shape, typesOf } from "./nodes.ts";

const SIZE = 16;
const LINE = 20;

/** All legends of a map, in a column. */
export function* legends(map: NetworkMap, discs: readonly Disc[], box: Box): Generator<Mark> {
  const samples = samplesOf(map, discs);
  const types = typesOf(map);
  const sizesHeight = samples.length === 0 ? 0 : 46 + 2 * samples.at(-1)!.radius;
  const typesHeight = types.length < 2 ? 0 : 34 + types.length * LINE;
  const bottom = box.y + box.height;
  yield* groups(map, { ...box, height: box.height - sizesHeight - typesHeight });
  if (types.length > 1) yield* shapes(types, box.x, bottom - sizesHeight - typesHeight);
  if (samples.length > 0) yield* sizes(samples, box.x, bottom - sizesHeight);
}

function heading(text: string, x: number, y: number): TextMark {
  return textAt({ x, y }, text, { size: SIZE, color: QUIET, bold: true });
}

function line(text: string, x: number, y: number, color = INK): TextMark {
  return textAt({ x, y }, text, { size: SIZE, color });
}

/** Communities with their sizes, as many as there is room for. */
function* groups(map: NetworkMap, box: Box): Generator<Mark> {
  yield heading("Communities (size)", box.x, box.y + SIZE);
  let y = box.y + SIZE + LINE + 8;
  for (const [i, { label, size, color }] of map.communities.entries()) {
    const lines = wrapped(`${shortened(label, 90)} (${size})`, box.width - 22, SIZE);
    if (y + lines.length * LINE > box.y + box.height - LINE) {
      const left = map.communities.length - i;
      yield line(`and ${left} smaller ${left === 1 ? "one" : "ones"}`, box.x + 22, y, QUIET);
      return;
    }
    yield { kind: "disc", x: box.x + 7, y: y - 5, radius: 6.5, fill: color, stroke: null };
    for (const text of lines) {
      yield line(text, box.x + 22, y);
      y += LINE;
    }
    y += 6;
  }
}

function* shapes(types: readonly EntityType[], x: number, top: number): Generator<Mark> {
  yield heading("Shapes", x, top + SIZE);
  for (const [i, type] of ENTITY_TYPES.filter((type) => types.includes(type)).entries()) {
    const y = top + SIZE + (i + 1) * LINE + 4;
    yield* shape({ x: x + 7, y: y - 5, radius: 6.5 }, type, QUIET);
    yield line(type, x + 22, y);
  }
}

interface Sample {
  readonly papers: number;
  readonly radius: number;
}

/** Up to three discs of the picture with different numbers of papers, smallest first. */
function samplesOf(map: NetworkMap, discs: readonly Disc[]): Sample[] {
  const { occurrences } = map.network.nodes;
  const order = [...discs].sort((a, b) => a.radius - b.radius || a.node - b.node);
  const samples = new Map<number, number>();
  for (const share of [0, 0.95, 1]) {
    const disc = order[Math.round(share * (order.length - 1))];
    if (disc !== undefined) samples.set(occurrences[disc.node]!, disc.radius);
  }
  return Array.from(samples, ([papers, radius]) => ({ papers, radius }));
}

function* sizes(samples: readonly Sample[], left: number, top: number): Generator<Mark> {
  yield heading("Size: papers", left, top + SIZE);
  const largest = samples.at(-1)!.radius;
  let x = left;
  for (const { papers, radius } of samples) {
    const y = top + SIZE + 16 + largest;
    x += radius;
    const stroke = { color: QUIET, width: 1.3, opacity: 1 };
    yield { kind: "disc", x, y, radius, fill: null, stroke };
    x += radius + 6;
    yield line(String(papers), x, y + 5);
    x += 10 * String(papers).length + 22;
  }
}
