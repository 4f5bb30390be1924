// The thresholds: which nodes and links of a draft are shown, and what each switch left out.
import { ENTITY_TYPES } from "../model/ids.ts";
import type { LedgerCounts, NetworkOptions } from "../model/network.ts";
import { findComponents, largestOf } from "./components.ts";
import type { Draft } from "./draft.ts";
import type { Balance } from "./ledger.ts";
import { countOf } from "./picked.ts";

const PAPER = ENTITY_TYPES.indexOf("paper");

export interface Pruned {
  /** 1 for nodes that are shown. */
  readonly nodes: Uint8Array;
  /** 1 for links that are shown; both their ends are. */
  readonly links: Uint8Array;
  /** Counts after each switch from `min-papers` on. */
  readonly balances: readonly Balance[];
}

/**
 * Applies `minPapers`, `top`, `minLinkStrength`, `around`, `only`, `minLinks`, `minComponentSize`,
 * `largestComponent` in this order. A link falls with either of its nodes, and on that node's switch.
 * `minLinkStrength` removes links only: a node left without any stays until another switch takes it.
 * Nodes named in `around` or `only` pass `minPapers`, and `top` ranks them first: who asks for somebody
 * wants to see them. `minLinks` looks once; what it leaves may have fewer.
 *
 * Where papers are nodes, `minPapers` looks at the others (a paper is one paper by nature), but in
 * `cocitation` at the papers that cite it. `top` ranks all nodes by one rule, so that papers come after what several papers share, those with
 * the most shown neighbours first.
 *
 * Cost: near linear in nodes + links, n·log n for `top`.
 */
export function prune(draft: Draft, options: NetworkOptions): Pruned {
  const nodes = new Uint8Array(draft.ids.length).fill(1);
  const links = new Uint8Array(draft.links.sources.length).fill(1);
  const balances: Balance[] = [];
  const count = (): LedgerCounts => ({
    papers: countShownPapers(draft, nodes),
    nodes: countOf(nodes),
    links: countOf(links),
  });
  let left = count();
  const close = (name: Balance["switch"], isSet: boolean): void => {
    if (isSet) {
      dropLinksOfLostNodes(draft, nodes, links);
      left = count();
    }
    balances.push({ switch: name, ...left });
  };

  const around = namedNodes(draft, options.around);
  const only = namedNodes(draft, options.only);
  const isNamed = (node: number): boolean => around[node] === 1 || only[node] === 1;
  // Each node of a draft has at least one paper.
  if (options.minPapers > 1)
    keepOnly(
      nodes,
      (node) =>
        draft.occurrences[node]! >= options.minPapers ||
        isNamed(node) ||
        (draft.papersPass && draft.types[node] === PAPER),
    );
  close("min-papers", options.minPapers > 1);

  if (options.top !== null) keepTop(draft, nodes, links, options.top, isNamed);
  close("top", options.top !== null);

  for (let link = 0; link < links.length; link++)
    if (draft.links.strengths[link]! < options.minLinkStrength) links[link] = 0;
  close("min-link-strength", options.minLinkStrength > 0);

  if (options.around.length > 0) {
    const reached = nearTo(draft, nodes, links, around, options.steps);
    keepOnly(nodes, (node) => reached[node] === 1);
  }
  close("around", options.around.length > 0);

  if (options.only.length > 0) {
    const named = countNeighbours(draft, links, (node) => nodes[node] === 1 && only[node] === 1);
    keepOnly(nodes, (node) => only[node] === 1 || (options.connect && named[node]! >= 2));
  }
  close("only", options.only.length > 0);

  if (options.minLinks > 0) {
    const degrees = countNeighbours(draft, links, () => true);
    keepOnly(nodes, (node) => degrees[node]! >= options.minLinks);
  }
  close("min-links", options.minLinks > 0);

  if (options.minComponentSize > 1)
    keepComponents(draft, nodes, links, (size) => size >= options.minComponentSize);
  close("min-component-size", options.minComponentSize > 1);

  if (options.largestComponent) keepComponents(draft, nodes, links, null);
  close("largest-component", options.largestComponent);
  return { nodes, links, balances };
}

