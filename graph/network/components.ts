// Connected components.

/** The component of each node, and their sizes. */
export interface Components {
  /** Component of each node; numbered in the order of their smallest node. */
  readonly of: Uint32Array;
  /** Number of nodes of each component. */
  readonly sizes: Uint32Array;
}

/**
 * Components by union–find with path halving. Nodes without links are components of one.
 * Cost: near linear in nodes + links.
 *
 * @param keepNode 0 for nodes to pass over; they get component 0 and count nowhere
 * @param keepLink 0 for links to pass over
 */
export function findComponents(
  nodeCount: number,
  sources: Uint32Array,
  targets: Uint32Array,
  keepNode?: Uint8Array,
  keepLink?: Uint8Array,
): Components {
  const parents = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) parents[node] = node;
  const rootOf = (node: number): number => {
    let at = node;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  for (let link = 0; link < sources.length; link++) {
    if (keepLink?.[link] === 0) continue;
    const a = rootOf(sources[link]!);
    const b = rootOf(targets[link]!);
    // The smaller node becomes the root, which numbers components by their smallest node.
    if (a < b) parents[b] = a;
    else parents[a] = b;
  }
  const of = new Uint32Array(nodeCount);
  const sizes: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    if (keepNode?.[node] === 0) continue;
    const root = rootOf(node);
    if (root === node) of[node] = sizes.push(0) - 1;
    else of[node] = of[root]!;
    sizes[of[node]!]!++;
  }
  return { of, sizes: Uint32Array.from(sizes) };
}

/** The component with the most nodes; the first of equals. -1 when there is none. */
export function largestOf(components: Components): number {
  let best = -1;
  for (let c = 0; c < components.sizes.length; c++)
    if (best === -1 || components.sizes[c]! > components.sizes[best]!) best = c;
  return best;
}
