// What has to be in view, by hand.
import { describe, expect, test } from "vitest";
import { boxAround, contentOf } from "../../../client/map/framing.ts";

// Three nodes on a line: the whole is 100 graph units wide and flat.
const LAYOUT = { x: Float64Array.of(0, 50, 100), y: Float64Array.of(0, 0, 0) };

describe("contentOf", () => {
  const home = { width: 880, height: 600, scale: 400 };

  test("centres the whole in the middle of the frame", () => {
    const { centre, width } = contentOf(LAYOUT, null, home, 5);
    expect(centre).toEqual({ x: 0.5, y: 0.5 });
    // The span, twice the margin (880/22 = 40 of 400 pixels) and one largest disc (10 of 100 units).
    expect(width).toBeCloseTo(1 + 80 / 400 + 10 / 100, 10);
  });

  test("moves to a part of the whole", () => {
    const { centre, width } = contentOf(LAYOUT, [1, 2], home, 5);
    expect(centre.x).toBeCloseTo(0.75, 10);
    expect(width).toBeCloseTo(0.5 + 80 / 400 + 10 / 100, 10);
  });
});

describe("boxAround", () => {
  const projection = { originX: 200, originY: 300, scaleX: 4, scaleY: -4 };
  const size = { width: 880, height: 600 };

  test("leaves room for names and ends at the edge of the screen", () => {
    // From 200 − 110 to 600 + 110 pixels, and 44 above and below the line.
    expect(boxAround(LAYOUT, null, projection, size)).toEqual({
      x: 90,
      y: 256,
      width: 620,
      height: 88,
    });
    // The last node stands at 600: 490 to 710.
    expect(boxAround(LAYOUT, [2], projection, size)).toMatchObject({ x: 490, width: 220 });
    expect(boxAround(LAYOUT, null, { ...projection, originX: 20 }, size)).toMatchObject({ x: 0 });
  });
});
