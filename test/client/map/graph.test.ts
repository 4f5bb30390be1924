import { describe, expect, test } from "vitest";
import { drawnWith } from "../../../client/map/collapse.ts";
import { FIRST_DRAWING } from "../../../client/state/drawing.ts";
import { linkAt } from "../../../client/map/pick.ts";
import { discRadii, graphOf, linkWidths } from "../../../client/map/graph.ts";
import { extentOf, spanOf } from "../../../client/map/geometry.ts";
import { paletteOf } from "../../../client/map/palette.ts";
import { twoGroups } from "../../support/two-groups.ts";

const map = twoGroups();
const palette = paletteOf(map.communities, "light", 6);

describe("the graph that is drawn", () => {
  const graph = graphOf(drawnWith(map, new Set(), new Map()), palette, FIRST_DRAWING);

  test("has every node at its place and every link once", () => {
    expect([graph.order, graph.size]).toEqual([6, 6]);
    expect(graph.getNodeAttributes("author:eve")).toMatchObject({ x: 11, y: 2 });
    expect(graph.source("3")).toBe("author:cy");
    expect(graph.target("3")).toBe("author:dee");
  });

  test("colours a link inside a community like it, and one between quietly", () => {
    expect(graph.getEdgeAttribute("0", "color")).toBe(palette.communities[0]!.link);
    expect(graph.getEdgeAttribute("3", "color")).toBe(palette.between);
  });

  test("draws links between communities first, then weak before strong", () => {
    // 3 leads between; then strengths 1, 1, 1, 3, 4.
    expect(graph.edges()).toEqual(["3", "1", "2", "4", "0", "5"]);
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
