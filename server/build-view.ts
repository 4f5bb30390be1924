// The network of a view, with its conditions on papers worked out first.
import {
  buildNetwork,
  choosePapers,
  type CorpusIndex,
  type Network,
  type NetworkKind,
  type NetworkOptions,
  type TopicModel,
} from "../graph/index.ts";

/** `topics` are needed where the options name any. */
export function buildView(
  index: CorpusIndex,
  kind: NetworkKind,
  options: NetworkOptions,
  topics: TopicModel | null,
): Network {
  return buildNetwork(index.corpus, kind, options, choosePapers(index, kind, options, topics));
}
