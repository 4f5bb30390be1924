// The colours of a map on light and on dark ground. Pure: communities bring their colour with the
// map, the theme decides how it stands against the ground.
import type { Community } from "../../graph/index.ts";
import { blend, readable } from "./color.ts";

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
  /** A link between two communities. */
  readonly between: string;
}

const NODE_SHADE: Readonly<Record<Scheme, number>> = { light: 1, dark: 0.94 };
const LINK_SHADE: Readonly<Record<Scheme, number>> = { light: 0.58, dark: 0.55 };

/** Strongest share of a link between communities; the more links there are, the quieter each. */
const BETWEEN_SHADE = 0.3;
const LEAST_BETWEEN_SHADE = 0.13;

/**
 * The shades of every community of a map with `linkCount` links. Cost: linear in the number of
 * communities.
 */
export function paletteOf(
  communities: readonly Community[],
  scheme: Scheme,
  linkCount: number,
): Palette {
  const ground = GROUNDS[scheme];
  const { paper } = ground;
  const crowded = BETWEEN_SHADE / Math.max(1, Math.sqrt(linkCount / 600));
  return {
    ground,
    between: blend(ground.quiet, paper, Math.max(LEAST_BETWEEN_SHADE, crowded)),
    communities: communities.map(({ color }) => ({
      node: blend(color, paper, NODE_SHADE[scheme]),
      link: blend(color, paper, LINK_SHADE[scheme]),
      name: readable(color, paper, 4.5),
    })),
  };
}
