// From a corpus to one network of it: count, prune, normalize, keep the books.
import type { Corpus } from "../model/corpus.ts";
import type { Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import type { Draft } from "./draft.ts";
import { draftKnowledge } from "./knowledge.ts";
import { ledgerOf } from "./ledger.ts";
import { normalizeLinks, totalStrengths } from "./normalization.ts";
import { completeNetworkOptions } from "./options.ts";
import { prune, type Pruned } from "./prune.ts";
import { draftSharedItems } from "./shared-items.ts";

/**
 * The network of a corpus, with a ledger of what its switches left out.
 *
 * Switches apply in the order of LEDGER_SWITCHES. `years`, papers without items and `maxAuthors` take
 * whole papers out of the view: what is left counts occurrences, years and strengths. Then `minPapers`,
 * `top`, `minLinkStrength`, `minComponentSize` and `largestComponent` take nodes and links (prune.ts).
 * Strengths are counted over whole papers before any node is left out, and normalized over what is
 * shown. A corpus without such items gives a network without nodes.
 *
 * Cost: time Σ nₚ²/2 over papers of nₚ items (linear for `knowledge`) beside sorting ids; memory linear
 * in entries and links.
 *
 * @throws GraphError `unknown-network`, `invalid-option`
 */
export function buildNetwork(
  corpus: Corpus,
  kind: NetworkKind,
  options: Partial<NetworkOptions> = {},
): Network {
  const complete = completeNetworkOptions(kind, options);
  const draft =
    kind === "knowledge"
      ? draftKnowledge(corpus, complete)
      : draftSharedItems(corpus, kind, complete);
  const pruned = prune(draft, complete);
  const [all, afterYears, afterItems, afterAuthors] = draft.counts;
  const ledger = ledgerOf(kind, complete, all!, [
    { switch: "years", ...afterYears! },
    { switch: "no-items", ...afterItems! },
    { switch: "max-authors", ...afterAuthors! },
    ...pruned.balances,
  ]);
  return { kind, options: complete, ...shownColumns(draft, pruned, complete), ledger };
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
    occurrences,
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
