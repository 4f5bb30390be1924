// The colours of warmth: one way from faint to strong that rises evenly in lightness, so that it reads
// without seeing hues; it begins as clear as glass on either ground. Pure.
import { parseColor } from "./color.ts";
import type { Scheme } from "./palette.ts";

/** From cool to hot at equal steps; the far end has the strongest contrast with the ground. */
const STOPS: Readonly<Record<Scheme, readonly string[]>> = {
  light: ["#fbe9c6", "#f7c97f", "#ee9a55", "#d4604d", "#9c3560", "#55205f"],
  dark: ["#26215c", "#5b2a80", "#9a3a82", "#d9596b", "#f79a57", "#fbe28a"],
};
/** Below this warmth the ground shines through. */
const CLEAR = 0.22;

/** Colour and opacity of a warmth of 0 to 1. */
export function heatColor(
  value: number,
  scheme: Scheme,
): readonly [red: number, green: number, blue: number, alpha: number] {
  const stops = STOPS[scheme];
  const at = Math.max(0, Math.min(1, value)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  const [a, b] = [parseColor(stops[below]!), parseColor(stops[below + 1]!)];
  const mix = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * (at - below));
  const alpha = Math.min(1, Math.max(0, value) / CLEAR);
  return [mix(0), mix(1), mix(2), Math.round(255 * alpha * 0.94)];
}

/** The pixels of a column of warmths, four bytes each. */
export function heatOf(values: Float32Array, scheme: Scheme): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(values.length * 4);
  const colors = Array.from({ length: 256 }, (_, i) => heatColor(i / 255, scheme));
  values.forEach((value, i) => {
    pixels.set(colors[Math.round(Math.min(1, value) * 255)]!, i * 4);
  });
  return pixels;
}
