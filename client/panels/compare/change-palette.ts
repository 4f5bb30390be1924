// The colours and signs of what became of nodes and links: blue came, orange went, the more the
// darker, which all eyes tell apart; grey stayed. Signs say the same without colour. Pure.
import type { Change, NetworkMap } from "../../../graph/index.ts";
import { CHANGE_COLORS, CHANGES } from "../../../graph/model/difference.ts";
import { blend } from "../../map/color.ts";
import type { Mark } from "../../map/node-shape.ts";
import type { Palette, Scheme } from "../../map/palette.ts";
import { paletteOf } from "../../map/palette.ts";
import type { Changes } from "./changes.ts";

export const CHANGE_MARKS: Readonly<Record<Change, Mark | null>> = {
  new: "plus",
  stronger: "up",
  same: null,
  weaker: "down",
  gone: "hole",
};

/** How much of its colour a link has; what stayed as it was steps back. */
const LINK_SHARE = 0.62;
const SAME_SHARE = 0.5;

/** The palette of a map by what became of its nodes and links. */
export function changePalette(map: NetworkMap, changes: Changes, scheme: Scheme): Palette {
  const palette = paletteOf(map.communities, scheme, map.network.links.sources.length);
  const { paper, quiet } = palette.ground;
  return {
    ...palette,
    tones: {
      toneOf: Uint16Array.from(changes.nodes),
      steps: 0,
      linkTones: changes.links,
      marks: CHANGES.map((change) => CHANGE_MARKS[change]),
      shades: CHANGES.map((change) => {
        if (change === "same")
          return { node: blend(quiet, paper, SAME_SHARE), link: palette.between };
        const color = CHANGE_COLORS[scheme][change];
        return { node: color, link: blend(color, paper, LINK_SHARE) };
      }),
    },
  };
}
