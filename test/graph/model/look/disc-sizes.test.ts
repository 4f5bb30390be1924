import { describe, expect, it } from "vitest";
import { radiiBy, sizeSamples, valuesOfSize } from "../../../../graph/model/look/disc-sizes.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

const area = (radii: Float64Array) => radii.reduce((sum, radius) => sum + radius ** 2, 0);

describe("radiiBy", () => {
  it("by papers are those of the layout", () => {
    expect(radiiBy(TINY_MAP, "papers", null)).toBe(TINY_MAP.layout.radii);
  });

  it("by links have areas in proportion, and the same area together", () => {
    const radii = radiiBy(TINY_MAP, "links", null);
    const { degrees } = TINY_MAP.network.nodes;
    const [one, four] = [degrees.indexOf(1), degrees.indexOf(4)];
    expect((radii[four]! / radii[one]!) ** 2).toBeCloseTo(4, 10);
    expect(area(radii)).toBeCloseTo(area(TINY_MAP.layout.radii), 10);
  });

  it("stay at the smallest for nothing, next to nothing and the unknown", () => {
    const values = Float64Array.from(TINY_MAP.layout.radii, () => 0);
    values[0] = 100;
    values[1] = 1;
    values[2] = NaN;
    const radii = radiiBy(TINY_MAP, "citations", { type: "number", values });
    // 1 of 100 would have a tenth of the radius by area; no disc is below a seventh.
    expect(radii[1]! / radii[0]!).toBeCloseTo(1 / 7, 10);
    expect([radii[2], radii[3]]).toEqual([radii[1], radii[1]]);
  });

  it("are equal when they stand for nothing", () => {
    const radii = radiiBy(TINY_MAP, "equal", null);
    expect(new Set(radii).size).toBe(1);
    expect(radii[0]).toBeCloseTo(0.25, 12);
  });

  it("are those of the layout while the column is missing", () => {
    expect(radiiBy(TINY_MAP, "citations", null)).toBe(TINY_MAP.layout.radii);
  });
});

describe("sizeSamples", () => {
  it("are the smallest, a large one and the largest, each value once", () => {
    const values = valuesOfSize(TINY_MAP, "links", null)!;
    const samples = sizeSamples(values, radiiBy(TINY_MAP, "links", null));
    expect(samples.map(({ label }) => label)).toEqual(["1", "5", "6"]);
    const radii = samples.map(({ radius }) => radius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(sizeSamples(Float64Array.of(2, 2, NaN), Float64Array.of(1, 1, 1))).toEqual([
      { label: "2", radius: 1 },
    ]);
  });
});
