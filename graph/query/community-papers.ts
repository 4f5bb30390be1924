// The papers behind a community of a map.
import { ENTITY_TYPES } from "../model/ids.ts";
import { GraphError } from "../model/errors.ts";
import { hasPaperNodes } from "../model/network.ts";
import type { NetworkMap } from "../model/network-map.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { Page, PaperSummary } from "./answers.ts";
import { papersOf, type CorpusIndex } from "./corpus-index.ts";
import { pageOf, type PageRequest } from "./paging.ts";
import { summarisePaper } from "./paper-summary.ts";
import { newestFirst } from "./tally.ts";
import { admits } from "./view-papers.ts";

/**
 * Rows of the papers of the view that hold members of a community (where papers are nodes: that
 * are members), those with most members first, then the newest. Their number is `Community.papers`.
 * Cost: linear in the nodes and in the papers of the members.
 *
 * @throws GraphError `unknown-node` when the map has no such community
 */
export function papersOfCommunity(
  index: CorpusIndex,
  { network, partition }: NetworkMap,
  community: number,
): number[] {
  if (!(community < partition.count))
    throw new GraphError(
      "unknown-node",
      `This map has no community ${community}; it has ${partition.count}, from 0 on.`,
    );
  const inView = admits(index, network);
  const papersAreNodes = hasPaperNodes(network.kind);
  const members = new Map<number, number>();
  const { types, rows } = network.nodes;
  for (let node = 0; node < rows.length; node++) {
    if (partition.communities[node] !== community) continue;
    const type = ENTITY_TYPES[types[node]!]!;
    if (papersAreNodes && type !== "paper") continue;
    for (const paper of papersOf(index, type, rows[node]!))
      // A cited paper may be older than the years shown.
      if (papersAreNodes || inView(paper)) members.set(paper, (members.get(paper) ?? 0) + 1);
  }
  return newestFirst(members.keys(), index.corpus).sort(
    (a, b) => members.get(b)! - members.get(a)!,
  );
}

/** One page of them. */
export function pageOfCommunity(
  index: CorpusIndex,
  map: NetworkMap,
  community: number,
  request: PageRequest = {},
  topics?: TopicModel | null,
): Page<PaperSummary> {
  const rows = papersOfCommunity(index, map, community);
  const { kind, options } = map.network;
  const list = [map.fingerprint, kind, JSON.stringify([options, map.analysis]), String(community)];
  return pageOf(rows, list, request, (row) => summarisePaper(index, row, topics));
}
