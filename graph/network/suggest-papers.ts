// The first view of networks in which papers are linked with papers.
import type { Corpus } from "../model/corpus.ts";
import { DEFAULT_NETWORK_OPTIONS, type Network, type NetworkOptions } from "../model/network.ts";
import { buildNetwork } from "./build.ts";
import { downTo3, isCounted, LEAST_SHARE, LINKS_PER_NODE, nearestThinning } from "./thresholds.ts";

/** Papers have no number to set a threshold by but the strength of their links. */
const MOST = 1000;

/**
 * Everything where that is at most 1,000 papers with at most 8 links each. Else the 1,000 papers with the
 * strongest links, and the `minLinkStrength` that comes nearest to 8 links a paper; where fewer than half
 * of them are linked with each other, the least `minLinkStrength` that leaves at most 1,000 papers, or
 * all where every link is as strong. No paper alone.
 *
 * `papers` counts fractionally then: most pairs share one keyword, and the question is how rare a one.
 *
 * Cost: that of buildNetwork, twice at most.
 */
export function suggestLinkedPapers(
  corpus: Corpus,
  kind: "papers" | "citation" | "coupling",
): NetworkOptions {
  const whole = buildNetwork(corpus, kind);
  const nodeCount = whole.nodes.ids.length;
  if (nodeCount <= MOST && whole.links.strengths.length <= LINKS_PER_NODE * nodeCount)
    return DEFAULT_NETWORK_OPTIONS;
  const counting = kind === "papers" ? "fractional" : "full";
  const base = { ...DEFAULT_NETWORK_OPTIONS, counting, minComponentSize: 2 } as const;
  const network = counting === "full" ? whole : buildNetwork(corpus, kind, { counting });
  const shown = Math.min(MOST, nodeCount);
  const core = strengthsAmongStrongest(network, shown);
  if (nodeCount > MOST && core.linked < LEAST_SHARE * MOST)
    return { ...base, minLinkStrength: leastStrength(network) };
  const isDense = core.strengths.length > LINKS_PER_NODE * shown;
  return {
    ...base,
    top: nodeCount > MOST ? MOST : null,
    minLinkStrength: isDense ? nearestThinning(core.strengths, LINKS_PER_NODE * shown) : 0,
  };
}

/** The least strength of links that leaves at most 1,000 papers; 0 where all are equally strong. */
function leastStrength({ nodes, links }: Network): number {
  const { sources, targets, strengths } = links;
  const strongest = new Float64Array(nodes.ids.length);
  for (let link = 0; link < sources.length; link++)
    for (const node of [sources[link]!, targets[link]!])
      strongest[node] = Math.max(strongest[node]!, strengths[link]!);
  const ranked = strongest.sort((a, b) => b - a);
  const firstLeftOut = ranked[MOST]!;
  const threshold = isCounted(strengths) ? firstLeftOut + 1 : downTo3(firstLeftOut + 0.001);
  return ranked[0]! >= threshold ? threshold : 0;
}

/** Of the nodes with the greatest total link strength: their links, and how many of them have any. */
function strengthsAmongStrongest(
  { nodes, links }: Network,
  count: number,
): { readonly strengths: Float64Array; readonly linked: number } {
  const ranked = Uint32Array.from(nodes.ids, (_, node) => node).sort(
    (a, b) => nodes.totalLinkStrengths[b]! - nodes.totalLinkStrengths[a]! || a - b,
  );
  const isCore = new Uint8Array(ranked.length);
  for (const node of ranked.subarray(0, count)) isCore[node] = 1;
  const linked = new Set<number>();
  const strengths = links.strengths.filter((_, link) => {
    const source = links.sources[link]!;
    const target = links.targets[link]!;
    if (isCore[source] === 0 || isCore[target] === 0) return false;
    linked.add(source).add(target);
    return true;
  });
  return { strengths, linked: linked.size };
}
