// Places labels so that none overlaps another: greedy, most important first, each at the first of
// its wished-for places that is free. Pure geometry in pixels.
import { type Box, inside, overlap } from "../../graph/model/boxes.ts";

export interface LabelRequest<T> {
  readonly item: T;
  /** Places it could stand at, best first. */
  readonly places: readonly Box[];
  /** Rather covers something soft than go unplaced. */
  readonly urgent: boolean;
}

export interface PlacedLabel<T> {
  readonly item: T;
  readonly box: Box;
}

/** Side of the squares in which taken boxes are looked up; about two label heights. */
const CELL = 48;

/** Boxes that are taken, found by place. */
export class Occupancy {
  readonly #cells = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    let free = true;
    this.#visit(box, (key) => {
      for (const taken of this.#cells.get(key) ?? []) if (overlap(taken, box)) free = false;
    });
    return free;
  }

  take(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [box]);
      else cell.push(box);
    });
  }

  #visit(box: Box, onCell: (key: number) => void): void {
    const lastX = Math.floor((box.x + box.width) / CELL);
    const lastY = Math.floor((box.y + box.height) / CELL);
    for (let cx = Math.floor(box.x / CELL); cx <= lastX; cx++) {
      for (let cy = Math.floor(box.y / CELL); cy <= lastY; cy++) onCell(cx * 65536 + cy);
    }
  }
}

/** What stands in the way: never to be covered, and better not covered. */
export interface Obstacles {
  readonly hard: Occupancy;
  readonly soft: Occupancy;
}

export function noObstacles(): Obstacles {
  return { hard: new Occupancy(), soft: new Occupancy() };
}

/**
 * Places as many labels as fit into the frame, in the order given, at most `limit`; what is placed
 * becomes a hard obstacle. Cost: linear in requests × places for labels of usual size.
 */
export function placeLabels<T>(
  requests: Iterable<LabelRequest<T>>,
  frame: Box,
  limit: number,
  { hard, soft }: Obstacles = noObstacles(),
): readonly PlacedLabel<T>[] {
  const placed: PlacedLabel<T>[] = [];
  for (const { item, places, urgent } of requests) {
    if (placed.length >= limit) break;
    const possible = places.filter((place) => inside(place, frame) && hard.isFree(place));
    const box = possible.find((place) => soft.isFree(place)) ?? (urgent ? possible[0] : undefined);
    if (box === undefined) continue;
    hard.take(box);
    placed.push({ item, box });
  }
  return placed;
}
