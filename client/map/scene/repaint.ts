// Brings single nodes and links of the graph up to date and has only them drawn anew.
import type { Point } from "../geometry.ts";
import { linkShape } from "../link-shape.ts";
import type { Reveal } from "../reveal.ts";
import type { MapSigma } from "./renderer.ts";
import type { Shown } from "./shown.ts";

/** Nodes and links by index, as far as they are revealed. */
export function repaintSome(
  sigma: MapSigma,
  { graph, looks, drawn }: Shown,
  reveal: Reveal | null,
  nodes: readonly number[],
  links: readonly number[],
): void {
  const ids = nodes.map((node) => drawn.map.network.nodes.ids[node]!);
  ids.forEach((id, i) => Object.assign(graph.getNodeAttributes(id), looks.node(nodes[i]!, reveal)));
  const edges = links.map(String);
  edges.forEach((key, i) =>
    Object.assign(graph.getEdgeAttributes(key), looks.link(links[i]!, reveal)),
  );
  sigma.refresh({ partialGraph: { nodes: ids, edges }, skipIndexation: true, schedule: true });
}

/** Puts a node somewhere and draws it there with its links. */
export function putNode(
  sigma: MapSigma,
  { graph, drawn }: Shown,
  node: number,
  place: Point,
): void {
  const { network, layout } = drawn.map;
  const id = network.nodes.ids[node]!;
  layout.x[node] = place.x;
  layout.y[node] = place.y;
  Object.assign(graph.getNodeAttributes(id), place);
  sigma.refresh({
    partialGraph: { nodes: [id], edges: graph.edges(id) },
    skipIndexation: true,
    schedule: true,
  });
}

/** Bends or straightens the links as they shall be drawn. */
export function reshape(sigma: MapSigma, { graph, drawn, drawing }: Shown): void {
  const { programOf } = linkShape(drawn.map, drawing);
  graph.updateEachEdgeAttributes((key, look) => ({ ...look, type: programOf(Number(key)) }));
  sigma.refresh();
}
