// The map of a view as people look at it: steady against the unfiltered map of the same corpus, and that
// one against the map without corrections, or of the papers that were there before the last files.
import type { Corpus } from "../../model/corpus.ts";
import type { AnalysisOptions, NetworkMap } from "../../model/network-map.ts";
import type { Network, NetworkKind, NetworkOptions } from "../../model/network.ts";
import { buildNetwork } from "../../network/build.ts";
import { suggestOptions } from "../../network/suggest.ts";
import { uncorrectedOf } from "../../resolve/decisions/uncorrected.ts";
import { analyseNetwork, type Reference } from "../analyse.ts";
import type { PlaceParts } from "../layout/place.ts";
import { earlierPapers } from "./earlier-papers.ts";
import { referenceOptions, sameViewOf } from "./reference.ts";

/** What a caller has made before and need not make again. */
export interface Remembered {
  readonly suggested: (kind: NetworkKind) => NetworkOptions;
  /** The map of options that name no papers, as mapView gives it. */
  readonly map: (kind: NetworkKind, options: NetworkOptions & AnalysisOptions) => NetworkMap;
  /** The same of the corpus before corrections, where there are any. */
  readonly uncorrected?: Remembered;
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
 * A map without filters goes on, in the same way, from that of the corpus before corrections, and without
 * corrections from that of the papers before the last files (earlier-papers.ts), which goes on from
 * earlier ones in turn. All of them follow from the corpus and the decisions alone, the same whether files
 * were added one by one or came at once.
 *
 * Cost: that of analyseNetwork, once more for the reference and once more without corrections, where
 * nobody remembers these; where the corpus has several files once more for the earlier papers, and half,
 * a quarter, … of it for those before.
 *
 * @param placeParts places the groups of a large map, if not one after the other: same bytes
 * @throws GraphError `invalid-option`
 */
export function mapView(
  corpus: Corpus,
  network: Network,
  analysis: AnalysisOptions,
  remembered: Remembered = remakes(corpus),
  placeParts?: PlaceParts,
): NetworkMap {
  const { kind } = network;
  const own = { resolution: analysis.resolution, seed: analysis.seed, layout: analysis.layout };
  const options = referenceOptions(network, remembered.suggested(kind));
  const reference: Reference | null =
    options === null
      ? mapBefore(corpus, network, own, remembered.uncorrected)
      : { map: remembered.map(kind, { ...options, ...own }), from: "suggested" };
  return analyseNetwork(corpus, network, own, { reference, placeParts });
}

/** What a map without filters goes on from; null: nothing. */
function mapBefore(
  corpus: Corpus,
  { kind, options, nodes }: Network,
  analysis: AnalysisOptions,
  remembered: Remembered | undefined,
): Reference | null {
  if (nodes.ids.length > MOST_NODES) return null;
  const uncorrected = uncorrectedOf(corpus);
  const before = uncorrected ?? earlierPapers(corpus);
  if (before === null) return null;
  const { suggested, map } = remembered ?? remakes(before);
  return {
    map: map(kind, { ...sameViewOf(options, suggested(kind)), ...analysis }),
    from: uncorrected === null ? "earlier" : "uncorrected",
  };
}

function remakes(corpus: Corpus): Remembered {
  return {
    suggested: (kind) => suggestOptions(corpus, kind),
    map: (kind, { resolution, seed, layout, ...options }) =>
      mapView(corpus, buildNetwork(corpus, kind, options), { resolution, seed, layout }),
  };
}
