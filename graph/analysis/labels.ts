// What to write over a community: its terms, its leaders, a short label that no other one has.
import type { Corpus } from "../model/corpus.ts";
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

/**
 * The communities of a partition in the order of their ids, each with its terms (distinctive-terms.ts),
 * leaders, colour and label. Leaders are the nodes with the most papers, ties by total link strength,
 * then node index. A label is one to three of the best terms that don't repeat each other's words;
 * without terms, the names of one or two leaders. A label that a larger community has already gets the
 * next best term or leader added.
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
    const label = labelFrom(
      terms[id]!,
      leaders.map((node) => network.nodes.labels[node]!),
      taken,
    );
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
  taken: ReadonlySet<string>,
): string {
  const chosen = chooseTerms(terms);
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
      if (chosen.some((other) => repeatsWords(term, other))) continue;
    }
    chosen.push(term);
    length += term.length + 2;
  }
  return chosen;
}

/** Whether two terms share a word, plural or not: `graph network` beside `graphs` says nothing new. */
function repeatsWords(a: string, b: string): boolean {
  const stems = new Set(foldWords(a).split(" ").map(stem));
  return foldWords(b)
    .split(" ")
    .some((word) => stems.has(stem(word)));
}

function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}
