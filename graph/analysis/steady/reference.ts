// Which map of a corpus a filtered one is kept steady against, and what they have in common.
import type { NetworkMap } from "../../model/network-map.ts";
import { DEFAULT_NETWORK_OPTIONS, type Network, type NetworkOptions } from "../../model/network.ts";

/**
 * The options of the map that a view is kept steady against: those suggested for the corpus, with the
 * view's own counting and normalization. Null where the view is that map itself, or shows everything:
 * such a view is no part of another one. Two parts that are compared always are. Cost: constant.
 *
 * @param suggested what suits the corpus and the kind of network
 */
export function referenceOptions(
  { options, choice = [] }: Pick<Network, "options" | "choice">,
  suggested: NetworkOptions,
): NetworkOptions | null {
  const own = withCountingOf(options, suggested);
  const isPart =
    choice.some((part) => part.switch === "compared") ||
    ![own, withCountingOf(options, DEFAULT_NETWORK_OPTIONS)].some((whole) =>
      saysTheSame(whole, options),
    );
  return isPart ? own : null;
}

/**
 * The options by which an unfiltered view shows another corpus: everything where it shows everything,
 * else what is suggested there. Cost: constant.
 *
 * @param suggested what suits the other corpus
 */
export function sameViewOf(options: NetworkOptions, suggested: NetworkOptions): NetworkOptions {
  const everything = withCountingOf(options, DEFAULT_NETWORK_OPTIONS);
  return saysTheSame(everything, options) ? everything : withCountingOf(options, suggested);
}

function withCountingOf(
  { counting, normalization }: NetworkOptions,
  whole: NetworkOptions,
): NetworkOptions {
  return { ...whole, counting, normalization };
}

function saysTheSame(a: NetworkOptions, b: NetworkOptions): boolean {
  const names = Object.keys(DEFAULT_NETWORK_OPTIONS) as (keyof NetworkOptions)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

/** Where a map stands beside its reference. */
export interface Known {
  readonly reference: NetworkMap;
  /** Node of the reference that is the same as each node; −1: the reference lacks it. */
  readonly nodes: Int32Array;
  /** Nodes that the reference has too. */
  readonly count: number;
}

/** The nodes of a network that a reference knows. Cost: linear in the nodes of both. */
export function knownNodes({ nodes }: Network, reference: NetworkMap): Known {
  const places = new Map(reference.network.nodes.ids.map((id, node) => [id, node]));
  const known = Int32Array.from(nodes.ids, (id) => places.get(id) ?? -1);
  return {
    reference,
    nodes: known,
    count: known.reduce((count, node) => count + (node >= 0 ? 1 : 0), 0),
  };
}
