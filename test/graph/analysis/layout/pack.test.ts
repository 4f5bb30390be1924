import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packComponents, type Component } from "../../../../graph/analysis/layout/pack.ts";
import { leastGap } from "../../../support/discs.ts";

/** `count` discs of radius 1 in a row, two apart. */
function row(count: number): Component {
  const x = Float64Array.from({ length: count }, (_, i) => 4 * i - 2 * (count - 1));
  return {
    x,
    y: new Float64Array(count),
    radii: new Float64Array(count).fill(1),
    radius: 2 * (count - 1) + 1,
  };
}

function discsOf(components: readonly Component[]): [Float64Array, Float64Array, Float64Array] {
  const { x, y } = packComponents(components);
  return [
    Float64Array.from(components.flatMap((c, k) => Array.from(c.x, (dx) => x[k]! + dx))),
    Float64Array.from(components.flatMap((c, k) => Array.from(c.y, (dy) => y[k]! + dy))),
    Float64Array.from(components.flatMap((c) => Array.from(c.radii))),
  ];
}

describe("packComponents", () => {
  it("puts the largest in the middle, and nothing nowhere", () => {
    const { x, y } = packComponents([row(2), row(9), row(2)]);
    expect([x[1], y[1]]).toEqual([0, 0]);
    expect(packComponents([]).x.length).toBe(0);
  });

  it("keeps the discs of all components apart", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 25 }), (sizes) => {
        // The gap inside a row is 2; between components it is 4.
        expect(leastGap(...discsOf(sizes.map(row)))).toBeGreaterThan(1.99);
      }),
    );
  });

  it("keeps strangers out of a large component, also where its discs stand far apart", () => {
    // 900 discs on a square grid, 12 apart: 4 free around any place between them, but inside.
    const side = 30;
    const at = (i: number): number => 12 * i - 6 * (side - 1);
    const large: Component = {
      x: Float64Array.from({ length: side * side }, (_, i) => at(i % side)),
      y: Float64Array.from({ length: side * side }, (_, i) => at(Math.floor(i / side))),
      radii: new Float64Array(side * side).fill(1),
      radius: at(side - 1) * Math.SQRT2 + 1,
    };
    const { x, y } = packComponents([large, ...Array.from({ length: 50 }, () => row(1))]);
    for (let k = 1; k <= 50; k++)
      expect(Math.max(Math.abs(x[k]!), Math.abs(y[k]!))).toBeGreaterThan(at(side - 1));
  });

  it("strews what is tiny beside the largest around it, not in a wall", () => {
    // A bar of 300 × 3 discs, and 400 lone nodes.
    const bar: Component = {
      x: Float64Array.from({ length: 900 }, (_, i) => 3 * (i % 300) - 448.5),
      y: Float64Array.from({ length: 900 }, (_, i) => 3 * Math.floor(i / 300) - 3),
      radii: new Float64Array(900).fill(1),
      radius: 450,
    };
    const alone = Array.from({ length: 400 }, () => row(1));
    const components = [bar, ...alone];
    expect(leastGap(...discsOf(components))).toBeGreaterThan(0.99);
    const { x, y } = packComponents(components);
    expect(packComponents(components)).toEqual({ x, y });
    // As many above as below, as many left as right, and as many of them far from the middle as near it
    // (half of the area of a circle is within 71 % of its radius; the bar takes a little of that half).
    const share = (test: (k: number) => boolean): number =>
      alone.filter((_, k) => test(k + 1)).length / alone.length;
    expect(Math.abs(share((k) => y[k]! > 0) - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(share((k) => x[k]! > 0) - 0.5)).toBeLessThan(0.1);
    const near = share((k) => Math.hypot(x[k]!, y[k]!) < 0.71 * 450);
    expect(Math.abs(near - 0.5)).toBeLessThan(0.1);
    for (const at of alone.keys())
      expect(Math.hypot(x[at + 1]!, y[at + 1]!)).toBeLessThanOrEqual(470);
  });
});
