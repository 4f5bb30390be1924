// The map of a view as people look at it: steady against the unfiltered map of the same corpus.
import type { Corpus } from "../../model/corpus.ts";
import type { AnalysisOptions, NetworkMap } from "../../model/network-map.ts";
import type { Network, NetworkKind, NetworkOptions } from "../../model/network.ts";
import { buildNetwork } from "../../network/build.ts";
import { suggestOptions } from "../../network/suggest.ts";
import { analyseNetwork } from "../analyse.ts";
import { referenceOptions } from "./reference.ts";

/** What a caller has made before and need not make again. */
export interface Remembered {
  readonly suggested: (kind: NetworkKind) => NetworkOptions;
  /** The map of the options, which name no papers, on its own. */
  readonly map: (kind: NetworkKind, options: NetworkOptions & AnalysisOptions) => NetworkMap;
}

/**
 * The map of a network. One with filters starts from the reference: the map with the options suggested
 * for the corpus, the same counting, normalization and analysis (reference.ts). Its communities, their
 * names and colours, and its places go on from there. So the same options always give the same map,
 * whatever was looked at before, and nodes stay where they are from one filter to the next.
 *
 * Cost: that of analyseNetwork, once more for the reference where nobody remembers it.
 *
 * @throws GraphError `invalid-option`
 */
export function mapView(
  corpus: Corpus,
  network: Network,
  analysis: AnalysisOptions,
  remembered: Remembered = remakes(corpus),
): NetworkMap {
  const { kind } = network;
  const own = { resolution: analysis.resolution, seed: analysis.seed, layout: analysis.layout };
  const options = referenceOptions(network.options, remembered.suggested(kind));
  const reference = options === null ? null : remembered.map(kind, { ...options, ...own });
  return analyseNetwork(corpus, network, own, { reference });
}

function remakes(corpus: Corpus): Remembered {
  return {
    suggested: (kind) => suggestOptions(corpus, kind),
    map: (kind, { resolution, seed, layout, ...options }) =>
      analyseNetwork(corpus, buildNetwork(corpus, kind, options), { resolution, seed, layout }),
  };
}
