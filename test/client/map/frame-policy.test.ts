import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pace } from "../../../client/map/frame-policy.ts";
import { effortAt, firstPace, paceAfter, STEPS } from "../../../client/map/frame-policy.ts";

const after = (pace: Pace, ...frames: readonly number[]): Pace => frames.reduce(paceAfter, pace);
const times = (count: number, ms: number): number[] => new Array<number>(count).fill(ms);

describe("the pace of a moving map", () => {
  test("begins with everything on a small map, and without weak links on a large one", () => {
    expect(firstPace(400, 900).step).toBe(0);
    expect(firstPace(5000, 20_000).step).toBe(1);
    expect(firstPace(50_000, 150_000).step).toBe(2);
  });

  test("draws less after three slow frames in a row, not after one", () => {
    const start = firstPace(400, 900);
    expect(after(start, 200, 16, 200).step).toBe(0);
    expect(after(start, 200, 200, 200).step).toBe(1);
    expect(after(start, ...times(9, 200)).step).toBe(3);
    expect(after(start, ...times(50, 200)).step).toBe(STEPS - 1);
  });

  test("draws more after two dozen fast frames", () => {
    const start = firstPace(50_000, 150_000);
    expect(after(start, ...times(23, 16)).step).toBe(2);
    expect(after(start, ...times(24, 16)).step).toBe(1);
    expect(after(start, ...times(48, 16)).step).toBe(0);
  });

  test("does not go back to what was too slow", () => {
    const slow = after(firstPace(400, 900), 90, 90, 90);
    expect(after(slow, ...times(500, 16)).step).toBe(1);
  });

  test("comes to rest: whatever the frames, the step changes at most ten times", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(16), fc.constant(300), fc.nat(500)), { maxLength: 600 }),
        fc.nat(60_000),
        (frames, links) => {
          let pace = firstPace(1000, links);
          let changes = 0;
          for (const ms of frames) {
            const next = paceAfter(pace, ms);
            if (next.step !== pace.step) changes++;
            pace = next;
          }
          expect(changes).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe("what a step of thrift draws", () => {
  test("each draws no more than the one before", () => {
    for (let step = 1; step < STEPS; step++) {
      const [more, less] = [effortAt(step - 1, 100), effortAt(step, 100)];
      expect(Number(less.weakLinks)).toBeLessThanOrEqual(Number(more.weakLinks));
      expect(Number(less.strongLinks)).toBeLessThanOrEqual(Number(more.strongLinks));
      expect(less.sharpness).toBeLessThanOrEqual(more.sharpness);
    }
    expect(effortAt(0, 100)).toEqual({
      weakLinks: true,
      strongLinks: true,
      names: true,
      sharpness: 1,
    });
  });

  test("names of nodes wait for rest on a map of many", () => {
    expect(effortAt(0, 3000).names).toBe(false);
  });
});
