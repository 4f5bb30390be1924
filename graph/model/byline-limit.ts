// How long a byline may be for its people to be tied to each other.
import type { NetworkKind, NetworkOptions } from "./network.ts";

/**
 * Pairs grow with the square of a byline: one of 2,000 people holds two million, one of 100,000 five
 * thousand million, which nobody could wait for, or see anything in.
 */
export const MOST_TIED_AUTHORS = 2_000;

/**
 * Authors that a paper of the network may have: `maxAuthors`, but never more than MOST_TIED_AUTHORS, in
 * `coauthorship`; Infinity in all others.
 */
export function bylineLimit(
  kind: NetworkKind,
  { maxAuthors }: Pick<NetworkOptions, "maxAuthors">,
): number {
  if (kind !== "coauthorship") return Infinity;
  return Math.min(maxAuthors ?? Infinity, MOST_TIED_AUTHORS);
}
