// From a network to its map: communities, centrality, positions, labels.
import type { Corpus } from "../model/corpus.ts";
import type { AnalysisOptions, NetworkMap } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { completeAnalysisOptions } from "./analysis-options.ts";
import { betweennessOf } from "./betweenness.ts";
import { detectCommunities, weightedLinksOf } from "./communities.ts";
import { labelCommunities } from "./labels.ts";
import { layOut } from "./layout/layout.ts";
import { pageRankOf } from "./pagerank.ts";

/**
 * The map of a network. Same corpus, network, options: same bytes. A network without nodes gives a map
 * without communities.
 *
 * @param corpus the one that the network was built from
 * @param onProgress told each step in words as it begins, with the share done before it, 0 to 1
 * @throws GraphError `invalid-option`
 */
export function analyseNetwork(
  corpus: Corpus,
  network: Network,
  options: Partial<AnalysisOptions> = {},
  onProgress: (step: string, share: number) => void = () => undefined,
): NetworkMap {
  const analysis = completeAnalysisOptions(options);
  const links = weightedLinksOf(network);
  onProgress("Finding communities", 0);
  const partition = detectCommunities(network, analysis);
  onProgress("Naming communities", 0.2);
  const communities = labelCommunities(corpus, network, partition);
  onProgress("Measuring centrality", 0.3);
  const betweenness = betweennessOf(links, analysis.seed);
  const centrality = {
    pageRank: pageRankOf(links),
    betweenness: betweenness.values,
    betweennessSources: betweenness.sources,
  };
  onProgress("Placing nodes", 0.5);
  const layout = layOut(links, network.nodes.occurrences, partition, analysis);
  onProgress("Map ready", 1);
  return {
    network,
    analysis,
    fingerprint: corpus.fingerprint,
    partition,
    communities,
    centrality,
    layout,
  };
}
