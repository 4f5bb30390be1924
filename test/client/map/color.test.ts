import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blend, contrast, luminance, parseColor, readable } from "../../../client/map/color.ts";
import { GROUNDS, paletteOf } from "../../../client/map/palette.ts";
import { twoGroups } from "../../support/two-groups.ts";

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("colours", () => {
  test("black on white has the highest contrast, 21", () => {
    // (1 + 0.05) / (0 + 0.05)
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(luminance("#ffffff")).toBeCloseTo(1, 10);
  });

  test("blending: half of white over black is middle grey", () => {
    // 255 · ½ = 127.5, rounded up
    expect(blend("#ffffff", "#000000", 0.5)).toBe("#808080");
    expect(blend("#123456", "#abcdef", 1)).toBe("#123456");
    expect(blend("#123456", "#abcdef", 0)).toBe("#abcdef");
  });

  test("what is no colour is black", () => {
    expect(parseColor("tomato")).toEqual([0, 0, 0]);
  });

  test("any colour is made readable on both grounds, and a readable one is left alone", () => {
    fc.assert(
      fc.property(color, fc.constantFrom("light" as const, "dark" as const), (any, scheme) => {
        const { paper } = GROUNDS[scheme];
        const shade = readable(any, paper, 4.5);
        expect(contrast(shade, paper)).toBeGreaterThanOrEqual(4.5);
        if (contrast(any, paper) >= 4.5) expect(shade).toBe(any);
      }),
    );
  });
});

describe("the palette of a map", () => {
  const { communities } = twoGroups();

  test("names are readable, links stand back behind nodes", () => {
    for (const scheme of ["light", "dark"] as const) {
      const { ground, communities: shades, between } = paletteOf(communities, scheme, 6);
      expect(contrast(ground.ink, ground.paper)).toBeGreaterThan(7);
      expect(contrast(ground.quiet, ground.paper)).toBeGreaterThanOrEqual(4.5);
      for (const { node, link, name } of shades) {
        expect(contrast(name, ground.paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(link, ground.paper)).toBeLessThan(contrast(node, ground.paper));
        expect(contrast(between, ground.paper)).toBeLessThan(contrast(link, ground.paper));
      }
    }
  });

  test("the more links, the quieter those between communities", () => {
    const quiet = (links: number) => {
      const { between, ground } = paletteOf(communities, "light", links);
      return contrast(between, ground.paper);
    };
    expect(quiet(10_000)).toBeLessThan(quiet(1000));
    expect(quiet(100)).toBe(quiet(10));
  });
});
