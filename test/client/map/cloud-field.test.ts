import { describe, expect, test } from "vitest";
import type { Spots } from "../../../client/map/cloud-field.ts";
import { spotsOf } from "../../../client/map/cloud-field.ts";

const SIDE = 60;

function spots(nodes: readonly (readonly [x: number, y: number, color: number])[]): Spots {
  return {
    side: SIDE,
    x: Float64Array.from(nodes.map(([x]) => x)),
    y: Float64Array.from(nodes.map(([, y]) => y)),
    colorOf: nodes.map(([, , color]) => color),
    colors: ["#ff0000", "#0000ff", null],
    width: 5,
    strength: 0.1,
  };
}

/** Red, green, blue and opacity of a cell. */
function cell(pixels: Uint8ClampedArray, x: number, y: number): number[] {
  const at = 4 * (y * SIDE + x);
  return Array.from(pixels.slice(at, at + 4));
}

describe("spots of colour", () => {
  test("one node covers a tenth of the ground in its middle, less beside it, nothing far away", () => {
    const pixels = spotsOf(spots([[30, 20, 0]]));
    const [red, green, blue, middle] = cell(pixels, 30, 20);
    expect([red, green, blue]).toEqual([255, 0, 0]);
    // 0.1 × 255 = 25.5.
    expect(Math.abs(middle! - 25.5)).toBeLessThanOrEqual(1);
    // Three means of 11 cells each: 5 cells away ¾ − (5/11)² of what is ¾ in the middle.
    const beside = cell(pixels, 35, 20)[3]!;
    expect(Math.abs(beside - 0.725 * middle!)).toBeLessThanOrEqual(1);
    expect(cell(pixels, 30, 25)[3]).toBe(beside);
    expect(cell(pixels, 30, 45)[3]).toBe(0);
  });

  test("colours mix where they meet, and many nodes cover more", () => {
    const both = spotsOf(
      spots([
        [30, 30, 0],
        [30, 30, 1],
      ]),
    );
    const [red, green, blue, opacity] = cell(both, 30, 30);
    expect([Math.round(red! / 2), green, Math.round(blue! / 2)]).toEqual([64, 0, 64]);
    const one = cell(spotsOf(spots([[30, 30, 0]])), 30, 30)[3]!;
    // Two layers of a share s cover 1 − (1 − s)².
    expect(Math.abs(opacity! - 255 * (1 - (1 - one / 255) ** 2))).toBeLessThanOrEqual(1);
  });

  test("a node without a colour has no spot, and one outside is left out", () => {
    const none = spotsOf(
      spots([
        [30, 30, 2],
        [-5, 30, 0],
        [30, SIDE, 1],
      ]),
    );
    expect(none.every((value) => value === 0)).toBe(true);
  });
});
