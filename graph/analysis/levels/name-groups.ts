// Names for the groups that a community divides into: by what tells each from the others beside it.
import type { Corpus } from "../../model/corpus.ts";
import { NONE } from "../../model/levels.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { clarityIn } from "../clarity.ts";
import { termsOfGroups } from "../distinctive-terms.ts";
import { labelFrom, labelTerms, membersOf, namesOf } from "../labels.ts";
import { NO_COMMUNITY, paperCommunities } from "../paper-communities.ts";
import type { Division } from "./divide.ts";

export interface NamedGroups {
  /** By group; those of communities are their own. */
  readonly labels: readonly string[];
  readonly papers: Uint32Array;
}

/**
 * Labels and papers of all groups of a division. A group that divides further is named like one that
 * does not. What takes the smallest communities together has no name, nor have its parts.
 *
 * Cost: for each level of the tree linear in papers and paper–keyword pairs, and for each group that
 * divides linear in papers.
 */
export function nameGroups(
  corpus: Corpus,
  map: NetworkMap,
  { parents, groupOf, rest }: Division,
): NamedGroups {
  const communityOf = (group: number) =>
    parents[group] === NONE && group !== rest ? map.communities[group] : undefined;
  const labels = Array.from(parents, (_, group) => communityOf(group)?.label ?? "");
  const papers = Uint32Array.from(parents, (_, group) => communityOf(group)?.papers ?? 0);
  const clarity = remembered(clarityIn(corpus));
  const depthOf = depths(parents);
  const deepest = depthOf.reduce((a, b) => Math.max(a, b), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    // Each node in its group at this depth; all others are in one that is none of them.
    const others = parents.length;
    const communities = groupOf.map((leaf) => {
      let group = leaf;
      while (depthOf[group]! > depth) group = parents[group]!;
      return depthOf[group] === depth ? group : others;
    });
    const partition = { communities, count: others + 1, modularity: 0 };
    const found = paperCommunities(corpus, map.network, partition);
    const members = membersOf(map.network, partition);
    const groups = Array.from(parents.keys()).filter((group) => depthOf[group] === depth);
    for (const group of groups) papers[group] = found.counts[group]!;
    for (const parent of new Set(groups.map((group) => parents[group]!))) {
      if (parent === rest) continue;
      const own = groups.filter((group) => parents[group] === parent);
      const place = new Map(own.map((group, i) => [group, i]));
      const main = found.main.map((group) => place.get(group) ?? NO_COMMUNITY);
      const counts = Uint32Array.from(own, (group) => found.mainCounts[group]!);
      const terms = termsOfGroups(corpus, main, counts, null);
      const taken = new Set([labels[parent]!]);
      own.forEach((group, i) => {
        const ranked = labelTerms(terms[i]!, counts[i]!, clarity);
        labels[group] = labelFrom(ranked, namesOf(map.network, members[group]!), taken);
        taken.add(labels[group]);
      });
    }
  }
  return { labels, papers };
}

/** The groups of one community share most of their terms. */
function remembered(clarity: (keyword: number) => number): (keyword: number) => number {
  const known = new Map<number, number>();
  return (keyword) => {
    const found = known.get(keyword) ?? clarity(keyword);
    known.set(keyword, found);
    return found;
  };
}

/** How far below a community each group is. */
function depths(parents: Uint32Array): Uint8Array {
  const found = new Uint8Array(parents.length);
  parents.forEach((parent, group) => {
    if (parent !== NONE) found[group] = found[parent]! + 1;
  });
  return found;
}
