// What to write over a community: its terms, its leaders, a short label that no other one has.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { Community, CommunityTerm, Partition } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { foldWords } from "../model/text.ts";
import { distinctiveTerms } from "./distinctive-terms.ts";
import { communityColor } from "./palette.ts";
import { paperCommunities } from "./paper-communities.ts";

const MAX_LEADERS = 10;
const MAX_LABEL_TERMS = 3;
/** Characters; a second and third term must fit. */
const MAX_LABEL_LENGTH = 42;
/** A further term must be at least so distinctive as this share of the first. */
const FURTHER_TERM_SHARE = 0.25;
/** A term in fewer of a community's papers than this share describes only a corner of it. */
const LEAST_COVERAGE = 0.1;
/** A term below this G² stands out no more than chance lets one in a hundred. */
const SIGNIFICANT = 6.63;

/**
 * The communities of a partition in the order of their ids, each with its terms (distinctive-terms.ts),
 * leaders, colour and label. Leaders are the nodes with the most papers, ties by total link strength,
 * then node index. A label is one to three of the best terms that don't repeat each other's words, of
 * those with G² of at least 6.63 (χ² of one degree of freedom, 1 %) that stand in a tenth of its papers;
 * without any, the names of one or two leaders. Where the first leader is a venue its name comes first. A label that a larger community has already gets the next best term or leader added.
 *
 * Cost: linear in nodes and paper–keyword pairs, plus sorting.
 */
export function labelCommunities(
  corpus: Corpus,
  network: Network,
  partition: Partition,
): readonly Community[] {
  const papers = paperCommunities(corpus, network, partition);
  const terms = distinctiveTerms(corpus, network, partition, papers);
  const members = membersOf(network, partition);
  const taken = new Set<string>();
  return members.map((nodes, id) => {
    const leaders = nodes.slice(0, MAX_LEADERS);
    const names = leaders.map((node) => network.nodes.labels[node]!);
    const isVenueLed = ENTITY_TYPES[network.nodes.types[leaders[0]!]!] === "venue";
    const telling = terms[id]!.filter(
      ({ score, papers: count }) =>
        score >= SIGNIFICANT && count >= LEAST_COVERAGE * papers.mainCounts[id]!,
    );
    const label = labelFrom(telling, names, isVenueLed ? names.slice(0, 1) : [], taken);
    taken.add(label);
    return {
      id,
      size: nodes.length,
      papers: papers.counts[id]!,
      label,
      terms: terms[id]!,
      leaders,
      color: communityColor(id),
    };
  });
}

/** The nodes of each community, most important first. */
function membersOf({ nodes }: Network, partition: Partition): number[][] {
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

/** A label that is not taken; the longest one possible when all are. */
function labelFrom(
  terms: readonly CommunityTerm[],
  leaders: readonly string[],
  first: readonly string[],
  taken: ReadonlySet<string>,
): string {
  const chosen = [...first, ...chooseTerms(terms)].slice(0, MAX_LABEL_TERMS);
  let parts = chosen.length > 0 ? chosen : leaders.slice(0, 2);
  for (const more of [...terms.map(({ term }) => term), ...leaders]) {
    if (!taken.has(parts.join(", "))) break;
    if (!parts.includes(more)) parts = [...parts, more];
  }
  return parts.join(", ");
}

function chooseTerms(terms: readonly CommunityTerm[]): string[] {
  const chosen: string[] = [];
  let length = 0;
  for (const { term, score } of terms) {
    if (chosen.length === MAX_LABEL_TERMS) break;
    if (chosen.length > 0) {
      if (score < FURTHER_TERM_SHARE * terms[0]!.score) break;
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
