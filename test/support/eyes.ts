// Colours as different eyes see them, for tests of palettes.

export type Triple = readonly [number, number, number];

/** Red, green and blue blindness on linear RGB (Machado, Oliveira, Fernandes 2009, full severity). */
export const EYES: Readonly<Record<string, readonly Triple[]>> = {
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
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
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

/** A colour in OKLab as eyes see it. */
export function seenBy(eyes: readonly Triple[], color: string): Triple {
  const [r, g, b] = linear(color);
  const [x, y, z] = eyes.map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  ) as [number, number, number];
  return oklab([x, y, z]);
}

/** The smallest distance of any two colours. */
export function closest(colors: readonly string[], eyes: readonly Triple[]): number {
  let least = Infinity;
  for (const [i, a] of colors.entries())
    for (const b of colors.slice(0, i)) least = Math.min(least, difference(a, b, eyes));
  return least;
}

/** How far two colours are apart for eyes: their distance in OKLab. */
export function difference(a: string, b: string, eyes: readonly Triple[]): number {
  const [p, q] = [seenBy(eyes, a), seenBy(eyes, b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Contrast ratio as in WCAG. */
export function contrast(a: string, b: string): number {
  const luminance = (color: string): number => {
    const [r, g, blue] = linear(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
