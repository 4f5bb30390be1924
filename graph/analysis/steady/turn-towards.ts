// Turns a map that was laid out on its own the way its reference lies.
import type { Layout } from "../../model/network-map.ts";
import type { Known } from "./reference.ts";

/**
 * The layout turned about the origin, mirrored where that is better, so that the nodes that the reference
 * knows come as near to their places there as they can: the angle θ = atan2(Σ p × q, Σ p · q) of places p
 * to places q, each about its mean (the planar case of Procrustes' problem). Cost: linear in nodes.
 */
export function turnTowards(layout: Layout, { reference, nodes }: Known): Layout {
  const shared = Array.from(nodes.keys()).filter((node) => nodes[node]! >= 0);
  if (shared.length < 2) return layout;
  const mean = (column: Float64Array, of: (node: number) => number): number =>
    shared.reduce((sum, node) => sum + column[of(node)]!, 0) / shared.length;
  const own = (node: number): number => node;
  const there = (node: number): number => nodes[node]!;
  const [meanX, meanY] = [mean(layout.x, own), mean(layout.y, own)];
  const [thereX, thereY] = [mean(reference.layout.x, there), mean(reference.layout.y, there)];
  const turns = [1, -1].map((mirror) => {
    let [cross, dot] = [0, 0];
    for (const node of shared) {
      const [px, py] = [layout.x[node]! - meanX, mirror * (layout.y[node]! - meanY)];
      const qx = reference.layout.x[there(node)]! - thereX;
      const qy = reference.layout.y[there(node)]! - thereY;
      cross += px * qy - py * qx;
      dot += px * qx + py * qy;
    }
    return { mirror, angle: Math.atan2(cross, dot), fit: Math.hypot(cross, dot) };
  });
  const { mirror, angle } = turns[1]!.fit > turns[0]!.fit ? turns[1]! : turns[0]!;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: layout.x.map((x, node) => Math.fround(x * cos - mirror * layout.y[node]! * sin)),
    y: layout.x.map((x, node) => Math.fround(x * sin + mirror * layout.y[node]! * cos)),
    radii: layout.radii,
  };
}
