import { describe, expect, it } from "vitest";
import { COMMUNITY_COLORS, communityColor } from "../../../graph/model/palette.ts";
import { closest, contrast, EYES } from "../../support/eyes.ts";

describe("the palette", () => {
  for (const [name, eyes] of Object.entries(EYES))
    it(`keeps its colours apart for ${name} eyes, the first eight further`, () => {
      // Blue-blind eyes, one in ten thousand, have the least to go by. 0.02 is just noticeable.
      const [eight, twelve] = name === "tritanopia" ? [0.055, 0.04] : [0.07, 0.055];
      expect(closest(COMMUNITY_COLORS.slice(0, 8), eyes)).toBeGreaterThan(eight);
      expect(closest(COMMUNITY_COLORS, eyes)).toBeGreaterThan(twelve);
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
