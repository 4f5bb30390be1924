// From a network to its map: communities, centrality, positions, labels.
import type { Corpus } from "../model/corpus.ts";
import type { AnalysisOptions, NetworkMap, Steady } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { completeAnalysisOptions } from "./analysis-options.ts";
import { betweennessOf } from "./betweenness.ts";
import { detectCommunities, weightedLinksOf } from "./communities.ts";
import { labelCommunities } from "./labels.ts";
import { layOut } from "./layout/layout.ts";
import type { PlaceParts } from "./layout/place.ts";
import { pageRankOf } from "./pagerank.ts";
import { significant } from "./significant.ts";
import { keepLooks, saidIn } from "./steady/keep-looks.ts";
import { layOutFrom } from "./steady/lay-out-from.ts";
import { matchCommunities } from "./steady/match-communities.ts";
import { knownNodes } from "./steady/reference.ts";
import { steadyPartition } from "./steady/steady-partition.ts";

/** A map of the same corpus, or of some of its papers, that another one is kept steady against. */
export interface Reference {
  readonly map: NetworkMap;
  readonly from: Steady["from"];
}

export interface AnalysisContext {
  /** Null: the map stands on its own. */
  readonly reference?: Reference | null;
  /** Told each step in words as it begins, with the share done before it, 0 to 1. */
  readonly onProgress?: (step: string, share: number) => void;
  /** Places the groups of a map that stands on its own, if not one after the other: same bytes. */
  readonly placeParts?: PlaceParts | undefined;
}

/**
 * The map of a network. Same corpus, network, options, reference: same bytes. A network without nodes
 * gives a map without communities.
 *
 * With a reference, communities, their names and colours and the places of nodes go on from it
 * (steady/).
 *
 * @param corpus the one that the network was built from
 * @throws GraphError `invalid-option`
 */
export function analyseNetwork(
  corpus: Corpus,
  network: Network,
  options: Partial<AnalysisOptions> = {},
  { reference = null, onProgress = () => undefined, placeParts }: AnalysisContext = {},
): NetworkMap {
  const analysis = completeAnalysisOptions(options);
  const links = weightedLinksOf(network);
  const known = reference === null ? null : knownNodes(network, reference.map);
  onProgress("Finding communities", 0);
  const partition =
    known === null
      ? detectCommunities(network, analysis)
      : steadyPartition(network, known, analysis);
  onProgress("Naming communities", 0.2);
  const matches = known === null ? [] : matchCommunities(partition, known);
  const isSaid = reference?.from === "uncorrected" ? saidIn(corpus, network) : undefined;
  const looks = known === null ? undefined : keepLooks(matches, partition, known, isSaid);
  const communities = labelCommunities(corpus, network, partition, looks);
  onProgress("Measuring centrality", 0.3);
  const betweenness = betweennessOf(links, analysis.seed);
  const isEstimated = betweenness.sources < links.nodeCount;
  const asPrecise = (values: Float64Array): Float64Array =>
    isEstimated ? significant(values) : values;
  const centrality = {
    pageRank: asPrecise(pageRankOf(links)),
    betweenness: asPrecise(betweenness.values),
    betweennessSources: betweenness.sources,
  };
  onProgress("Placing nodes", 0.5);
  const { occurrences } = network.nodes;
  const { layout, keepsPlaces } =
    known === null || analysis.layout === "none"
      ? { layout: layOut(links, occurrences, partition, analysis, placeParts), keepsPlaces: false }
      : layOutFrom({ links, occurrences, partition, seed: analysis.seed }, known, reference!.from);
  onProgress("Map ready", 1);
  return {
    network,
    analysis,
    fingerprint: corpus.fingerprint,
    partition,
    communities,
    centrality,
    layout,
    ...(known === null
      ? {}
      : { steady: { from: reference!.from, nodes: known.count, keepsPlaces } }),
  };
}
