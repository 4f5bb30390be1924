// The map of a view as people look at it: steady against the unfiltered map of the same corpus, and that
// one against the map of the papers that were there before the last files.
import type { Corpus } from "../../model/corpus.ts";
import type { AnalysisOptions, NetworkMap } from "../../model/network-map.ts";
import type { Network, NetworkKind, NetworkOptions } from "../../model/network.ts";
import { buildNetwork } from "../../network/build.ts";
import { suggestOptions } from "../../network/suggest.ts";
import { analyseNetwork, type Reference } from "../analyse.ts";
import { earlierPapers } from "./earlier-papers.ts";
import { referenceOptions, sameViewOf } from "./reference.ts";

/** What a caller has made before and need not make again. */
export interface Remembered {
  readonly suggested: (kind: NetworkKind) => NetworkOptions;
  /** The map of options that name no papers, as mapView gives it. */
  readonly map: (kind: NetworkKind, options: NetworkOptions & AnalysisOptions) => NetworkMap;
}

/** Larger maps without filters stand on their own: nobody knows so many nodes by their places. */
const MOST_NODES = 20_000;

/**
 * The map of a network. One with filters, or of two parts that are compared, starts from the reference:
 * the map with the options suggested for the corpus, the same counting, normalization and analysis
 * (reference.ts). Its communities, their names and colours, and its places go on from there. So the same
 * options always give the same map, whatever was looked at before, and nodes stay where they are from one
 * filter to the next.
 *
 * A map without filters goes on, in the same way, from that of the papers before the last files
 * (earlier-papers.ts), which goes on from earlier ones in turn. All of them follow from the corpus alone,
 * the same whether files were added one by one or came at once.
 *
 * Cost: that of analyseNetwork, once more for the reference where nobody remembers it; where the corpus
 * has several files once more for the earlier papers, and half, a quarter, … of it for those before.
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
  const options = referenceOptions(network, remembered.suggested(kind));
  const reference: Reference | null =
    options === null
      ? earlierMap(corpus, network, own)
      : { map: remembered.map(kind, { ...options, ...own }), from: "suggested" };
  return analyseNetwork(corpus, network, own, { reference });
}

function earlierMap(
  corpus: Corpus,
  { kind, options, nodes }: Network,
  analysis: AnalysisOptions,
): Reference | null {
  const earlier = nodes.ids.length > MOST_NODES ? null : earlierPapers(corpus);
  if (earlier === null) return null;
  const same = sameViewOf(options, suggestOptions(earlier, kind));
  return { map: mapView(earlier, buildNetwork(earlier, kind, same), analysis), from: "earlier" };
}

function remakes(corpus: Corpus): Remembered {
  return {
    suggested: (kind) => suggestOptions(corpus, kind),
    map: (kind, { resolution, seed, layout, ...options }) =>
      mapView(corpus, buildNetwork(corpus, kind, options), { resolution, seed, layout }),
  };
}
