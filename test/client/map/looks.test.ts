import { describe, expect, test } from "vitest";
import { linkAt } from "../../../client/map/pick.ts";
import { discRadii, drawOrder, linkWidths } from "../../../client/map/looks.ts";
import { extentOf, spanOf } from "../../../client/map/geometry.ts";
import { twoGroups } from "../../support/two-groups.ts";

const map = twoGroups();

describe("what lies above what", () => {
  test("links between communities come first, then weak before strong", () => {
    // 3 leads between; then strengths 1, 1, 1, 3, 4.
    expect(Array.from(drawOrder(map))).toEqual([3, 1, 2, 4, 0, 5]);
  });

  test("links of one strength keep their order; no links have none", () => {
    const { links } = map.network;
    const as = (strengths: Float64Array) =>
      drawOrder({ ...map, network: { ...map.network, links: { ...links, strengths } } });
    expect(Array.from(as(new Float64Array(6).fill(2)))).toEqual([3, 0, 1, 2, 4, 5]);
    expect(as(new Float64Array()).length).toBe(0);
  });
});

describe("sizes", () => {
  test("the weakest link has width 1, the strongest 6; equal ones are all thin", () => {
    expect(Array.from(linkWidths(Float64Array.from([1, 17])))).toEqual([1, 6]);
    expect(Array.from(linkWidths(Float64Array.from([2, 2])))).toEqual([1, 1]);
    expect(linkWidths(new Float64Array()).length).toBe(0);
  });

  test("discs keep their proportions when a small map makes them shrink", () => {
    const large = { ...map, layout: { ...map.layout, radii: map.layout.radii.map((r) => r * 10) } };
    const radii = discRadii(large);
    // Span 12: the largest may be 12/26.
    expect(Math.max(...radii)).toBeCloseTo(12 / 26, 12);
    expect(radii[4]! / radii[1]!).toBeCloseTo(0.25 / 0.2, 12);
  });

  test("a map without nodes or of one point still has a span", () => {
    expect(spanOf(extentOf({ x: new Float64Array(), y: new Float64Array() }))).toBe(1);
    expect(spanOf(extentOf({ x: Float64Array.of(3), y: Float64Array.of(4) }))).toBe(1);
  });
});

describe("the link under the pointer", () => {
  // Ten pixels per unit, y downwards.
  const projection = { originX: 0, originY: 100, scaleX: 10, scaleY: -10 };

  test("is the nearest within reach", () => {
    // ada–bo runs from (−10, 100) to (10, 100).
    expect(linkAt(map, projection, { x: 0, y: 103 }, 5)).toBe(0);
    expect(linkAt(map, projection, { x: 0, y: 106 }, 5)).toBeNull();
  });

  test("is looked for among the lit ones when there are any", () => {
    expect(linkAt(map, projection, { x: 0, y: 103 }, 5, [1, 2])).toBeNull();
    expect(linkAt(map, projection, { x: 0, y: 103 }, 5, [0])).toBe(0);
  });

  test("ends where the link ends", () => {
    expect(linkAt(map, projection, { x: -16, y: 100 }, 5, [0])).toBeNull();
    expect(linkAt(map, projection, { x: -14, y: 100 }, 5, [0])).toBe(0);
  });
});
