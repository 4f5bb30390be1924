// Smooth outlines around communities. Pure: each member raises a small hill, and the outline is the
// line of one height around them, so that a far member never drags it along.
import type { NetworkMap } from "../../graph/index.ts";
import type { Extent, Point } from "./geometry.ts";
import { spanOf } from "./geometry.ts";

/** The outline of a community: one or several closed rings in graph units. */
export interface Hull {
  readonly community: number;
  readonly rings: readonly (readonly Point[])[];
}

/** Squares along the longer side of the map, in which heights are measured. */
const CELLS = 150;
/** Reach of a member's hill, in squares. */
const REACH = 5.5;
/** Height of the outline; a lone member is 1 high. */
const LEVEL = 0.32;
/** Smallest community, in members and as a share of all, that has an outline. */
const LEAST_MEMBERS = 3;
const LEAST_SHARE = 0.006;
/** A ring around fewer of the members than this share is left out: those lie astray. */
const RING_SHARE = 0.12;

/** Heights over a grid of squares. */
interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float32Array;
}

/** The outlines of all communities that are large enough. Cost: members × hill, then communities × grid. */
export function hullsOf(map: NetworkMap, extent: Extent): readonly Hull[] {
  const { x, y } = map.layout;
  const cell = spanOf(extent) / CELLS;
  const margin = Math.ceil(REACH) + 2;
  const origin = { x: extent.minX - margin * cell, y: extent.minY - margin * cell };
  const least = Math.max(LEAST_MEMBERS, x.length * LEAST_SHARE);
  const members = membersOf(map);
  const hulls: Hull[] = [];
  for (const { id } of map.communities) {
    const own = members[id] ?? [];
    if (own.length < least) continue;
    const at = own.map((i) => ({ x: (x[i]! - origin.x) / cell, y: (y[i]! - origin.y) / cell }));
    const corner = {
      x: Math.floor(Math.min(...at.map((p) => p.x))) - margin,
      y: Math.floor(Math.min(...at.map((p) => p.y))) - margin,
    };
    const local = at.map((p) => ({ x: p.x - corner.x, y: p.y - corner.y }));
    const field = fieldOf(local, margin);
    const rings = ringsOf(field, LEVEL)
      .filter((ring) => countInside(ring, local) >= RING_SHARE * own.length)
      .map((ring) =>
        smooth(ring).map((p) => ({
          x: origin.x + (p.x + corner.x) * cell,
          y: origin.y + (p.y + corner.y) * cell,
        })),
      );
    if (rings.length > 0) hulls.push({ community: id, rings });
  }
  return hulls;
}

function membersOf({ partition }: NetworkMap): readonly number[][] {
  const members: number[][] = Array.from({ length: partition.count }, () => []);
  partition.communities.forEach((community, i) => members[community]?.push(i));
  return members;
}

/** Adds up the hills (1 − (d/reach)²)² of all points. */
function fieldOf(points: readonly Point[], margin: number): Field {
  const columns = Math.ceil(Math.max(...points.map((p) => p.x))) + margin;
  const rows = Math.ceil(Math.max(...points.map((p) => p.y))) + margin;
  const heights = new Float32Array(columns * rows);
  const reach = Math.ceil(REACH);
  for (const { x, y } of points) {
    const [cx, cy] = [Math.round(x), Math.round(y)];
    for (let row = Math.max(0, cy - reach); row <= Math.min(rows - 1, cy + reach); row++) {
      for (
        let column = Math.max(0, cx - reach);
        column <= Math.min(columns - 1, cx + reach);
        column++
      ) {
        const share = 1 - ((column - x) ** 2 + (row - y) ** 2) / REACH ** 2;
        if (share > 0) heights[row * columns + column]! += share * share;
      }
    }
  }
  return { columns, rows, heights };
}

type Side = "left" | "top" | "right" | "bottom";

/**
 * How the line crosses a square, by which corners are above it: 1 top left, 2 top right, 4 bottom
 * right, 8 bottom left. The high ground lies to the left of the way.
 */
const WAYS: readonly (readonly (readonly [from: Side, to: Side])[])[] = [
  [],
  [["left", "top"]],
  [["top", "right"]],
  [["left", "right"]],
  [["right", "bottom"]],
  [
    ["left", "top"],
    ["right", "bottom"],
  ],
  [["top", "bottom"]],
  [["left", "bottom"]],
  [["bottom", "left"]],
  [["bottom", "top"]],
  [
    ["top", "right"],
    ["bottom", "left"],
  ],
  [["bottom", "right"]],
  [["right", "left"]],
  [["right", "top"]],
  [["top", "left"]],
  [],
];

/**
 * The closed lines of one height ("marching squares", with places between corners interpolated).
 * The field is lower than that along its edge. Corners of a saddle are not joined.
 */
export function ringsOf({ columns, rows, heights }: Field, level: number): Point[][] {
  // Each crossed side of a square has a key; every crossing leads on to one other.
  const next = new Map<number, number>();
  const place = new Map<number, Point>();
  const height = (column: number, row: number) => heights[row * columns + column]!;
  const across = (column: number, row: number, side: Side): number => {
    const [x, y] = [column + Number(side === "right"), row + Number(side === "bottom")];
    const down = side === "left" || side === "right";
    const key = 2 * (y * columns + x) + Number(down);
    if (!place.has(key)) {
      const a = height(x, y);
      const b = down ? height(x, y + 1) : height(x + 1, y);
      const t = (level - a) / (b - a);
      place.set(key, down ? { x, y: y + t } : { x: x + t, y });
    }
    return key;
  };
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const corners =
        Number(height(column, row) >= level) |
        (Number(height(column + 1, row) >= level) << 1) |
        (Number(height(column + 1, row + 1) >= level) << 2) |
        (Number(height(column, row + 1) >= level) << 3);
      for (const [from, to] of WAYS[corners]!) {
        next.set(across(column, row, from), across(column, row, to));
      }
    }
  }
  const rings: Point[][] = [];
  for (const start of [...next.keys()]) {
    const ring: Point[] = [];
    let key: number | undefined = start;
    while (key !== undefined && next.has(key)) {
      ring.push(place.get(key)!);
      const to: number | undefined = next.get(key);
      next.delete(key);
      key = to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** How many points lie inside a ring (even–odd rule). */
export function countInside(ring: readonly Point[], points: readonly Point[]): number {
  return points.filter(({ x, y }) => {
    let crossings = 0;
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      const level = a.y > y !== b.y > y;
      if (level && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) crossings++;
    });
    return crossings % 2 === 1;
  }).length;
}

/** The ring with its corners cut twice. Source: Chaikin (1974), doi:10.1016/0146-664X(74)90028-8. */
function smooth(ring: readonly Point[]): readonly Point[] {
  let points = ring;
  for (let round = 0; round < 2; round++) {
    points = points.flatMap((a, i) => {
      const b = points[(i + 1) % points.length]!;
      return [
        { x: 0.75 * a.x + 0.25 * b.x, y: 0.75 * a.y + 0.25 * b.y },
        { x: 0.25 * a.x + 0.75 * b.x, y: 0.25 * a.y + 0.75 * b.y },
      ];
    });
  }
  return points;
}
