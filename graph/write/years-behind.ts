// The years of the papers behind nodes and links, for programs with a timeline.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { YearsBehind } from "../model/map-facts.ts";
import type { Network } from "../model/network.ts";
import { papersBehind } from "../network/papers-behind.ts";

/**
 * The years of the papers of the view that hold a node, or both ends of a link. Where no paper holds
 * both ends (papers that are linked by what they cite or share, venues by their people), a link has
 * the years in which both ends have papers; if there is none, the first year of the later end.
 * Cost: linear in papers and incidences; a link the papers of its ends.
 */
export function yearsBehind(network: Network, corpus: Corpus): YearsBehind {
  const { sources, targets } = network.links;
  const papersOf = papersBehind(network, corpus);
  const yearsOf = (papers: Iterable<number>): number[] => {
    const years = new Set<number>();
    for (const paper of papers) years.add(corpus.papers.years[paper]!);
    years.delete(UNKNOWN_YEAR);
    return Array.from(years).sort((a, b) => a - b);
  };
  const ofNode = (node: number): number[] => yearsOf(papersOf(node));
  return {
    ofNode,
    ofLink: (link) => {
      const [source, target] = [sources[link]!, targets[link]!];
      const first = papersOf(source);
      const shared = papersOf(target).filter((paper) => includes(first, paper));
      return shared.length > 0 ? yearsOf(shared) : together(ofNode(source), ofNode(target));
    },
  };
}

function together(a: readonly number[], b: readonly number[]): readonly number[] {
  const both = a.filter((year) => b.includes(year));
  if (both.length > 0 || a.length === 0 || b.length === 0) return both;
  return [Math.max(a[0]!, b[0]!)];
}

/** Whether ascending numbers include one. Cost: log n. */
function includes(ascending: Uint32Array, value: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value;
}
