import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LabelRequest } from "../../../client/map/placement.ts";
import { noObstacles, placeLabels } from "../../../client/map/placement.ts";
import { type Box, inside, overlap } from "../../../graph/model/boxes.ts";

const FRAME: Box = { x: 0, y: 0, width: 400, height: 300 };

const box = (x: number, y: number): Box => ({ x, y, width: 60, height: 20 });

const request = (item: string, places: readonly Box[], urgent = false): LabelRequest<string> => ({
  item,
  places,
  urgent,
});

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -80, max: 420 }),
  y: fc.integer({ min: -80, max: 320 }),
  width: fc.integer({ min: 1, max: 130 }),
  height: fc.integer({ min: 1, max: 60 }),
});

const anyRequest = fc.record({
  item: fc.nat(),
  places: fc.array(anyBox, { minLength: 1, maxLength: 4 }),
  urgent: fc.boolean(),
});

describe("placing labels", () => {
  test("the first comes first; the second takes its other place", () => {
    const placed = placeLabels(
      [request("a", [box(10, 10)]), request("b", [box(30, 15), box(10, 40)])],
      FRAME,
      9,
    );
    expect(placed).toEqual([
      { item: "a", box: box(10, 10) },
      { item: "b", box: box(10, 40) },
    ]);
  });

  test("what finds no room is left out, and what would leave the frame too", () => {
    const placed = placeLabels(
      [request("a", [box(10, 10)]), request("b", [box(12, 12)]), request("c", [box(380, 10)])],
      FRAME,
      9,
    );
    expect(placed.map(({ item }) => item)).toEqual(["a"]);
  });

  test("boxes that only touch do not overlap", () => {
    expect(overlap(box(0, 0), box(60, 0))).toBe(false);
    expect(overlap(box(0, 0), box(59, 19))).toBe(true);
  });

  test("a soft obstacle yields to an urgent label only", () => {
    const place = (urgent: boolean) => {
      const obstacles = noObstacles();
      obstacles.soft.take(box(10, 10));
      return placeLabels([request("a", [box(10, 10)], urgent)], FRAME, 9, obstacles).length;
    };
    expect([place(false), place(true)]).toEqual([0, 1]);
  });

  test("an urgent label prefers a place without soft obstacles", () => {
    const obstacles = noObstacles();
    obstacles.soft.take(box(10, 10));
    const [placed] = placeLabels(
      [request("a", [box(10, 10), box(10, 90)], true)],
      FRAME,
      9,
      obstacles,
    );
    expect(placed?.box).toEqual(box(10, 90));
  });

  test("never two labels over each other, none outside, none beyond the limit", () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 60 }), fc.nat(40), (requests, limit) => {
        const placed = placeLabels(requests, FRAME, limit);
        expect(placed.length).toBeLessThanOrEqual(limit);
        for (const [i, a] of placed.entries()) {
          expect(inside(a.box, FRAME)).toBe(true);
          for (const b of placed.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
        }
      }),
    );
  });

  test("no label lies on a hard obstacle", () => {
    fc.assert(
      fc.property(fc.array(anyRequest), fc.array(anyBox), (requests, boxes) => {
        const obstacles = noObstacles();
        for (const taken of boxes) obstacles.hard.take(taken);
        for (const placed of placeLabels(requests, FRAME, 99, obstacles)) {
          expect(boxes.some((taken) => overlap(taken, placed.box))).toBe(false);
        }
      }),
    );
  });
});
