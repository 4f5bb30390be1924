// The years of the papers behind nodes and links: for programs with a timeline, and to play the years.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { YearsBehind } from "../model/map-facts.ts";
import type { Network } from "../model/network.ts";
import { papersBehind } from "./papers-behind.ts";

/** Known years, ascending, each with how many papers it has. */
export type PapersByYear = readonly (readonly [year: number, papers: number])[];

/** When nodes and links are there, and with how many papers. */
export interface PapersByYearBehind {
  readonly ofNode: (node: number) => PapersByYear;
  readonly ofLink: (link: number) => PapersByYear;
}

/**
 * The papers of the view that hold a node, or both ends of a link, by year. Where no paper holds both
 * ends (papers that are linked by what they cite or share, venues by their people), a link has one in
 * each year in which both ends have papers; if there is none, one in the first year of the later end.
 * Cost: linear in papers and incidences; a link the papers of its ends.
 */
export function papersByYearBehind(network: Network, corpus: Corpus): PapersByYearBehind {
  const { sources, targets } = network.links;
  const find = papersBehind(network, corpus);
  const known = new Map<number, Uint32Array>();
  const papersOf = (node: number): Uint32Array => {
    const papers = known.get(node) ?? find(node);
    known.set(node, papers);
    return papers;
  };
  const byYear = (papers: Iterable<number>): PapersByYear => {
    const counts = new Map<number, number>();
    for (const paper of papers) {
      const year = corpus.papers.years[paper]!;
      if (year !== UNKNOWN_YEAR) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return Array.from(counts).sort(([a], [b]) => a - b);
  };
  const ofNode = (node: number) => byYear(papersOf(node));
  return {
    ofNode,
    ofLink: (link) => {
      const [source, target] = [sources[link]!, targets[link]!];
      const first = papersOf(source);
      const shared = papersOf(target).filter((paper) => includes(first, paper));
      if (shared.length > 0) return byYear(shared);
      return together(yearsOf(ofNode(source)), yearsOf(ofNode(target))).map((year) => [year, 1]);
    },
  };
}

/** The years alone, as `papersByYearBehind` has them. */
export function yearsBehind(network: Network, corpus: Corpus): YearsBehind {
  const { ofNode, ofLink } = papersByYearBehind(network, corpus);
  return { ofNode: (node) => yearsOf(ofNode(node)), ofLink: (link) => yearsOf(ofLink(link)) };
}

function yearsOf(papers: PapersByYear): readonly number[] {
  return papers.map(([year]) => year);
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
