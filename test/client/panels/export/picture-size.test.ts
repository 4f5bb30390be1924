import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_PIXELS, pngSize, sheetOf } from "../../../../client/panels/export/picture-size.ts";

const ALL = { heading: true, legend: true, caption: true };
const NONE = { heading: false, legend: false, caption: false };
const room = {
  cut: { width: 1000, height: 600 },
  screen: { width: 1280, height: 720 },
  longest: 8192,
};

test("title, legend and caption stand around the map", () => {
  // 84 above, 50 below, 300 beside.
  expect(sheetOf(room.cut, ALL)).toEqual({ width: 1300, height: 734, head: 84, body: 600 });
  expect(sheetOf(room.cut, NONE)).toEqual({ width: 1000, height: 600, head: 0, body: 600 });
  // Beside a low map legends still have their room.
  expect(sheetOf({ width: 500, height: 100 }, { ...NONE, legend: true })).toEqual({
    width: 800,
    height: 360,
    head: 0,
    body: 360,
  });
});

test("a scale within bounds is the one asked for", () => {
  expect(pngSize(room, { ...NONE, scale: 2 })).toEqual({
    width: 2000,
    height: 1200,
    scale: 2,
    capped: false,
  });
  expect(pngSize(room, { ...ALL, scale: 3 })).toMatchObject({ width: 3900, height: 2202 });
});

test("the longest side of a canvas bounds the scale, also of what is cut away", () => {
  // 4096 / 1280 = 3.2: the screen is longer than the map's part.
  expect(pngSize({ ...room, longest: 4096 }, { ...NONE, scale: 8 })).toEqual({
    width: 3200,
    height: 1920,
    scale: 3.2,
    capped: true,
  });
});

test("the pixels of a canvas bound the scale", () => {
  // The square root of 36,000,000 / (1280 · 720 = 921,600) is 6.25.
  expect(pngSize(room, { ...NONE, scale: 7 })).toMatchObject({ scale: 6.2, capped: true });
  expect(pngSize(room, { ...NONE, scale: 6 })).toMatchObject({ scale: 6, capped: false });
});

test("no picture is larger than a canvas, and none larger than asked", () => {
  const side = fc.integer({ min: 50, max: 6000 });
  const size = fc.record({ width: side, height: side });
  const parts = fc.record({ heading: fc.boolean(), legend: fc.boolean(), caption: fc.boolean() });
  const scales = fc.integer({ min: 1, max: 8 });
  fc.assert(
    fc.property(size, size, parts, scales, (cut, screen, shown, scale) => {
      const png = pngSize({ cut, screen, longest: 8192 }, { ...shown, scale });
      expect(png.scale).toBeGreaterThan(0);
      expect(png.scale).toBeLessThanOrEqual(scale);
      expect(png.capped).toBe(png.scale < scale);
      // Half a pixel is rounded on each side.
      expect(Math.max(png.width, png.height)).toBeLessThanOrEqual(8193);
      expect((png.width - 1) * (png.height - 1)).toBeLessThanOrEqual(MOST_PIXELS);
    }),
  );
});
