// A read-only view of link columns with the part of graphology's interface that its Louvain and
// ForceAtlas2 packages call (the second one in tests). A real graph of 5 million links would cost 26 s and 2 GB to fill.
import type { UndirectedGraph } from "graphology";

/** Undirected links between nodes 0 … nodeCount − 1; no loops, no doubles. */
export interface WeightedLinks {
  readonly nodeCount: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** > 0. */
  readonly strengths: Float64Array;
}

/** What the libraries see of a node or link. */
export interface ViewAttributes {
  readonly weight?: number;
  readonly x?: number;
  readonly y?: number;
}

type NodeCallback = (node: number, attributes: ViewAttributes) => void;
type LinkCallback = (
  link: number,
  attributes: ViewAttributes,
  source: number,
  target: number,
) => void;

/**
 * The view; node keys are numbers. Its attributes live for one callback only. Cost: linear in nodes.
 *
 * @param x start positions, for layouts
 */
export function graphViewOf(
  links: WeightedLinks,
  x?: Float64Array,
  y?: Float64Array,
): UndirectedGraph {
  const { nodeCount, sources, targets, strengths } = links;
  const degrees = new Uint32Array(nodeCount);
  for (const node of sources) degrees[node]!++;
  for (const node of targets) degrees[node]!++;
  const refuse = (): never => {
    throw new Error("This graph is a read-only view.");
  };
  const view = {
    type: "undirected",
    multi: false,
    order: nodeCount,
    size: sources.length,
    selfLoopCount: 0,
    // The libraries recognise a graph by these two.
    addUndirectedEdgeWithKey: refuse,
    dropNode: refuse,
    nodes: () => Array.from(degrees, (_, node) => node),
    undirectedDegreeWithoutSelfLoops: (node: number) => degrees[node]!,
    forEachNode: (callback: NodeCallback) => {
      for (let node = 0; node < nodeCount; node++)
        callback(node, { x: x?.[node] ?? 0, y: y?.[node] ?? 0 });
    },
    forEachEdge: (callback: LinkCallback) => {
      for (let link = 0; link < sources.length; link++)
        callback(link, { weight: strengths[link]! }, sources[link]!, targets[link]!);
    },
  };
  return view as unknown as UndirectedGraph;
}
