// The colours of a map on light and on dark ground. Pure: communities bring their colour with the
// map, the theme decides how it stands against the ground.
import type { Community, NetworkMap } from "../../graph/index.ts";
import type { Paint } from "../../graph/model/look/paint.ts";
import { toneBetween } from "../../graph/model/look/paint.ts";
import { blend, readable } from "./color.ts";
import type { Mark } from "./node-shape.ts";

export type Scheme = "light" | "dark";

/** What canvases need to know of a theme. */
export interface Ground {
  readonly scheme: Scheme;
  /** Behind everything. */
  readonly paper: string;
  /** Text. */
  readonly ink: string;
  /** Text of less weight, and links between communities. */
  readonly quiet: string;
  /** What is selected or hovered. */
  readonly accent: string;
}

export const GROUNDS: Readonly<Record<Scheme, Ground>> = {
  light: {
    scheme: "light",
    paper: "#faf9f6",
    ink: "#1c2333",
    quiet: "#6b7285",
    accent: "#2f4a94",
  },
  dark: {
    scheme: "dark",
    paper: "#0e131d",
    ink: "#e9ecf3",
    quiet: "#8d96aa",
    accent: "#a9c0ff",
  },
};

/** White, for pictures that go onto paper. */
export const WHITE: Ground = { ...GROUNDS.light, paper: "#ffffff" };

/** Colours of one community. */
export interface CommunityShades {
  readonly node: string;
  /** A link inside the community. */
  readonly link: string;
  /** Its name in large type: contrast of at least 4.5 with the ground. */
  readonly name: string;
}

export interface Palette {
  readonly ground: Ground;
  /** By community id. */
  readonly communities: readonly CommunityShades[];
  /** A link between two communities, or two ends that differ much in what colours stand for. */
  readonly between: string;
  /** What colours stand for instead of the community; null: the community. */
  readonly tones: Tones | null;
}

/** The paint of the nodes on a ground; `shades` parallel to its tones. */
export interface Tones extends Pick<Paint, "toneOf" | "steps"> {
  readonly shades: readonly Omit<CommunityShades, "name">[];
  /** Tones of the links, where they do not follow from those of their ends. */
  readonly linkTones?: Uint8Array;
  /** Of each tone, what tells it apart on a disc besides its colour. */
  readonly marks?: readonly (Mark | null)[];
}

const NODE_SHADE: Readonly<Record<Scheme, number>> = { light: 1, dark: 0.94 };
const LINK_SHADE: Readonly<Record<Scheme, number>> = { light: 0.58, dark: 0.55 };

/** Strongest share of a link between communities; the more links there are, the quieter each. */
const BETWEEN_SHADE = 0.3;
const LEAST_BETWEEN_SHADE = 0.13;

/**
 * The shades of every community and tone of a map with `linkCount` links. Cost: linear in the number
 * of communities.
 *
 * @param paint of the nodes; null: by community
 * @param ground what they stand against; otherwise that of the scheme
 */
export function paletteOf(
  communities: readonly Community[],
  scheme: Scheme,
  linkCount: number,
  paint: Paint | null = null,
  ground: Ground = GROUNDS[scheme],
): Palette {
  const { paper } = ground;
  const crowded = BETWEEN_SHADE / Math.max(1, Math.sqrt(linkCount / 600));
  return {
    ground,
    between: blend(ground.quiet, paper, Math.max(LEAST_BETWEEN_SHADE, crowded)),
    communities: communities.map(({ color }) => ({
      ...shadesOf(color, ground),
      name: readable(color, paper, 4.5),
    })),
    tones:
      paint === null || paint.legend.type === "groups"
        ? null
        : { ...paint, shades: paint.tones.map((color) => shadesOf(color, ground)) },
  };
}

function shadesOf(color: string, { paper, scheme }: Ground): Omit<CommunityShades, "name"> {
  return {
    node: blend(color, paper, NODE_SHADE[scheme]),
    link: blend(color, paper, LINK_SHADE[scheme]),
  };
}

/** The colour of a node. */
export function nodeColor({ partition }: NetworkMap, palette: Palette, node: number): string {
  const { tones, communities, ground } = palette;
  const shades =
    tones === null ? communities[partition.communities[node]!] : tones.shades[tones.toneOf[node]!];
  return shades?.node ?? ground.quiet;
}

/** The colour of a link: that of both its ends, or quiet where they or their communities differ. */
export function linkColor(map: NetworkMap, palette: Palette, link: number): string {
  const own = ownLinkColor(palette, link);
  if (own !== null) return own;
  const { sources, targets } = map.network.links;
  const { tones, communities, between } = palette;
  const inside = map.partition.communities;
  if (inside[sources[link]!] !== inside[targets[link]!]) return between;
  if (tones === null) return communities[inside[sources[link]!]!]?.link ?? between;
  const tone = toneBetween(tones, sources[link]!, targets[link]!);
  return (tone === null ? undefined : tones.shades[tone]?.link) ?? between;
}

/** The colour of a link that has one of its own, whatever its ends have; null: it has none. */
export function ownLinkColor({ tones }: Palette, link: number): string | null {
  const tone = tones?.linkTones?.[link];
  return tone === undefined ? null : (tones?.shades[tone]?.link ?? null);
}

/** What tells a node apart besides its colour. */
export function markOf({ tones }: Palette, node: number): Mark | null {
  return tones?.marks?.[tones.toneOf[node]!] ?? null;
}
