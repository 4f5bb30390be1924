// Colours for numbers: two ramps of nine stops, even in lightness from dark to light, after the idea of
// viridis, plasma and cividis, but between the lightnesses that stand out from white and from black.
// Found by search for what red-, green- and blue-blind eyes tell apart best.

export interface Ramp {
  /** From the least to the largest, `#rrggbb`. */
  readonly colors: readonly string[];
  /** What nobody states: a grey that no eye takes for a colour of the ramp. */
  readonly unknown: string;
}

/** Blue, teal, straw: for years. */
export const TIDE: Ramp = {
  colors: [
    "#2b3cad",
    "#0656ac",
    "#026ba3",
    "#0a7f95",
    "#15908b",
    "#0ba27f",
    "#4db068",
    "#87b74f",
    "#b9ba34",
  ],
  unknown: "#9198ab",
};

/** Violet, pink, gold: for amounts and shares. */
export const EMBER: Ramp = {
  colors: [
    "#553790",
    "#663fa1",
    "#7948b1",
    "#8c51bf",
    "#9f5ccb",
    "#c95eb6",
    "#e96798",
    "#f9824a",
    "#dbb024",
  ],
  unknown: "#a9b1c5",
};

/** Steps of a ramp on a map: more could not be told apart. */
export const RAMP_STEPS = 25;

/**
 * The colour at a place of a ramp, mixed from the two stops beside it.
 *
 * @param share 0 (first stop) to 1 (last)
 */
export function colorAt({ colors }: Ramp, share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (colors.length - 1);
  const below = Math.min(colors.length - 2, Math.floor(place));
  const [from, to] = [colors[below]!, colors[below + 1]!];
  const mixed = [1, 3, 5].map((at) => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * (place - below))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}
