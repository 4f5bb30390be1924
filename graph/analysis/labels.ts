// What to write over a community: its terms, its leaders, a short label that no other one has.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { Community, Partition } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { foldWords } from "../model/text.ts";
import { clarityIn } from "./clarity.ts";
import { type DistinctiveTerm, distinctiveTerms } from "./distinctive-terms.ts";
import { chooseColors } from "./community-colors.ts";
import { paperCommunities } from "./paper-communities.ts";

const MAX_LEADERS = 10;
const MAX_LABEL_TERMS = 3;
/** Characters; a second and third term must fit. */
const MAX_LABEL_LENGTH = 42;
/** A further term must have at least this share of the fitness of the first. */
const FURTHER_TERM_SHARE = 0.25;
/** A term in a smaller share of a community's papers is a corner of it, unless it has so many. */
const LEAST_COVERAGE = 0.05;
const LEAST_PAPERS = 2;
const ENOUGH_PAPERS = 5;
/** A term below this G² stands out no more than chance lets one in twenty. */
const SIGNIFICANT = 3.84;

/** Labels and colours that some communities have already, by community id. */
export interface KeptLooks {
  readonly labels: ReadonlyMap<number, string>;
  readonly colors: ReadonlyMap<number, string>;
}

const NOTHING_KEPT: KeptLooks = { labels: new Map(), colors: new Map() };

/** A term that may stand in a label, and how well. */
export interface LabelTerm {
  readonly term: string;
  readonly fitness: number;
}

/** What a community's members give its label where no term does. */
export interface Names {
  readonly leaders: readonly string[];
  /** How many of them are named at first. */
  readonly named: number;
  /** One person is named, and more than one is not. */
  readonly hasOthers: boolean;
}

/**
 * The communities of a partition in the order of their ids, each with its terms (distinctive-terms.ts),
 * leaders, colour (community-colors.ts) and label. Leaders are the nodes with the most papers, ties by total link strength,
 * then node index.
 *
 * A label is one to three terms that don't repeat each other's words, of those with G² of at least 3.84
 * (χ² of one degree of freedom, 5 %) in two papers or more, 5 % up to five. The best have the greatest
 *
 *     fitness = papers · ln(lift) · √clarity · (1.8 for a phrase, 1 for a single word)
 *
 * papers · ln(lift) is the term's part in the divergence of the community's papers from all papers;
 * clarity (clarity.ts) puts back what is frequent everywhere; ties keep the order of the terms. Without
 * any such term, of a single node and of countries, the foremost members give the name. A label that a larger community has already gets the
 * next best term or member added.
 *
 * Cost: linear in nodes and paper–keyword pairs, plus sorting.
 *
 * @param kept labels and colours that communities have already
 */
export function labelCommunities(
  corpus: Corpus,
  network: Network,
  partition: Partition,
  kept: KeptLooks = NOTHING_KEPT,
): readonly Community[] {
  const papers = paperCommunities(corpus, network, partition);
  const terms = distinctiveTerms(corpus, network, partition, papers);
  const clarity = clarityIn(corpus);
  const members = membersOf(network, partition);
  const taken = new Set<string>(kept.labels.values());
  const colors = chooseColors(
    members.map(([first]) => network.nodes.ids[first!]!),
    kept.colors,
  );
  return members.map((nodes, id) => {
    const leaders = nodes.slice(0, MAX_LEADERS);
    // A node alone is its own name, and nobody calls countries by a topic.
    const byName = nodes.length === 1 || network.kind === "countries";
    const ranked = byName ? [] : labelTerms(terms[id]!, papers.mainCounts[id]!, clarity);
    const label = kept.labels.get(id) ?? labelFrom(ranked, namesOf(network, nodes), taken);
    taken.add(label);
    return {
      id,
      size: nodes.length,
      papers: papers.counts[id]!,
      label,
      terms: terms[id]!.map(({ term, score, papers: count, lift }) => ({
        term,
        score,
        papers: count,
        lift,
      })),
      leaders,
      color: colors[id]!,
    };
  });
}

