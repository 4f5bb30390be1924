// What lies behind the discs: outlines and heat.
import { describe, expect, test } from "vitest";
import { luminance } from "../../../client/map/color.ts";
import { densityOf } from "../../../client/map/density.ts";
import { extentOf } from "../../../client/map/geometry.ts";
import { heatColor, heatOf } from "../../../client/map/heat.ts";
import { countInside, hullsOf, ringsOf } from "../../../client/map/hulls.ts";
import { twoGroups } from "../../support/two-groups.ts";

const map = twoGroups();

/** A map of one community of points. */
function pointsMap(points: readonly (readonly [number, number])[]) {
  const ids = points.map((_, i) => `author:${i}` as const);
  const occurrences = new Uint32Array(points.length).fill(1);
  return {
    ...map,
    network: { ...map.network, nodes: { ...map.network.nodes, ids, occurrences } },
    partition: { ...map.partition, count: 1, communities: new Uint32Array(points.length) },
    communities: [{ ...map.communities[0]!, size: points.length }],
    layout: {
      x: Float64Array.from(points, ([x]) => x),
      y: Float64Array.from(points, ([, y]) => y),
      radii: new Float64Array(points.length).fill(0.1),
    },
  };
}

describe("lines of one height", () => {
  test("a single peak has one closed ring around it", () => {
    const heights = new Float32Array(25);
    heights[12] = 1;
    const rings = ringsOf({ columns: 5, rows: 5, heights }, 0.5);
    expect(rings).toHaveLength(1);
    // Halfway to each of the four neighbours.
    expect(rings[0]).toEqual(
      expect.arrayContaining([
        { x: 1.5, y: 2 },
        { x: 2.5, y: 2 },
        { x: 2, y: 1.5 },
        { x: 2, y: 2.5 },
      ]),
    );
    expect(countInside(rings[0]!, [{ x: 2, y: 2 }])).toBe(1);
  });

  test("peaks that touch at a corner only are two rings", () => {
    const heights = new Float32Array(25);
    heights[6] = 1;
    heights[12] = 1;
    expect(ringsOf({ columns: 5, rows: 5, heights }, 0.6)).toHaveLength(2);
  });
});

describe("outlines", () => {
  const crowd = Array.from({ length: 20 }, (_, i): readonly [number, number] => [
    i % 5,
    Math.floor(i / 5),
  ]);

  test("hold all members of a crowd, and are not dragged along by one far away", () => {
    const lonely = pointsMap([...crowd, [60, 60]]);
    const [hull] = hullsOf(lonely, extentOf(lonely.layout));
    expect(hull!.rings).toHaveLength(1);
    const inside = countInside(
      hull!.rings[0]!,
      crowd.map(([x, y]) => ({ x, y })),
    );
    expect(inside).toBe(crowd.length);
    expect(countInside(hull!.rings[0]!, [{ x: 30, y: 30 }])).toBe(0);
    expect(countInside(hull!.rings[0]!, [{ x: 60, y: 60 }])).toBe(0);
  });

  test("a community of two has none", () => {
    const two = pointsMap([
      [0, 0],
      [1, 1],
    ]);
    expect(hullsOf(two, extentOf(two.layout))).toEqual([]);
  });
});

describe("density", () => {
  test("is highest where nodes are, and nothing far from all", () => {
    const pair = pointsMap([
      [0, 0],
      [100, 0],
    ]);
    const { side, values, minX, maxY, span } = densityOf(pair, extentOf(pair.layout));
    const at = (x: number, y: number) =>
      values[
        Math.floor(((maxY - y) / span) * side) * side + Math.floor(((x - minX) / span) * side)
      ]!;
    expect(at(0, 0)).toBeCloseTo(1, 5);
    expect(at(100, 0)).toBeCloseTo(1, 5);
    expect(at(50, 0)).toBeLessThan(1e-4);
  });

  test("a node of more papers is warmer", () => {
    const pair = pointsMap([
      [0, 0],
      [100, 0],
    ]);
    pair.network.nodes.occurrences[1] = 4;
    const { values } = densityOf(pair, extentOf(pair.layout));
    const warm = Array.from(values).filter((value) => value > 0.2);
    // One to four, to the power 0.75, is 0.35.
    expect(Math.max(...warm)).toBe(1);
    expect(warm.some((value) => Math.abs(value - 0.25 ** 0.75) < 1e-3)).toBe(true);
  });
});

describe("colours of warmth", () => {
  const lightness = (value: number, scheme: "light" | "dark") => {
    const [r, g, b] = heatColor(value, scheme);
    const hex = (c: number) => c.toString(16).padStart(2, "0");
    return luminance(`#${hex(r)}${hex(g)}${hex(b)}`);
  };

  test.each(["light", "dark"] as const)(
    "go one way in lightness on %s ground, so that they read without hue",
    (scheme) => {
      const steps = Array.from({ length: 21 }, (_, i) => lightness(i / 20, scheme));
      const sign = scheme === "light" ? -1 : 1;
      for (let i = 1; i < steps.length; i++) {
        expect(sign * (steps[i]! - steps[i - 1]!)).toBeGreaterThan(0);
      }
    },
  );

  test("begin as clear as glass", () => {
    expect(Array.from(heatOf(Float32Array.of(0), "light"))[3]).toBe(0);
    expect(heatOf(Float32Array.of(0, 1), "dark")[7]).toBeGreaterThan(200);
  });
});