function dropLinksOfLostNodes(
  { links: { sources, targets } }: Draft,
  nodes: Uint8Array,
  links: Uint8Array,
): void {
  for (let link = 0; link < links.length; link++)
    if (nodes[sources[link]!] === 0 || nodes[targets[link]!] === 0) links[link] = 0;
}

/** 1 for the nodes with these ids; ids that are none of the draft's name nothing. */
function namedNodes({ ids }: Draft, names: readonly string[]): Uint8Array {
  const flags = new Uint8Array(ids.length);
  if (names.length === 0) return flags;
  const named = new Set<string>(names);
  for (let node = 0; node < flags.length; node++) if (named.has(ids[node]!)) flags[node] = 1;
  return flags;
}

function keepOnly(nodes: Uint8Array, stays: (node: number) => boolean): void {
  for (let node = 0; node < nodes.length; node++) if (!stays(node)) nodes[node] = 0;
}

/** 1 for the nodes that at most so many links lie between them and a start; starts must be shown. */
function nearTo(
  { links: { sources, targets } }: Draft,
  nodes: Uint8Array,
  links: Uint8Array,
  starts: Uint8Array,
  steps: number,
): Uint8Array {
  let near = starts.map((start, node) => start & nodes[node]!);
  for (let step = 0; step < steps; step++) {
    const next = near.slice();
    for (let link = 0; link < links.length; link++) {
      if (links[link] === 0) continue;
      if (near[sources[link]!] === 1) next[targets[link]!] = 1;
      if (near[targets[link]!] === 1) next[sources[link]!] = 1;
    }
    near = next;
  }
  return near;
}

/** For each node the number of its neighbours, over links that are shown, that count. */
function countNeighbours(
  { ids, links: { sources, targets } }: Draft,
  links: Uint8Array,
  counts: (node: number) => boolean,
): Uint32Array {
  const neighbours = new Uint32Array(ids.length);
  for (let link = 0; link < links.length; link++) {
    if (links[link] === 0) continue;
    if (counts(sources[link]!)) neighbours[targets[link]!]!++;
    if (counts(targets[link]!)) neighbours[sources[link]!]!++;
  }
  return neighbours;
}

function keepTop(
  draft: Draft,
  nodes: Uint8Array,
  links: Uint8Array,
  top: number,
  isNamed: (node: number) => boolean,
): void {
  const strengths = new Float64Array(nodes.length);
  for (let link = 0; link < links.length; link++) {
    if (links[link] === 0) continue;
    strengths[draft.links.sources[link]!]! += draft.links.strengths[link]!;
    strengths[draft.links.targets[link]!]! += draft.links.strengths[link]!;
  }
  const ranked = Uint32Array.from(nodes, (_, node) => node).filter((node) => nodes[node] === 1);
  ranked.sort(
    (a, b) =>
      Number(isNamed(b)) - Number(isNamed(a)) ||
      draft.occurrences[b]! - draft.occurrences[a]! ||
      strengths[b]! - strengths[a]! ||
      (draft.ids[a]! < draft.ids[b]! ? -1 : 1),
  );
  for (const node of ranked.subarray(top)) nodes[node] = 0;
}

/** Keeps the components whose size passes; the largest one when `passes` is null. */
function keepComponents(
  draft: Draft,
  nodes: Uint8Array,
  links: Uint8Array,
  passes: ((size: number) => boolean) | null,
): void {
  const { sources, targets } = draft.links;
  const components = findComponents(nodes.length, sources, targets, nodes, links);
  const largest = largestOf(components);
  for (let node = 0; node < nodes.length; node++) {
    const component = components.of[node]!;
    const stays = passes === null ? component === largest : passes(components.sizes[component]!);
    if (nodes[node] === 1 && !stays) nodes[node] = 0;
  }
}

/** Papers that a shown node stands for. */
function countShownPapers({ paperNodes: { offsets, items } }: Draft, nodes: Uint8Array): number {
  let count = 0;
  for (let paper = 0; paper + 1 < offsets.length; paper++)
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      if (nodes[items[k]!] === 1) {
        count++;
        break;
      }
  return count;
}