/** The terms that may stand in the label of so many papers, best first, as stated above. */
export function labelTerms(
  terms: readonly DistinctiveTerm[],
  papers: number,
  clarity: (keyword: number) => number,
): LabelTerm[] {
  return terms
    .filter((term) => term.score >= SIGNIFICANT && term.papers >= leastPapers(papers))
    .map((term) => ({ term: term.term, fitness: fitnessOf(term, clarity(term.keyword)) }))
    .sort((a, b) => b.fitness - a.fitness);
}

/** In how many of a community's papers a term must stand. */
function leastPapers(papers: number): number {
  return Math.min(ENOUGH_PAPERS, Math.max(LEAST_PAPERS, LEAST_COVERAGE * papers));
}

function fitnessOf({ term, papers, lift }: DistinctiveTerm, clarity: number): number {
  const words = foldWords(term).match(/\p{L}+/gu) ?? [];
  const phrase = words.length > 1 ? 1.8 : 1;
  return papers * Math.log(lift) * Math.sqrt(clarity) * phrase;
}

/** The nodes of each community, most important first. */
export function membersOf({ nodes }: Network, partition: Partition): number[][] {
  const members: number[][] = Array.from({ length: partition.count }, () => []);
  for (const [node, community] of partition.communities.entries()) members[community]!.push(node);
  for (const list of members)
    list.sort(
      (a, b) =>
        nodes.occurrences[b]! - nodes.occurrences[a]! ||
        nodes.totalLinkStrengths[b]! - nodes.totalLinkStrengths[a]! ||
        a - b,
    );
  return members;
}

/** The names of the foremost two members; of papers and of more than two people, the first one's. */
export function namesOf({ nodes }: Network, members: readonly number[]): Names {
  const type = ENTITY_TYPES[nodes.types[members[0]!]!];
  const hasOthers = type === "author" && members.length > 2;
  return {
    leaders: members.slice(0, MAX_LEADERS).map((node) => nodes.labels[node]!),
    // Two titles are no label.
    named: hasOthers || type === "paper" ? 1 : 2,
    hasOthers,
  };
}

/** A label that is not taken; the longest one possible when all are. */
export function labelFrom(
  terms: readonly LabelTerm[],
  { leaders, named, hasOthers }: Names,
  taken: ReadonlySet<string>,
): string {
  const isNamed = terms.length === 0;
  let parts = isNamed ? leaders.slice(0, named) : chooseTerms(terms);
  const label = (): string => parts.join(", ") + (isNamed && hasOthers ? " and others" : "");
  for (const more of [...terms.map(({ term }) => term), ...leaders]) {
    if (!taken.has(label())) break;
    if (!parts.includes(more)) parts = [...parts, more];
  }
  return label();
}

function chooseTerms(terms: readonly LabelTerm[]): string[] {
  const chosen: string[] = [];
  let length = 0;
  for (const { term, fitness } of terms) {
    if (chosen.length === MAX_LABEL_TERMS) break;
    if (chosen.length > 0) {
      if (fitness < FURTHER_TERM_SHARE * terms[0]!.fitness) break;
      if (length + term.length > MAX_LABEL_LENGTH) continue;
      if (chosen.some((other) => saysTheSame(term, other))) continue;
    }
    chosen.push(term);
    length += term.length + 2;
  }
  return chosen;
}

/**
 * Whether two terms say much the same. Of terms with the same last word the rest is compared, or
 * `few-shot learning` could not stand beside `meta-learning`; half of the shorter one's words in common
 * is too much.
 */
function saysTheSame(a: string, b: string): boolean {
  let wordsA = stems(a);
  let wordsB = stems(b);
  if (wordsA.at(-1) === wordsB.at(-1)) {
    wordsA = wordsA.slice(0, -1);
    wordsB = wordsB.slice(0, -1);
  }
  const common = wordsA.filter((word) => wordsB.includes(word)).length;
  return 2 * common >= Math.min(wordsA.length, wordsB.length);
}

function stems(term: string): string[] {
  return foldWords(term)
    .split(" ")
    .map((word) => (word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word));
}
