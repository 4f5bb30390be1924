// The links of a network under rules for paths: which may be walked, what each weighs, and the papers
// that are left behind it.
import { entityTypeOf } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import type { Network, NetworkKind } from "../model/network.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { PathRules } from "../model/path-rules.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { papersBehind } from "./evidence.ts";

/** Networks whose links are joint papers. In others a link has its strength for a weight. */
const OF_JOINT_PAPERS: ReadonlySet<NetworkKind> = new Set<NetworkKind>([
  "coauthorship",
  "keywords",
  "organizations",
  "countries",
  "author-keyword",
  "cocitation",
]);

/** Networks whose links end in the papers behind them: all of these have to obey the rules. */
const BETWEEN_PAPERS: ReadonlySet<NetworkKind> = new Set<NetworkKind>([
  "knowledge",
  "papers",
  "coupling",
  "citation",
]);

export interface RuledLinks {
  readonly measure: "papers" | "strength";
  /** Joint papers that the rules leave, or the link's strength; 0 where it may not be walked. */
  readonly weightOf: (link: number) => number;
  /** Rows of the papers that the rules leave behind a link, newest first. */
  readonly papersOf: (link: number) => readonly number[];
}

/**
 * The links under the rules on papers. A link is walked when papers are left behind it; between papers
 * when these obey themselves, between venues when both keep one. Cost: a link is looked at when it is
 * asked for, once.
 *
 * @param index of the corpus that the network was built from
 */
export function ruledLinks(
  index: CorpusIndex,
  network: Network,
  { maxAuthors, since }: Pick<PathRules, "maxAuthors" | "since">,
): RuledLinks {
  const { kind, links } = network;
  const { papers, authorships } = index.corpus;
  const measure = OF_JOINT_PAPERS.has(kind) ? "papers" : "strength";
  const free = maxAuthors === null && since === null;
  const obeys = (paper: number): boolean => {
    const year = papers.years[paper]!;
    return (
      (since === null || (year !== UNKNOWN_YEAR && year >= since)) &&
      (maxAuthors === null || rowOf(authorships, paper).length <= maxAuthors)
    );
  };
  const isWalked = (link: number, kept: readonly number[]): boolean => {
    const ends = [links.sources[link]!, links.targets[link]!];
    if (kind === "venues") {
      const venues = new Set(kept.map((paper) => papers.venues[paper]));
      return ends.every((node) => venues.has(network.nodes.rows[node]));
    }
    if (!BETWEEN_PAPERS.has(kind)) return kept.length > 0;
    return ends
      .filter((node) => entityTypeOf(network.nodes.ids[node]!) === "paper")
      .every((node) => obeys(network.nodes.rows[node]!));
  };
  const papersOf = (link: number): readonly number[] => {
    const all = papersBehind(index, network, link);
    return free ? all : all.filter(obeys);
  };
  const plain = (link: number): number =>
    measure === "papers" ? links.papers[link]! : links.strengths[link]!;
  if (free) return { measure, weightOf: plain, papersOf };

  const known = new Float64Array(links.sources.length).fill(-1);
  return {
    measure,
    papersOf,
    weightOf(link) {
      if (known[link] === -1) {
        const kept = papersOf(link);
        const weight = measure === "papers" ? kept.length : plain(link);
        known[link] = isWalked(link, kept) ? weight : 0;
      }
      return known[link]!;
    },
  };
}
