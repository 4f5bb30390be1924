import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content, Home } from "../../../client/map/camera.ts";
import { fitCamera, isFree, lookAt, NO_INSETS } from "../../../client/map/camera.ts";

/** A viewport of 1000 × 600 where one framed unit is 500 pixels. */
const HOME: Home = { width: 1000, height: 600, scale: 500 };
const WHOLE: Content = { centre: { x: 0.5, y: 0.5 }, width: 1, height: 1 };

/** Where a framed point lies on the screen under a camera: y points up in framed space. */
function onScreen(
  home: Home,
  camera: { x: number; y: number; ratio: number },
  x: number,
  y: number,
) {
  return {
    x: home.width / 2 + ((x - camera.x) * home.scale) / camera.ratio,
    y: home.height / 2 - ((y - camera.y) * home.scale) / camera.ratio,
  };
}

describe("the camera", () => {
  test("without panels, fitting needs 500 of 600 pixels: ratio 5/6, centred", () => {
    const { x, y, ratio } = fitCamera(HOME, NO_INSETS, WHOLE);
    expect([x, y]).toEqual([0.5, 0.5]);
    expect(ratio).toBeCloseTo(500 / 600, 12);
  });

  test("a panel at the right moves the map to the left", () => {
    const insets = { ...NO_INSETS, right: 600 };
    const camera = fitCamera(HOME, insets, WHOLE);
    // 400 pixels are free: ratio 500/400; the centre of the map at x = 200.
    expect(camera.ratio).toBeCloseTo(1.25, 12);
    expect(onScreen(HOME, camera, 0.5, 0.5)).toEqual({ x: 200, y: 300 });
  });

  test("a part of the map is brought near, but not nearer than wished", () => {
    const part = { centre: { x: 0.2, y: 0.7 }, width: 0.3, height: 0.24 };
    // 120 of 600 pixels high, 150 of 1000 wide: ratio 0.2, the part in the middle.
    const camera = fitCamera(HOME, NO_INSETS, part);
    expect(camera.ratio).toBeCloseTo(0.2, 12);
    expect(onScreen(HOME, camera, 0.2, 0.7)).toEqual({ x: 500, y: 300 });
    expect(fitCamera(HOME, NO_INSETS, part, 0.4).ratio).toBe(0.4);
  });

  test("looking at a point puts it into the centre of what is free", () => {
    const inset = fc.nat(250);
    const point = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ left: inset, right: inset, top: inset, bottom: inset }),
        fc.record({ x: point, y: point }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        (insets, at, ratio) => {
          const seen = onScreen(HOME, lookAt(HOME, insets, at, ratio), at.x, at.y);
          expect(seen.x).toBeCloseTo((insets.left + HOME.width - insets.right) / 2, 6);
          expect(seen.y).toBeCloseTo((insets.top + HOME.height - insets.bottom) / 2, 6);
          expect(isFree(HOME, insets, seen, 0)).toBe(true);
        },
      ),
    );
  });
});
