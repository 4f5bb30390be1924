// The thresholds: which nodes and links of a draft are shown, and what each switch left out.
import { ENTITY_TYPES } from "../model/ids.ts";
import type { NetworkOptions } from "../model/network.ts";
import { findComponents, largestOf } from "./components.ts";
import type { Draft } from "./draft.ts";
import type { Balance } from "./ledger.ts";

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
 * Applies `minPapers`, `top`, `minLinkStrength`, `minComponentSize`, `largestComponent` in this order.
 * A link falls with either of its nodes, and on that node's switch. `minLinkStrength` removes links
 * only: a node left without any stays until a switch on components takes it.
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
  const close = (name: Balance["switch"]): void => {
    dropLinksOfLostNodes(draft, nodes, links);
    balances.push({
      switch: name,
      papers: countShownPapers(draft, nodes),
      nodes: countKept(nodes),
      links: countKept(links),
    });
  };

  for (let node = 0; node < nodes.length; node++)
    if (
      draft.occurrences[node]! < options.minPapers &&
      !(draft.papersPass && draft.types[node] === PAPER)
    )
      nodes[node] = 0;
  close("min-papers");

  if (options.top !== null) keepTop(draft, nodes, links, options.top);
  close("top");

  for (let link = 0; link < links.length; link++)
    if (draft.links.strengths[link]! < options.minLinkStrength) links[link] = 0;
  close("min-link-strength");

  if (options.minComponentSize > 1)
    keepComponents(draft, nodes, links, (size) => size >= options.minComponentSize);
  close("min-component-size");

  if (options.largestComponent) keepComponents(draft, nodes, links, null);
  close("largest-component");
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

function keepTop(draft: Draft, nodes: Uint8Array, links: Uint8Array, top: number): void {
  const strengths = new Float64Array(nodes.length);
  for (let link = 0; link < links.length; link++) {
    if (links[link] === 0) continue;
    strengths[draft.links.sources[link]!]! += draft.links.strengths[link]!;
    strengths[draft.links.targets[link]!]! += draft.links.strengths[link]!;
  }
  const ranked = Uint32Array.from(nodes, (_, node) => node).filter((node) => nodes[node] === 1);
  ranked.sort(
    (a, b) =>
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

function countKept(flags: Uint8Array): number {
  let count = 0;
  for (const flag of flags) count += flag;
  return count;
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
