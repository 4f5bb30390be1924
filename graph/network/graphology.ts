// A network as a graphology graph, for libraries that work on one.
import { UndirectedGraph } from "graphology";
import { ENTITY_TYPES, type EntityType } from "../model/ids.ts";
import type { Network } from "../model/network.ts";

export interface NodeAttributes {
  readonly type: EntityType;
  readonly label: string;
  readonly occurrences: number;
}

export interface LinkAttributes {
  /** Strength after normalization. */
  readonly weight: number;
  readonly papers: number;
}

/** The graph; node keys are ids. Cost: linear, but heavy (about 0.5 kB a link). */
export function graphologyOf(network: Network): UndirectedGraph<NodeAttributes, LinkAttributes> {
  const graph = new UndirectedGraph<NodeAttributes, LinkAttributes>();
  const { nodes, links } = network;
  for (const [node, id] of nodes.ids.entries())
    graph.addNode(id, {
      type: ENTITY_TYPES[nodes.types[node]!]!,
      label: nodes.labels[node]!,
      occurrences: nodes.occurrences[node]!,
    });
  for (let link = 0; link < links.sources.length; link++)
    graph.addUndirectedEdge(nodes.ids[links.sources[link]!], nodes.ids[links.targets[link]!], {
      weight: links.strengths[link]!,
      papers: links.papers[link]!,
    });
  return graph;
}
