import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberInWords, numberScale } from "../../../../graph/model/look/number-scale.ts";

const labels = (values: readonly number[], kind: "year" | "share" | "amount") =>
  numberScale(Float64Array.from(values), kind).ticks.map(({ label }) => label);

describe("numberScale", () => {
  it("places years evenly, with whole years as ticks", () => {
    const { place, ticks, logarithmic, unknown } = numberScale(
      Float64Array.of(2016, 2026, NaN, 2021),
      "year",
    );
    expect([place(2016), place(2021), place(2026)]).toEqual([0, 0.5, 1]);
    // Steps of 5 (a quarter of ten is 2.5): 2020 and 2025, of which 2025 is too near to 2026.
    expect(ticks).toEqual([
      { at: 0, label: "2016" },
      { at: 0.4, label: "2020" },
      { at: 1, label: "2026" },
    ]);
    expect([logarithmic, unknown]).toEqual([false, 1]);
  });

  it("does not stretch for a few far years, and says so", () => {
    const values = [1950, ...Array.from({ length: 300 }, (_, i) => 2020 + (i % 5))];
    expect(labels(values, "year")).toEqual(["≤ 2020", "2021", "2022", "2023", "2024"]);
    expect(numberScale(Float64Array.from(values), "year").place(1950)).toBe(0);
  });

  it("goes by logarithm where the largest is far above the middle", () => {
    const scale = numberScale(Float64Array.of(1, 1, 1, 2, 2, 4, 10, 100), "amount");
    expect(scale.logarithmic).toBe(true);
    expect([scale.place(1), scale.place(10), scale.place(100)]).toEqual([0, 0.5, 1]);
    expect(scale.ticks.map(({ label }) => label)).toEqual(["1", "3", "10", "30", "100"]);
  });

  it("leaves zeros at the lower end of a logarithm", () => {
    const scale = numberScale(Float64Array.of(0, 0, 0.001, 0.001, 0.5), "amount");
    expect(scale.place(0)).toBe(0);
    expect(scale.ticks[0]!.label).toBe("≤ 0.001");
  });

  it("stays even where values are near each other", () => {
    const scale = numberScale(Float64Array.of(1, 2, 3, 4, 5), "amount");
    expect(scale.logarithmic).toBe(false);
    expect(scale.place(3)).toBe(0.5);
    expect(labels([1, 2, 3, 4, 5], "amount")).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("has one tick for one value, and none for nothing", () => {
    expect(labels([2020, 2020], "year")).toEqual(["2020"]);
    expect(labels([NaN], "amount")).toEqual([]);
    expect(labels([], "share")).toEqual([]);
  });

  it("keeps the order of values, between 0 and 1, with ticks that ascend", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (any) => {
        const { place, ticks } = numberScale(Float64Array.from(any), "amount");
        const places = [...any].sort((a, b) => a - b).map(place);
        for (const [i, at] of places.entries()) {
          expect(at).toBeGreaterThanOrEqual(places[i - 1] ?? 0);
          expect(at).toBeLessThanOrEqual(1);
        }
        const marks = ticks.map(({ at }) => at);
        expect(marks).toEqual([...marks].sort((a, b) => a - b));
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(9);
      }),
    );
  });
});

describe("numberInWords", () => {
  it.each([
    [2021.4, "year", "2021"],
    [0.256, "share", "26 %"],
    [0, "amount", "0"],
    [12345.6, "amount", "12,346"],
    [345.6, "amount", "346"],
    [3.456, "amount", "3.5"],
    [0.0012, "amount", "0.0012"],
    [0.00002, "amount", "2·10⁻⁵"],
  ] as const)("%d as %s is %s", (value, kind, words) => {
    expect(numberInWords(value, kind)).toBe(words);
  });
});
