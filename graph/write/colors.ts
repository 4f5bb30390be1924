// The colours of nodes as the formats want them.
import type { DressedMap } from "../model/look/dressed-map.ts";

/** A node without a known community. */
const GREY = "#999999";

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** The colour of a node, `#rrggbb`: that of its dress, else of its community. */
export function nodeColor(map: DressedMap, node: number): string {
  if (map.dress !== undefined) {
    const { tones, toneOf } = map.dress.paint;
    return tones[toneOf[node]!] ?? GREY;
  }
  return map.communities[map.partition.communities[node]!]?.color ?? GREY;
}

/** The parts of `#rrggbb`, 0 to 255 each. */
export function rgbOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}
