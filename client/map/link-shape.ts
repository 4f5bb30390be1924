// Which links are strong, which are curved, and by which program each is drawn. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import type { Drawing } from "../state/drawing.ts";

/** Above this many links, weak ones are drawn as plain lines: sixfold faster without a GPU. */
export const MANY_LINKS = 6000;
/** Above this many, only strong links are curved. */
const MANY_CURVES = 2500;
/** Share of the links that are strong, and most of them. */
const STRONG_SHARE = 0.25;
const MOST_STRONG = 1500;
/** Bend of a curved link, as a share of its length. */
export const CURVATURE = 0.16;

export type LinkProgram =
  "weak-line" | "weak-thick" | "weak-curve" | "strong-thick" | "strong-curve";

/**
 * 1 for each link that is strong: about the strongest quarter, at most 1,500. Links of one strength
 * stay together; where that would leave none or too many, the line is drawn above them; all are strong
 * where all are equal. Cost: m log m.
 */
export function strongLinks(strengths: Float64Array): Uint8Array {
  const sorted = Float64Array.from(strengths).sort().reverse();
  const rank = Math.min(MOST_STRONG, Math.ceil(strengths.length * STRONG_SHARE));
  const cut = sorted[rank - 1] ?? 0;
  const most = Math.min(2 * rank, 2 * MOST_STRONG);
  // Ties at the cut come in together if there is room, else they all stay out.
  const withTies = sorted.findLastIndex((strength) => strength >= cut) + 1;
  const least = withTies <= most ? cut : Infinity;
  const above = sorted[0] === cut ? cut : (sorted.findLast((strength) => strength > cut) ?? cut);
  const line = Math.min(least, above);
  return Uint8Array.from(strengths, (strength) => Number(strength >= line));
}

const known = new WeakMap<NetworkMap["network"]["links"], Uint8Array>();

/** The strong links of a map; looked for once per map. */
function strongOf({ network: { links } }: NetworkMap): Uint8Array {
  let strong = known.get(links);
  if (strong === undefined) known.set(links, (strong = strongLinks(links.strengths)));
  return strong;
}

export interface LinkShape {
  readonly isStrong: (link: number) => boolean;
  readonly isCurved: (link: number) => boolean;
  readonly programOf: (link: number) => LinkProgram;
}

/** How the links of a map are drawn. */
export function linkShape(map: NetworkMap, { curved }: Drawing): LinkShape {
  const strong = strongOf(map);
  const count = strong.length;
  const isStrong = (link: number) => strong[link] === 1;
  const isCurved = (link: number) => curved && (count <= MANY_CURVES || isStrong(link));
  return {
    isStrong,
    isCurved,
    programOf(link) {
      const shape = isCurved(link) ? "curve" : "thick";
      if (isStrong(link)) return `strong-${shape}`;
      return shape === "thick" && count > MANY_LINKS ? "weak-line" : `weak-${shape}`;
    },
  };
}
