// Links as files of directed graphs have them: an arc each, from where it leads to where.
import { BACKWARD, FORWARD } from "../model/network.ts";
import type { LinkColumns } from "../model/network.ts";

export interface Arc {
  /** Node indices. */
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly papers: number;
  /** Place in `LinkColumns`. */
  readonly link: number;
}

/** Whether links lead from one end to the other. */
export function isDirected(links: LinkColumns): boolean {
  return links.directions !== undefined;
}

/**
 * The links in their order. Where they lead somewhere, from there; one that leads both ways is two arcs in
 * a row, the first from the smaller node, with half the strength and papers each. Readers of maps put it
 * together again (`read/maps/map-of-draft`), to the last bit: halving loses nothing. Cost: linear.
 */
export function* arcsOf(links: LinkColumns): Generator<Arc> {
  const { sources, targets, strengths, papers, directions } = links;
  for (let link = 0; link < sources.length; link++) {
    const [source, target] = [sources[link]!, targets[link]!];
    const whole = { strength: strengths[link]!, papers: papers[link]!, link };
    const half = { strength: strengths[link]! / 2, papers: papers[link]! / 2, link };
    switch (directions?.[link]) {
      case BACKWARD:
        yield { source: target, target: source, ...whole };
        break;
      case FORWARD + BACKWARD:
        yield { source, target, ...half };
        yield { source: target, target: source, ...half };
        break;
      default:
        yield { source, target, ...whole };
    }
  }
}
