// Where the people of a sketch stand: springs along links, everybody a little away from everybody. Pure;
// what stood already keeps its place and is only pushed about.
import type { Sketch } from "./sketch-graph.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Spots by key, in units of about the length of a link. */
export type Spots = ReadonlyMap<string, Spot>;

/** The turn between two that follow each other in a sunflower, radians. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const PULL = 0.12;
const PUSH = 0.35;
const HOME = 0.02;
/** The farthest that one step moves anybody. */
const STRIDE = 0.35;

/** Spots for all: the old ones, and for who is new one beside somebody they are tied to. */
export function placed({ nodes, links }: Sketch, before: Spots): Spots {
  const spots = new Map<string, Spot>();
  const beside = new Map<number, Spot>();
  for (const [a, b] of links)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const spot = before.get(nodes[other]!.key);
      if (spot !== undefined && !beside.has(one)) beside.set(one, spot);
    }
  nodes.forEach(({ key }, i) => {
    const away = beside.get(i);
    const far = away === undefined ? Math.sqrt(i + 0.5) * 0.9 : 0.6;
    const { x, y } = away ?? { x: 0, y: 0 };
    spots.set(
      key,
      before.get(key) ?? { x: x + far * Math.cos(i * GOLDEN), y: y + far * Math.sin(i * GOLDEN) },
    );
  });
  return spots;
}

/**
 * One step nearer to rest, and how far the farthest went. Cost: the square of the people, at most
 * 90 of them, and the links.
 */
export function stepped({ nodes, links }: Sketch, spots: Spots): { spots: Spots; moved: number } {
  const at = nodes.map(({ key }) => spots.get(key) ?? { x: 0, y: 0 });
  const forces = at.map(({ x, y }) => ({ x: -x * HOME, y: -y * HOME }));
  const add = (a: number, b: number, strength: number, dx: number, dy: number) => {
    forces[a]!.x += strength * dx;
    forces[a]!.y += strength * dy;
    forces[b]!.x -= strength * dx;
    forces[b]!.y -= strength * dy;
  };
  for (let a = 0; a < at.length; a++)
    for (let b = a + 1; b < at.length; b++) {
      const [dx, dy] = [at[a]!.x - at[b]!.x, at[a]!.y - at[b]!.y];
      add(a, b, PUSH / (dx * dx + dy * dy + 0.05), dx, dy);
    }
  for (const [a, b] of links) {
    const [dx, dy] = [at[b]!.x - at[a]!.x, at[b]!.y - at[a]!.y];
    add(a, b, PULL, dx, dy);
  }
  let moved = 0;
  const next = new Map(
    nodes.map(({ key }, i) => {
      const { x, y } = forces[i]!;
      const length = Math.hypot(x, y);
      const scale = length > STRIDE ? STRIDE / length : 1;
      moved = Math.max(moved, length * scale);
      return [key, { x: at[i]!.x + x * scale, y: at[i]!.y + y * scale }] as const;
    }),
  );
  return { spots: next, moved };
}
