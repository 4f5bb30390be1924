// The topic of each paper: the community of the keyword map that holds most of what it is about.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap, PaperTopic } from "../model/network-map.ts";
import { NO_COMMUNITY, paperCommunities } from "./paper-communities.ts";

/**
 * The topic of each paper row, or null for papers none of whose keywords is on the map. The share is
 * taken over all keyword scores of the paper, also of keywords that the map leaves out; ties go to the
 * larger community. Cost: linear in paper–keyword pairs.
 */
export function assignTopics(
  corpus: Corpus,
  keywordsMap: NetworkMap,
): readonly (PaperTopic | null)[] {
  const { network, partition, communities } = keywordsMap;
  // A topic is the same whatever years the map shows.
  const allYears = { ...network, options: { ...network.options, years: null } };
  const { main, shares } = paperCommunities(corpus, allYears, partition);
  return Array.from(main, (id, paper) =>
    id === NO_COMMUNITY
      ? null
      : { id: `topic:${id}`, label: communities[id]!.label, share: shares[paper]! },
  );
}
