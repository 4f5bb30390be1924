// Who cites whom, in words, seen from one end of a link.
import type { LinkColumns } from "../../graph/index.ts";
import { BACKWARD, FORWARD } from "../../graph/model/network.ts";

/** What a node does to the other end of a link; null where links lead nowhere. */
export function wayOf(links: LinkColumns, link: number, node: number): string | null {
  const direction = links.directions?.[link];
  if (direction === undefined) return null;
  const out = links.sources[link] === node ? FORWARD : BACKWARD;
  if (direction === FORWARD + BACKWARD) return "cites and is cited by";
  return direction === out ? "cites" : "is cited by";
}
