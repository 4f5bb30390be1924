// The legends of a picture: colours with the names of communities, shapes of types, sizes of discs.
import { ENTITY_TYPES, type EntityType } from "../../model/ids.ts";
import type { DressedMap } from "../../model/look/dressed-map.ts";
import { sizeSamples, type SizeSample } from "../../model/look/disc-sizes.ts";
import { SIZE_WORDS } from "../../model/look.ts";
import { isOfPapersAlone } from "../../model/network.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { shortened, wrapped } from "../text-width.ts";
import type { Box } from "../../model/boxes.ts";
import { colorLegend } from "./color-legend.ts";
import type { Disc } from "./frame.ts";
import { dot, heading, INDENT, LINE, line, SIZE, unstated } from "./legend-parts.ts";
import { QUIET, type Mark } from "./marks.ts";
import { shape, typesOf } from "./nodes.ts";

/** Radii above this part of the largest look like it. */
const NEAR_LARGEST = 0.8;

/**
 * All legends of a map, in a column.
 *
 * @param colors the legend of colours, where it is not the map's own
 */
export function* legends(
  map: DressedMap,
  discs: readonly Disc[],
  box: Box,
  colors: (box: Box) => Iterable<Mark> = (upper) => colorsOf(map, upper),
): Generator<Mark> {
  const samples = samplesOf(map, discs);
  const types = typesOf(map);
  // Sizes that nobody states have a heading and up to two lines.
  const unknown = samples.length === 0 && (map.dress?.sizes ?? null) !== null;
  const sizesHeight = unknown
    ? SIZE + 3 * LINE + 8
    : samples.length === 0
      ? 0
      : 46 + 2 * samples.at(-1)!.radius;
  const typesHeight = types.length < 2 ? 0 : 34 + types.length * LINE;
  const bottom = box.y + box.height;
  const upper = { ...box, height: box.height - sizesHeight - typesHeight };
  yield* colors(upper);
  if (types.length > 1) yield* shapes(types, box.x, bottom - sizesHeight - typesHeight);
  const top = bottom - sizesHeight;
  if (sizesHeight > 0) yield heading(sizeTitle(map), box.x, top + SIZE);
  if (unknown) yield* unstated(box.width, box.x, top + SIZE + LINE + 4);
  else if (samples.length > 0) yield* sizes(samples, box.x, top);
}

function colorsOf(map: DressedMap, box: Box): Iterable<Mark> {
  const legend = map.dress?.paint.legend ?? { type: "groups" };
  return legend.type === "groups" ? groups(map, box) : colorLegend(legend, map.network.kind, box);
}

/** Communities with their sizes, as many as there is room for; those of one node in one line. */
function* groups(map: NetworkMap, box: Box): Generator<Mark> {
  yield heading("Communities (size)", box.x, box.y + SIZE);
  let y = box.y + SIZE + LINE + 8;
  const several = map.communities.filter(({ size }) => size > 1);
  const named = several.length > 0 ? several : map.communities;
  const alone = map.communities.length - named.length;
  for (const [i, { label, size, color }] of named.entries()) {
    const lines = wrapped(`${shortened(label, 90)} (${size})`, box.width - INDENT, SIZE);
    if (y + lines.length * LINE > box.y + box.height - LINE) {
      const left = named.length - i;
      const rest = `and ${left} smaller ${left === 1 ? "one" : "ones"}`;
      const lone = alone > 0 ? `, ${alone} on their own` : "";
      yield line(`${rest}${lone}`, box.x + INDENT, y, QUIET);
      return;
    }
    yield dot(box.x, y, color);
    for (const text of lines) {
      yield line(text, box.x + INDENT, y);
      y += LINE;
    }
    y += 6;
  }
  if (alone > 0)
    yield line(`and ${alone} on ${alone === 1 ? "its" : "their"} own`, box.x + INDENT, y, QUIET);
}

function* shapes(types: readonly EntityType[], x: number, top: number): Generator<Mark> {
  yield heading("Shapes", x, top + SIZE);
  for (const [i, type] of ENTITY_TYPES.filter((type) => types.includes(type)).entries()) {
    const y = top + SIZE + (i + 1) * LINE + 4;
    yield* shape({ x: x + 7, y: y - 5, radius: 6.5 }, type, QUIET);
    yield line(type, x + INDENT, y);
  }
}

/** Whether sizes tell anything: where each node is one paper, all discs are alike. */
export function showsSizes(map: DressedMap): boolean {
  const bySomethingElse = (map.dress?.sizeBy ?? "papers") !== "papers";
  return (
    bySomethingElse ||
    !isOfPapersAlone(map.network.kind) ||
    map.network.nodes.occurrences.some((n) => n !== 1)
  );
}

/** Up to three discs of the picture with different values, smallest first. */
function samplesOf(map: DressedMap, discs: readonly Disc[]): readonly SizeSample[] {
  if (!showsSizes(map)) return [];
  const { sizeBy = "papers", sizes: values = null } = map.dress ?? {};
  if (sizeBy !== "papers")
    return values === null ? [] : sizeSamples(values, Float64Array.from(discs, radiusOf));
  const { occurrences } = map.network.nodes;
  const order = [...discs].sort((a, b) => a.radius - b.radius || a.node - b.node);
  const samples = new Map<number, number>();
  const largest = order.at(-1)?.radius ?? 0;
  for (const share of [0, 0.95, 1]) {
    const disc = order[Math.round(share * (order.length - 1))];
    // One in between that is hardly smaller than the largest tells nothing.
    const tells = share !== 0.95 || (disc?.radius ?? 0) < NEAR_LARGEST * largest;
    if (disc !== undefined && tells) samples.set(occurrences[disc.node]!, disc.radius);
  }
  return Array.from(samples, ([papers, radius]) => ({ label: String(papers), radius }));
}

function radiusOf({ radius }: Disc): number {
  return radius;
}

function sizeTitle(map: DressedMap): string {
  return `Size: ${sizeWords(map)}`;
}

/** What sizes count. */
export function sizeWords({ dress, network }: DressedMap): string {
  const sizeBy = dress?.sizeBy ?? "papers";
  return sizeBy === "papers" && network.kind === "cocitation"
    ? "citing papers"
    : SIZE_WORDS[sizeBy];
}

function* sizes(samples: readonly SizeSample[], left: number, top: number): Generator<Mark> {
  const largest = samples.at(-1)!.radius;
  let x = left;
  for (const { label, radius } of samples) {
    const y = top + SIZE + 16 + largest;
    x += radius;
    const stroke = { color: QUIET, width: 1.3, opacity: 1 };
    yield { kind: "disc", x, y, radius, fill: null, stroke };
    x += radius + 6;
    yield line(label, x, y + 5);
    x += 10 * label.length + 22;
  }
}
