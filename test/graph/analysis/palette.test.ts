import { describe, expect, it } from "vitest";
import { COMMUNITY_COLORS, communityColor } from "../../../graph/analysis/palette.ts";

type Triple = readonly [number, number, number];

/** Red and green blindness on linear RGB (Machado, Oliveira, Fernandes 2009, full severity). */
const EYES: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

function linear(color: string): Triple {
  const channel = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson's OKLab, where distances are about as large as they look. */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seenBy(eyes: readonly Triple[], color: string): Triple {
  const [r, g, b] = linear(color);
  const [x, y, z] = eyes.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  ) as [number, number, number];
  return oklab([x, y, z]);
}

function closest(colors: readonly string[], eyes: readonly Triple[]): number {
  let least = Infinity;
  for (const [i, a] of colors.entries())
    for (const b of colors.slice(0, i)) {
      const [p, q] = [seenBy(eyes, a), seenBy(eyes, b)];
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
  return least;
}

function contrast(a: string, b: string): number {
  const luminance = (color: string): number => {
    const [r, g, blue] = linear(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("the palette", () => {
  for (const [name, eyes] of Object.entries(EYES))
    it(`keeps its colours apart for ${name} eyes, the first eight further`, () => {
      expect(closest(COMMUNITY_COLORS.slice(0, 8), eyes)).toBeGreaterThan(0.07);
      expect(closest(COMMUNITY_COLORS, eyes)).toBeGreaterThan(0.055);
    });

  it("stands out from white and from the dark ground, also where it repeats", () => {
    for (let id = 0; id < 24; id++) {
      expect(contrast(communityColor(id), "#ffffff")).toBeGreaterThan(2.2);
      expect(contrast(communityColor(id), "#14171c")).toBeGreaterThan(2.2);
    }
  });

  it("repeats greyed after the twelfth", () => {
    expect(COMMUNITY_COLORS.length).toBe(12);
    expect(communityColor(0)).toBe("#4673f2");
    // Channels 46, 73, f2 moved by 0.6 towards 8a: 70 + 0.6·68 = 111, 115 + 0.6·23 = 129, 242 − 62.
    expect(communityColor(12)).toBe("#6f81b4");
    expect(communityColor(24)).toBe(communityColor(12));
    const colors = Array.from({ length: 24 }, (_, id) => communityColor(id));
    expect(new Set(colors).size).toBe(24);
    expect(colors.every((color) => /^#[0-9a-f]{6}$/.test(color))).toBe(true);
  });
});
