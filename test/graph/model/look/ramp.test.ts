import { describe, expect, it } from "vitest";
import { colorAt, EMBER, RAMP_STEPS, TIDE } from "../../../../graph/model/look/ramp.ts";
import { contrast, difference, EYES, seenBy } from "../../../support/eyes.ts";

const RAMPS = [
  ["tide", TIDE],
  ["ember", EMBER],
] as const;

describe.each(RAMPS)("the ramp %s", (_, ramp) => {
  const colors = Array.from({ length: RAMP_STEPS }, (_, i) => colorAt(ramp, i / (RAMP_STEPS - 1)));

  it("grows lighter in even steps", () => {
    const lightness = colors.map((color) => seenBy(EYES["normal"]!, color)[0]);
    const whole = lightness.at(-1)! - lightness[0]!;
    for (let i = 1; i < colors.length; i++) {
      const step = (lightness[i]! - lightness[i - 1]!) / whole;
      expect(step * (RAMP_STEPS - 1)).toBeGreaterThan(0.6);
      expect(step * (RAMP_STEPS - 1)).toBeLessThan(1.4);
    }
  });

  it.each(Object.entries(EYES))("keeps its order for %s eyes, and no two ends meet", (_, eyes) => {
    const lightness = colors.map((color) => seenBy(eyes, color)[0]);
    for (let i = 1; i < colors.length; i++) expect(lightness[i]).toBeGreaterThan(lightness[i - 1]!);
    expect(difference(colors[0]!, colors.at(-1)!, eyes)).toBeGreaterThan(0.3);
    // A quarter of the ramp apart is plainly another colour.
    for (let i = 6; i < colors.length; i++)
      expect(difference(colors[i]!, colors[i - 6]!, eyes)).toBeGreaterThan(0.07);
  });

  it("stands out from the light and the dark ground", () => {
    for (const color of [...colors, ramp.unknown]) {
      expect(contrast(color, "#faf9f6")).toBeGreaterThan(1.9);
      expect(contrast(color, "#0e131d")).toBeGreaterThan(1.9);
    }
  });

  it("is not taken for unknown", () => {
    for (const eyes of Object.values(EYES))
      for (const color of colors)
        expect(difference(color, ramp.unknown, eyes)).toBeGreaterThan(0.05);
  });
});

it("mixes two stops evenly, and stays within its ends", () => {
  // Halfway between 00, 10 and ff, 20: 7f.8 → 80, 18.
  expect(colorAt({ colors: ["#000010", "#ff0020"], unknown: "#888888" }, 0.5)).toBe("#800018");
  expect(colorAt(TIDE, -1)).toBe(TIDE.colors[0]);
  expect(colorAt(TIDE, 2)).toBe(TIDE.colors[8]);
});
