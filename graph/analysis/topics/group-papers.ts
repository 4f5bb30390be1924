// Which papers go together: communities of the links between similar papers, refined by their words.
import type { Corpus } from "../../model/corpus.ts";
import { NO_TOPIC } from "../../model/topic-model.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { runLouvain } from "../louvain.ts";
import { mostAgreed } from "./most-agreed.ts";
import { nearestPapers, type PaperLinks } from "./nearest-papers.ts";
import { paperWords } from "./paper-words.ts";
import { settlePapers } from "./settle-papers.ts";
import { featureRows } from "./similarity.ts";

/** A topic has at least so many papers; in a corpus of fewer than a hundred, the root of their number. */
const ENOUGH = 10;
const PAIR = 2;
/** So many starts in a corpus of so few papers that nobody notices. */
const STARTS = 7;
const SMALL = 5_000;
/** Where groups that are too small hold more than this share of the linked papers … */
const LOST = 0.1;
/** … the resolution is lowered to so much of it, and again, down to the least. */
const COARSER = 0.8;
const LEAST_RESOLUTION = 0.3;

export interface PaperGroups {
  /** For each paper row a number from 0, most papers first, or NO_TOPIC. */
  readonly groups: Int32Array;
  readonly sizes: readonly number[];
  /** For each paper row the share of its links that stay in its group, 0 to 1. */
  readonly shares: Float64Array;
}

/**
 * The groups: Louvain communities at a resolution, without those of fewer than ten papers (√n in a
 * corpus of n < 100, but two at least), then settled; in
 * a corpus of at most 5,000 papers from seven starts, of which the one is taken that the others agree
 * with most. Where such small ones hold more than a tenth of
 * the papers, as in small corpora, the resolution is lowered until they don't. Papers of a corpus in
 * which no two belong together form one group; a paper without words and co-authors belongs to none.
 * Papers are taken in the order of their ids, so that the order of a corpus changes nothing. Cost: see
 * nearest-papers.ts and settle-papers.ts.
 */
export function groupPapers(corpus: Corpus, resolution: number, seed: number): PaperGroups {
  const { ids } = corpus.papers;
  const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const words = paperWords(corpus, order);
  const links = nearestPapers(featureRows(corpus, order, words));
  const least = Math.max(PAIR, Math.min(ENOUGH, Math.sqrt(order.length)));

  const group = (start: number): Numbered => {
    const first = firstGroups(links, least, resolution, seed + start);
    const settled = (groups: Int32Array, count: number): Int32Array =>
      settlePapers(words, links, groups, count, first.resolution);
    const once = numbered(settled(first.groups, first.sizes.length), least);
    // Groups that lost their papers are given up; what is left of them settles elsewhere.
    return numbered(settled(once.groups, once.sizes.length), PAIR);
  };
  const starts = order.length <= SMALL ? STARTS : 1;
  const tried = Array.from({ length: starts }, (_, start) => group(start));
  let grouped = tried[mostAgreed(tried.map(({ groups }) => groups))]!;
  if (grouped.sizes.length === 0) grouped = oneGroup(corpus, order);
  const groups = new Int32Array(order.length);
  const shares = new Float64Array(order.length);
  order.forEach((row, paper) => {
    groups[row] = grouped.groups[paper]!;
    shares[row] = shareInside(links, grouped.groups, paper);
  });
  return { groups, sizes: grouped.sizes, shares };
}

/** Louvain communities of at least so many papers, and the resolution at which they were found. */
function firstGroups(
  links: PaperLinks,
  least: number,
  asked: number,
  seed: number,
): Numbered & { readonly resolution: number } {
  const weighted = oneEnd(links);
  const linked = links.offsets.slice(1).filter((end, paper) => end > links.offsets[paper]!).length;
  for (let resolution = asked; ; resolution *= COARSER) {
    const found = numbered(Int32Array.from(runLouvain(weighted, resolution, seed)), least);
    const held = found.sizes.reduce((sum, size) => sum + size, 0);
    if (held >= (1 - LOST) * linked || resolution <= LEAST_RESOLUTION)
      return { ...found, resolution };
  }
}

interface Numbered {
  readonly groups: Int32Array;
  readonly sizes: readonly number[];
}

/** Numbers groups by size, ties by first paper; the papers of groups below the least size get none. */
function numbered(groups: Int32Array, least: number): Numbered {
  const sizes = new Map<number, number>();
  for (const group of groups) if (group !== NO_TOPIC) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // A Map keeps the order of first mention, and sorting is stable.
  const kept = [...sizes].filter(([, size]) => size >= least).sort((a, b) => b[1] - a[1]);
  const numberOf = new Map(kept.map(([group], number) => [group, number]));
  return {
    groups: groups.map((group) => numberOf.get(group) ?? NO_TOPIC),
    sizes: kept.map(([, size]) => size),
  };
}

/** All papers with a keyword or a title, in one. */
function oneGroup({ papers, paperKeywords }: Corpus, order: Uint32Array): Numbered {
  const saysSomething = (row: number): boolean =>
    papers.titles[row] !== null || paperKeywords.offsets[row + 1]! > paperKeywords.offsets[row]!;
  const groups = Int32Array.from(order, (row) => (saysSomething(row) ? 0 : NO_TOPIC));
  return numbered(groups, 1);
}

function oneEnd({ offsets, neighbours, strengths }: PaperLinks): WeightedLinks {
  const kept: number[] = [];
  const sources: number[] = [];
  for (let paper = 0; paper + 1 < offsets.length; paper++)
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      if (neighbours[k]! > paper) {
        kept.push(k);
        sources.push(paper);
      }
  return {
    nodeCount: offsets.length - 1,
    sources: Uint32Array.from(sources),
    targets: Uint32Array.from(kept, (k) => neighbours[k]!),
    strengths: Float64Array.from(kept, (k) => strengths[k]!),
  };
}

/** 1 for a paper without links: nothing speaks against its group. */
function shareInside(links: PaperLinks, groups: Int32Array, paper: number): number {
  if (groups[paper] === NO_TOPIC) return 0;
  let inside = 0;
  let all = 0;
  for (let k = links.offsets[paper]!; k < links.offsets[paper + 1]!; k++) {
    all += links.strengths[k]!;
    if (groups[links.neighbours[k]!] === groups[paper]) inside += links.strengths[k]!;
  }
  return all === 0 ? 1 : inside / all;
}
