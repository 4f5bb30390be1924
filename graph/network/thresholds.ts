// Thresholds that leave a wanted number of nodes or links, from the numbers themselves.
import type { Network, NetworkOptions } from "../model/network.ts";
import { findComponents } from "./components.ts";

/** More links per node than about this make a map a hairball. */
export const LINKS_PER_NODE = 8;
/** The share of nodes that a threshold has to leave. */
export const LEAST_SHARE = 0.5;

/** How many nodes are wanted at most, and how few are too few. */
export interface Wanted {
  readonly most: number;
  readonly least: number;
}

/**
 * The least `minPapers` that leaves at most `most` items. Where it would leave fewer than `least`, the
 * one before it, with `top`.
 */
export function leastThreshold(
  papers: Uint32Array,
  { most, least }: Wanted,
): Pick<NetworkOptions, "minPapers" | "top"> {
  const ranked = papers.toSorted((a, b) => b - a);
  const firstLeftOut = ranked[most] ?? 0;
  if (firstLeftOut === 0) return { minPapers: 1, top: null };
  const minPapers = firstLeftOut + 1;
  const left = ranked.findIndex((count) => count < minPapers);
  return left >= least ? { minPapers, top: null } : { minPapers: firstLeftOut, top: most };
}

/**
 * The strength from which about `wanted` links are left: of the thresholds just above and just below,
 * the one whose number of links is the smaller factor away. Whole numbers are small, so that either
 * can be far off; others are cut to three decimals.
 */
export function nearestThinning(strengths: Float64Array, wanted: number): number {
  const ranked = strengths.toSorted((a, b) => b - a);
  const low = ranked[wanted]!;
  if (!isCounted(strengths)) return downTo3(low);
  const left = (threshold: number): number => ranked.filter((s) => s >= threshold).length;
  const tooMany = left(low) / wanted;
  const tooFew = wanted / Math.max(1, left(low + 1));
  // Every link has at least strength 1: as a threshold that is none.
  return tooMany > tooFew ? low + 1 : low === 1 ? 0 : low;
}

/** The first of the sizes for which components of at least that size hold enough of the nodes; or 1. */
export function componentSize(network: Network, sizes: readonly number[]): number {
  const { links, nodes } = network;
  const components = findComponents(nodes.ids.length, links.sources, links.targets);
  const kept = (size: number): number =>
    components.sizes.reduce((sum, count) => (count >= size ? sum + count : sum), 0);
  return sizes.find((size) => kept(size) >= LEAST_SHARE * nodes.ids.length) ?? 1;
}

/** Whether strengths are whole numbers, as with full counting. */
export function isCounted(strengths: Float64Array): boolean {
  return strengths.every(Number.isInteger);
}

/** A number cut to three decimals. */
export function downTo3(value: number): number {
  return Math.floor(value * 1000) / 1000;
}
