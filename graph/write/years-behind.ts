// The years of the papers behind nodes and links, for programs with a timeline.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityType } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import { incidenceOf, rowOf, transpose } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import { IN_VIEW, paperStages } from "../network/paper-stages.ts";

/** Years are distinct and ascending; empty where none is known. */
export interface YearsBehind {
  readonly ofNode: (node: number) => readonly number[];
  readonly ofLink: (link: number) => readonly number[];
}

/**
 * The years of the papers of the view that hold a node, or both ends of a link. Where no paper holds
 * both ends (papers that are linked by what they cite or share, venues by their people), a link has
 * the years in which both ends have papers; if there is none, the first year of the later end.
 * Cost: linear in papers and incidences; a link the papers of its ends.
 */
export function yearsBehind(network: Network, corpus: Corpus): YearsBehind {
  const { types, rows } = network.nodes;
  const { sources, targets } = network.links;
  const stages = paperStages(corpus, network.kind, network.options);
  const known = new Map<EntityType, Incidence>();
  const papersOf = (node: number): Uint32Array => {
    const type = ENTITY_TYPES[types[node]!]!;
    const papers = known.get(type) ?? papersByRow(corpus, type);
    known.set(type, papers);
    return rowOf(papers, rows[node]!).filter((paper) => stages[paper] === IN_VIEW);
  };
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

function papersByRow(corpus: Corpus, type: EntityType): Incidence {
  const { papers } = corpus;
  switch (type) {
    case "paper":
      return incidenceOf(papers.ids.map((_, row) => [row]));
    case "author":
      return transpose(corpus.authorships, corpus.authors.ids.length);
    case "keyword":
      return transpose(corpus.paperKeywords, corpus.keywords.ids.length);
    case "venue": {
      const rows = Array.from(papers.venues, (venue) => (venue === NO_ROW ? [] : [venue]));
      return transpose(incidenceOf(rows), corpus.venues.ids.length);
    }
  }
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
