// Which keywords tell a community's papers from the rest.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { Network } from "../model/network.ts";
import type { CommunityTerm, Partition } from "../model/network-map.ts";
import { NO_COMMUNITY, type PaperCommunities } from "./paper-communities.ts";

/** How many terms a community carries. */
const MAX_TERMS = 10;

/** A term with the row of its keyword. */
export interface DistinctiveTerm extends CommunityTerm {
  readonly keyword: number;
  /** Papers of all communities with the term. */
  readonly papersInAll: number;
}

/**
 * The log-likelihood ratio G² of a term in a community:
 *
 *     G² = 2 · Σ over the four cells of  observed · ln(observed / expected)
 *
 * The cells: papers of the community with and without the term, other papers with and without it;
 * expected as if term and community had nothing to do with each other. 0 where the term is not more
 * frequent inside than overall.
 *
 * Source: Dunning (1993), Accurate methods for the statistics of surprise and coincidence.
 *
 * @param inside papers of the community with the term
 * @param community papers of the community, ≥ inside
 * @param withTerm papers with the term, ≥ inside
 * @param all papers in all
 */
export function logLikelihoodRatio(
  inside: number,
  community: number,
  withTerm: number,
  all: number,
): number {
  if (inside * all <= community * withTerm) return 0;
  const cell = (observed: number, row: number, column: number): number =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
  const others = all - community;
  return (
    2 *
    (cell(inside, community, withTerm) +
      cell(community - inside, community, all - withTerm) +
      cell(withTerm - inside, others, withTerm) +
      cell(others - withTerm + inside, others, all - withTerm))
  );
}

/** What the papers of a community hold of a keyword. */
interface Use {
  papers: number;
  /** Sum of its scores. */
  weight: number;
}

/**
 * For each community its terms by G² over the papers whose main community it is, best first, at most
 * ten. In a keyword network only its own keywords are terms. Terms of a single paper are left out where
 * others are there. Where no term stands out (one community in all, for instance) the most frequent
 * ones come, with score 0. Ties: more papers, then the greater sum of the keyword's scores in these
 * papers, then its id.
 *
 * Cost: linear in paper–keyword pairs, plus sorting each community's terms.
 */
export function distinctiveTerms(
  corpus: Corpus,
  network: Network,
  partition: Partition,
  { main, mainCounts }: PaperCommunities,
): readonly (readonly DistinctiveTerm[])[] {
  const own = network.kind === "keywords" ? keywordCommunities(corpus, network, partition) : null;
  return termsOfGroups(corpus, main, mainCounts, own);
}

/**
 * The same for groups of papers, however they were found.
 *
 * @param main the group of each paper row, or NO_COMMUNITY
 * @param mainCounts the number of papers of each group
 * @param own where given, the group of each keyword row; a keyword is a term of its own group only
 */
export function termsOfGroups(
  corpus: Corpus,
  main: Int32Array,
  mainCounts: ArrayLike<number>,
  own: Int32Array | null,
): readonly (readonly DistinctiveTerm[])[] {
  const { offsets, items, scores } = corpus.paperKeywords;
  const inside = Array.from({ length: mainCounts.length }, () => new Map<number, Use>());
  const withTerm = new Uint32Array(corpus.keywords.ids.length);
  let all = 0;
  for (let paper = 0; paper < main.length; paper++) {
    const community = main[paper]!;
    if (community === NO_COMMUNITY) continue;
    all++;
    const counts = inside[community]!;
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const keyword = items[k]!;
      let use = counts.get(keyword);
      if (use === undefined) counts.set(keyword, (use = { papers: 0, weight: 0 }));
      withTerm[keyword]!++;
      use.papers++;
      use.weight += scores[k]!;
    }
  }
  return inside.map((counts, community) => {
    const candidates = [...counts].filter(
      ([keyword]) => own === null || own[keyword] === community,
    );
    const repeated = candidates.filter(([, { papers }]) => papers > 1);
    const terms = (repeated.length > 0 ? repeated : candidates).map(([keyword, use]) => ({
      ...use,
      keyword,
      score: logLikelihoodRatio(use.papers, mainCounts[community]!, withTerm[keyword]!, all),
      lift: (use.papers * all) / (mainCounts[community]! * withTerm[keyword]!),
    }));
    const standsOut = terms.some(({ score }) => score > 0);
    return terms
      .filter(({ score }) => score > 0 || !standsOut)
      .sort(
        (a, b) =>
          b.score - a.score ||
          b.papers - a.papers ||
          b.weight - a.weight ||
          (corpus.keywords.ids[a.keyword]! < corpus.keywords.ids[b.keyword]! ? -1 : 1),
      )
      .slice(0, MAX_TERMS)
      .map(({ keyword, papers, score, lift }) => ({
        keyword,
        term: corpus.keywords.labels[keyword]!,
        score,
        papers,
        papersInAll: withTerm[keyword]!,
        lift,
      }));
  });
}

function keywordCommunities(corpus: Corpus, network: Network, partition: Partition): Int32Array {
  const communities = new Int32Array(corpus.keywords.ids.length).fill(NO_COMMUNITY);
  for (let node = 0; node < network.nodes.rows.length; node++)
    if (ENTITY_TYPES[network.nodes.types[node]!] === "keyword")
      communities[network.nodes.rows[node]!] = partition.communities[node]!;
  return communities;
}
