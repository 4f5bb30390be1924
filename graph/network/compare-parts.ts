// Two parts of a corpus in one network: built over the papers of both, with what each has of it.
import type { Corpus } from "../model/corpus.ts";
import type { SideColumns } from "../model/difference.ts";
import type { Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import { DEFAULT_NETWORK_OPTIONS } from "../model/network.ts";
import { areHeld, type PaperChoice } from "../model/paper-choice.ts";
import { buildNetwork } from "./build.ts";

export interface Difference {
  /** Of the papers of either part; its thresholds hold for both together. */
  readonly network: Network;
  readonly first: SideColumns;
  readonly second: SideColumns;
}

/**
 * The network of the papers of two parts, with what each part has of every node and link. Conditions of
 * the view (years, venues, …) hold for both parts. A paper may be in both.
 *
 * Cost: that of building the network three times.
 *
 * @param parts for each paper row 1 where it is in the part
 * @param names the two parts in words, for the ledger
 * @param view the papers that meet the conditions among the options, as for `buildNetwork`
 * @throws GraphError as `buildNetwork` does
 */
export function compareParts(
  corpus: Corpus,
  kind: NetworkKind,
  options: NetworkOptions,
  parts: readonly [Uint8Array, Uint8Array],
  names: readonly [string, string],
  view: PaperChoice = [],
): Difference {
  const [one, other] = parts;
  const either = one.map((is, paper) => is | other[paper]!);
  const chosen = (papers: Uint8Array): PaperChoice => [
    ...view,
    { switch: "compared", names, papers },
  ];
  const network = buildNetwork(corpus, kind, options, chosen(either));
  const part = (papers: Uint8Array): SideColumns =>
    columnsOf(
      network,
      buildNetwork(corpus, kind, withoutThresholds(kind, options), chosen(papers)),
    );
  return { network, first: part(one), second: part(other) };
}

/** Conditions on papers stay; nothing that the network of both has may be missing for being small. */
function withoutThresholds(kind: NetworkKind, options: NetworkOptions): NetworkOptions {
  const { counting, years, venues, acceptance, topics, text, among, maxAuthors } = options;
  const conditions = { counting, years, venues, acceptance, topics, text, among, maxAuthors };
  const only = areHeld(kind, options.only) ? options.only : [];
  return { ...DEFAULT_NETWORK_OPTIONS, ...conditions, only };
}

function columnsOf(network: Network, part: Network): SideColumns {
  const nodeOf = new Map(part.nodes.ids.map((id, node) => [id, node]));
  const count = part.nodes.ids.length;
  const { sources, targets } = part.links;
  const linkOf = new Map<number, number>();
  for (let link = 0; link < sources.length; link++)
    linkOf.set(sources[link]! * count + targets[link]!, link);
  const nodes = network.nodes.ids.map((id) => nodeOf.get(id));
  // Both networks have their nodes in one order, so a link keeps its direction.
  const links = Array.from(network.links.sources, (source, link) => {
    const [a, b] = [nodes[source], nodes[network.links.targets[link]!]];
    return a === undefined || b === undefined ? undefined : linkOf.get(a * count + b);
  });
  const pick = (column: ArrayLike<number>, row: number | undefined) =>
    row === undefined ? 0 : column[row]!;
  return {
    papers: part.ledger.shown.papers,
    nodePapers: Uint32Array.from(nodes, (node) => pick(part.nodes.occurrences, node)),
    linkPapers: Uint32Array.from(links, (link) => pick(part.links.papers, link)),
    linkStrengths: Float64Array.from(links, (link) => pick(part.links.strengths, link)),
  };
}
