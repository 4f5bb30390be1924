// From a corpus to one network of it: count, prune, normalize, keep the books.
import type { Corpus } from "../model/corpus.ts";
import type { Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import { draftAuthorKeyword } from "./author-keyword.ts";
import { citationDirections, draftCitation } from "./citation.ts";
import type { Draft } from "./draft.ts";
import { draftKnowledge } from "./knowledge.ts";
import { ledgerOf } from "./ledger.ts";
import { normalizeLinks, totalStrengths } from "./normalization.ts";
import type { PaperChoice } from "../model/paper-choice.ts";
import { completeNetworkOptions, requireChoice } from "./options.ts";
import { paperStages } from "./paper-stages.ts";
import { prune, type Pruned } from "./prune.ts";
import { draftSharedItems } from "./shared-items.ts";
import { draftSimilarPapers } from "./similar-papers.ts";
import { draftVenues } from "./venues.ts";

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
 * and `coupling`) beside sorting ids; memory linear in entries and links.
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
  requireChoice(complete, choice);
  const stages = paperStages(corpus, kind, complete, choice);
  const draft = draftOf(corpus, kind, complete, stages);
  const pruned = prune(draft, complete);
  const balances = [...draft.balances, ...pruned.balances];
  const ledger = ledgerOf(kind, complete, draft.all, balances, draft.settings, choice);
  const { nodes, links } = shownColumns(draft, pruned, complete);
  const directions = kind === "citation" ? citationDirections(corpus, nodes.rows, links) : null;
  return {
    kind,
    options: complete,
    ...(choice.length === 0 ? {} : { choice }),
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
  const keptNodes = indicesOf(pruned.nodes);
  const keptLinks = indicesOf(pruned.links);
  const nodeOf = new Uint32Array(draft.ids.length);
  for (let node = 0; node < keptNodes.length; node++) nodeOf[keptNodes[node]!] = node;
  const sources = keptLinks.map((link) => nodeOf[draft.links.sources[link]!]!);
  const targets = keptLinks.map((link) => nodeOf[draft.links.targets[link]!]!);
  const occurrences = keptNodes.map((node) => draft.occurrences[node]!);
  const counted = Float64Array.from(keptLinks, (link) => draft.links.strengths[link]!);
  const strengths = normalizeLinks(
    options.normalization,
    { sources, targets, strengths: counted },
    keptNodes.map((node) => draft.sizes[node]!),
  );
  const degrees = new Uint32Array(keptNodes.length);
  for (const node of sources) degrees[node]!++;
  for (const node of targets) degrees[node]!++;
  return {
    nodes: {
      ids: Array.from(keptNodes, (node) => draft.ids[node]!),
      types: Uint8Array.from(keptNodes, (node) => draft.types[node]!),
      rows: keptNodes.map((node) => draft.rows[node]!),
      labels: Array.from(keptNodes, (node) => draft.labels[node]!),
      occurrences,
      degrees,
      totalLinkStrengths: totalStrengths(keptNodes.length, sources, targets, strengths),
      firstYears: Int32Array.from(keptNodes, (node) => draft.firstYears[node]!),
      lastYears: Int32Array.from(keptNodes, (node) => draft.lastYears[node]!),
    },
    links: {
      sources,
      targets,
      strengths,
      papers: keptLinks.map((link) => draft.links.papers[link]!),
    },
  };
}

function indicesOf(flags: Uint8Array): Uint32Array {
  const indices = new Uint32Array(flags.length);
  let count = 0;
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) indices[count++] = i;
  return indices.slice(0, count);
}
