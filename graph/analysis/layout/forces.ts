// The one door to graphology-layout-forceatlas2.
import forceAtlas2 from "graphology-layout-forceatlas2";
import { graphViewOf, type WeightedLinks } from "../link-graph.ts";

/** From this many nodes on, repulsion of far groups is approximated (Barnes–Hut). */
const BARNES_HUT_NODES = 150;

/**
 * Moves the nodes by ForceAtlas2 from where they are.
 *
 * Settings: strong gravity 0.05 (keeps loose ends near), scaling ratio 10, Barnes–Hut with θ = 1.2 from
 * 150 nodes (as good as 0.5 here and three times faster), linear attraction (LinLog was worse),
 * slow-down 1 + ln n. Strengths act by the square root of their ratio to the mean, so that one very
 * strong pair does not collapse.
 *
 * Cost: iterations × (n·log n + links). Deterministic: nothing is drawn.
 *
 * Source: Jacomy, Venturini, Heymann, Bastian (2014), doi:10.1371/journal.pone.0098679.
 */
export function runForces(
  links: WeightedLinks,
  x: Float64Array,
  y: Float64Array,
  iterations: number,
): void {
  const { nodeCount, strengths } = links;
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  const evened = { ...links, strengths: strengths.map((strength) => Math.sqrt(strength / mean)) };
  const positions = forceAtlas2(graphViewOf(evened, x, y), {
    iterations,
    getEdgeWeight: "weight",
    settings: {
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
      slowDown: 1 + Math.log(nodeCount),
      barnesHutOptimize: nodeCount >= BARNES_HUT_NODES,
      barnesHutTheta: 1.2,
    },
  });
  for (let node = 0; node < nodeCount; node++) {
    x[node] = positions[node]!.x;
    y[node] = positions[node]!.y;
  }
}
