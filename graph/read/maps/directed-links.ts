// Links of a directed file as the model has them: from the smaller node to the greater, with a direction.
import { BACKWARD, FORWARD } from "../../model/network.ts";
import type { DraftLink } from "./map-draft.ts";

export interface DirectedLinks {
  readonly links: readonly DraftLink[];
  /** One for each link. */
  readonly directions: Uint8Array;
}

/**
 * What `write/arcs` made of links, undone: two that lead to and fro are one with the sum of their
 * strengths and papers.
 *
 * @param placeOf place of a node among the nodes, by its id
 */
export function directedLinks(
  arcs: readonly DraftLink[],
  placeOf: (id: string) => number,
): DirectedLinks {
  const links: DraftLink[] = [];
  const directions: number[] = [];
  for (const arc of arcs) {
    const forward = placeOf(arc.source) < placeOf(arc.target);
    const link = forward ? arc : { ...arc, source: arc.target, target: arc.source };
    const last = links.at(-1);
    if (!forward && last?.source === link.source && last.target === link.target) {
      const [strength, papers] = [last.strength + link.strength, last.papers + link.papers];
      links[links.length - 1] = { ...last, strength, papers };
      directions[directions.length - 1] = FORWARD + BACKWARD;
    } else {
      links.push(link);
      directions.push(forward ? FORWARD : BACKWARD);
    }
  }
  return { links, directions: Uint8Array.from(directions) };
}
