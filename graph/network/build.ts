// From a corpus to one network of it: count, prune, normalize, keep the books.
import type { Corpus } from "../model/corpus.ts";
import type { LinkColumns, Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import { draftAuthorKeyword } from "./author-keyword.ts";
import { citationDirections, draftCitation } from "./citation.ts";
import type { Draft } from "./draft.ts";
import { draftKnowledge } from "./knowledge.ts";
import { countOf, picked, placesOf, textsAt, type NumberColumn } from "./picked.ts";
import { lastDraft } from "./last-draft.ts";
import { ledgerOf } from "./ledger.ts";
import { normalizeLinks, totalStrengths } from "./normalization.ts";
import type { PaperChoice } from "../model/paper-choice.ts";
import { completeNetworkOptions, requireChoice } from "./options.ts";
import { paperStages } from "./paper-stages.ts";
import { prune, type Pruned } from "./prune.ts";
import { draftSharedItems } from "./shared-items.ts";
import { draftSimilarPapers } from "./similar-papers.ts";
import { draftVenues } from "./venues.ts";

/** Of more, no list names each. */
const MOST_NAMED = 40;

/**
 * The network of a corpus, with a ledger of what its switches left out. What its nodes and links are:
 *
 *     knowledge       knowledge.ts
 *     coauthorship, keywords, cocitation, organizations, countries     shared-items.ts
 *     author-keyword  author-keyword.ts
 *     venues          venues.ts
 *     citation        citation.ts
 *     papers, coupling     similar-papers.ts
 *
 * Switches apply in the order of LEDGER_SWITCHES. `years`, the conditions on papers, papers without items
 * and `maxAuthors` take whole papers out of the view: what is left counts occurrences, years and
 * strengths. Then the others, from `minPapers` on, take nodes and links (prune.ts).
 * Strengths are counted over whole papers before any node is left out, and normalized over what is
 * shown. A corpus without such items (references, for instance) gives a network without nodes, and the
 * ledger says why.
 *
 * Cost: time Σ nₚ²/2 over papers of nₚ items (linear for `knowledge` and `citation`, bounded for `papers`
 * and `coupling`) beside sorting ids; linear where the same papers were counted alike just before
 * (last-draft.ts). Memory linear in entries and links.
 *
 * @param choice the papers that meet the conditions among the options, one part each; `choosePapers` of
 *   the queries works it out
 * @throws GraphError `unknown-network`, `invalid-option`, also for a condition that `choice` lacks
 */
export function buildNetwork(
  corpus: Corpus,
  kind: NetworkKind,
  options: Partial<NetworkOptions> = {},
  choice: PaperChoice = [],
): Network {
  const complete = completeNetworkOptions(kind, options);
  requireChoice(kind, complete, choice);
  const stages = paperStages(corpus, kind, complete, choice);
  const draft = lastDraft(corpus, { kind, counting: complete.counting, stages }, () =>
    draftOf(corpus, kind, complete, stages),
  );
  const held = choice.find((part) => part.switch === "held");
  const pruned = prune(draft, held === undefined ? complete : { ...complete, only: [] });
  const balances = [...draft.balances, ...pruned.balances];
  const ledger = ledgerOf(kind, complete, draft.all, balances, draft.settings, choice);
  const { nodes, links } = shownColumns(draft, pruned, complete);
  const directions = kind === "citation" ? citationDirections(corpus, nodes.rows, links) : null;
  return {
    kind,
    options: complete,
    ...(choice.length === 0 ? {} : { choice }),
    ...(held === undefined ? {} : { held: held.names.slice(0, MOST_NAMED) }),
    nodes,
    links: directions === null ? links : { ...links, directions },
    ledger,
  };
}

function draftOf(
  corpus: Corpus,
  kind: NetworkKind,
  options: NetworkOptions,
  stages: Uint8Array,
): Draft {
  switch (kind) {
    case "knowledge":
      return draftKnowledge(corpus, options, stages);
    case "coauthorship":
    case "keywords":
    case "cocitation":
    case "organizations":
    case "countries":
      return draftSharedItems(corpus, kind, options, stages);
    case "author-keyword":
      return draftAuthorKeyword(corpus, options, stages);
    case "venues":
      return draftVenues(corpus, options, stages);
    case "citation":
      return draftCitation(corpus, options, stages);
    case "papers":
    case "coupling":
      return draftSimilarPapers(corpus, kind, options, stages);
  }
}

/** Nodes and links that are shown, renumbered; their order stays. */
function shownColumns(
  draft: Draft,
  pruned: Pruned,
  options: NetworkOptions,
): Pick<Network, "nodes" | "links"> {
  const shown = placesOf(pruned.nodes);
  const ofNode = <C extends NumberColumn>(column: C): C => picked(column, shown);
  const drafted = linksBetween(draft, pruned.links, shown);
  const { sources, targets } = drafted;
  const strengths = normalizeLinks(options.normalization, drafted, ofNode(draft.sizes));
  return {
    nodes: {
      ids: textsAt(draft.ids, shown),
      types: ofNode(draft.types),
      rows: ofNode(draft.rows),
      labels: textsAt(draft.labels, shown),
      occurrences: ofNode(draft.occurrences),
      degrees: degreesOf(shown.length, drafted),
      totalLinkStrengths: totalStrengths(shown.length, sources, targets, strengths),
      firstYears: ofNode(draft.firstYears),
      lastYears: ofNode(draft.lastYears),
    },
    links: { ...drafted, strengths },
  };
}

/** The links that are shown, between the nodes that are. */
function linksBetween({ ids, links }: Draft, flags: Uint8Array, nodes: Uint32Array): LinkColumns {
  const isWhole = countOf(flags) === flags.length;
  // Most maps of everything show every link: no need for a list of all their places.
  const shown = isWhole ? null : placesOf(flags);
  const ofLink = <C extends NumberColumn>(column: C): C =>
    shown === null ? column : picked(column, shown);
  const renumbered = nodes.length < ids.length ? numbersOf(nodes, ids.length) : null;
  const ends = (column: Uint32Array): Uint32Array =>
    renumbered === null ? ofLink(column) : ofLink(column).map((node) => renumbered[node]!);
  return {
    sources: ends(links.sources),
    targets: ends(links.targets),
    strengths: ofLink(links.strengths),
    papers: ofLink(links.papers),
  };
}

/** The number of each node among those shown. */
function numbersOf(shown: Uint32Array, nodeCount: number): Uint32Array {
  const numbers = new Uint32Array(nodeCount);
  for (let node = 0; node < shown.length; node++) numbers[shown[node]!] = node;
  return numbers;
}

function degreesOf(nodeCount: number, { sources, targets }: LinkColumns): Uint32Array {
  const degrees = new Uint32Array(nodeCount);
  for (let link = 0; link < sources.length; link++) {
    degrees[sources[link]!]!++;
    degrees[targets[link]!]!++;
  }
  return degrees;
}
