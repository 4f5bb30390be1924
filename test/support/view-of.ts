// A network with conditions on papers, as the server builds it.
import {
  DEFAULT_NETWORK_OPTIONS,
  buildNetwork,
  choosePapers,
  indexCorpus,
  type Corpus,
  type Network,
  type NetworkKind,
  type NetworkOptions,
} from "../../graph/index.ts";

export function viewOf(
  corpus: Corpus,
  kind: NetworkKind,
  options: Partial<NetworkOptions>,
): Network {
  const conditions = { ...DEFAULT_NETWORK_OPTIONS, ...options };
  return buildNetwork(corpus, kind, options, choosePapers(indexCorpus(corpus), kind, conditions));
}
