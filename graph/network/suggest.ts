// The first view of each network: thresholds under which a newcomer sees structure.
import type { Corpus } from "../model/corpus.ts";
import {
  DEFAULT_NETWORK_OPTIONS,
  type NetworkKind,
  type NetworkOptions,
} from "../model/network.ts";

/** The explorer's first view of a network, computed from the corpus's shape. */
export function suggestOptions(corpus: Corpus, kind: NetworkKind): NetworkOptions {
  const large = corpus.papers.ids.length > 100;
  return { ...DEFAULT_NETWORK_OPTIONS, minPapers: large && kind !== "coauthorship" ? 2 : 1 };
}
