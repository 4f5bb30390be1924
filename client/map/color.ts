// Small colour arithmetic on `#rrggbb`: blending, contrast, and the nearest readable shade.

type Rgb = readonly [red: number, green: number, blue: number];

/** Channels 0 to 255; black for what is no `#rrggbb`. */
export function parseColor(color: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return [0, 0, 0];
  return [parseInt(match[1]!, 16), parseInt(match[2]!, 16), parseInt(match[3]!, 16)];
}

function formatColor(channels: Rgb): string {
  return `#${channels.map((c) => Math.round(c).toString(16).padStart(2, "0")).join("")}`;
}

/** `share` (0 to 1) of `color` over the rest of `ground`: what a layer of that opacity would show. */
export function blend(color: string, ground: string, share: number): string {
  const a = parseColor(color);
  const b = parseColor(ground);
  const mix = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
  return formatColor([mix(0), mix(1), mix(2)]);
}

/** The same colour with an opacity, for canvases: `rgba(…)`. */
export function withAlpha(color: string, alpha: number): string {
  const [red, green, blue] = parseColor(color);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, "relative luminance". */
export function luminance(color: string): number {
  const [red, green, blue] = parseColor(color).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrast(a: string, b: string): number {
  const light = Math.max(luminance(a), luminance(b));
  const dark = Math.min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards black or white just far enough to reach a contrast with the ground. */
export function readable(color: string, ground: string, least: number): string {
  const pole = luminance(ground) > 0.4 ? "#000000" : "#ffffff";
  for (let share = 1; share > 0; share -= 0.05) {
    const shade = blend(color, pole, share);
    if (contrast(shade, ground) >= least) return shade;
  }
  return pole;
}
