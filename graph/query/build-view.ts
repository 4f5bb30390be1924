// The network of a view, with its conditions on papers worked out first.
import { DEFAULT_NETWORK_OPTIONS } from "../model/network.ts";
import type { Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import type { TopicModel } from "../model/topic-model.ts";
import { buildNetwork } from "../network/build.ts";
import { choosePapers } from "./choose-papers.ts";
import type { CorpusIndex } from "./corpus-index.ts";

/**
 * `buildNetwork` with the papers that `choosePapers` finds. Cost: that of both.
 *
 * @param model the topics, where the options name any
 * @throws GraphError as `buildNetwork` does
 */
export function buildView(
  index: CorpusIndex,
  kind: NetworkKind,
  options: Partial<NetworkOptions> = {},
  model: TopicModel | null = null,
): Network {
  const choice = choosePapers(index, { ...DEFAULT_NETWORK_OPTIONS, ...options }, model);
  return buildNetwork(index.corpus, kind, options, choice);
}
