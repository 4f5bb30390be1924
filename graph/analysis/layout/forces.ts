// Forces between nodes, after ForceAtlas2.
import { checkpoint } from "../../model/checkpoint.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { repelPairs, RepulsionTree, type Bodies } from "./repulsion.ts";

/** From this many nodes on, repulsion of far groups is approximated. */
const TREE_NODES = 200;
const REPULSION = 10;
const GRAVITY = 0.05;

/**
 * Moves the nodes by ForceAtlas2 from where they are.
 *
 * Settings: strong gravity 0.05 (keeps loose ends near), scaling ratio 10, Barnes–Hut with θ = 1.2 from
 * 200 nodes (as good as 0.5 here and three times faster), linear attraction (LinLog was worse),
 * slow-down 1 + ln n. Strengths act by the square root of their ratio to the mean, so that one very
 * strong pair does not collapse.
 *
 * Without links only gravity and repulsion act.
 *
 * Cost: iterations × (n·log n + links). Deterministic: nothing is drawn.
 *
 * Source: Jacomy, Venturini, Heymann, Bastian (2014), doi:10.1371/journal.pone.0098679, with the speed
 * of each node as in graphology's ForceAtlas2, which the tests compare with.
 */
export function runForces(
  links: WeightedLinks,
  x: Float64Array,
  y: Float64Array,
  iterations: number,
): void {
  const { nodeCount, sources, targets } = links;
  const strengths = evened(links.strengths);
  const masses = new Float64Array(nodeCount).fill(1);
  for (let link = 0; link < sources.length; link++) {
    masses[sources[link]!]! += strengths[link]!;
    masses[targets[link]!]! += strengths[link]!;
  }
  const bodies: Bodies = {
    x,
    y,
    masses,
    fx: new Float64Array(nodeCount),
    fy: new Float64Array(nodeCount),
  };
  const tree = nodeCount < TREE_NODES ? null : new RepulsionTree(nodeCount);
  const motion = new Motion(bodies);
  for (let iteration = 0; iteration < iterations; iteration++) {
    checkpoint();
    if (tree === null) repelPairs(bodies, REPULSION);
    else tree.repel(bodies, REPULSION);
    attract(bodies, sources, targets, strengths);
    motion.step();
  }
}

function evened(strengths: Float64Array): Float64Array {
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  return strengths.map((strength) => Math.sqrt(strength / mean));
}

/** Links draw their ends together, and gravity all to the origin, both in proportion to distance. */
function attract(
  { x, y, masses, fx, fy }: Bodies,
  sources: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): void {
  for (let node = 0; node < x.length; node++) {
    const pull = GRAVITY * masses[node]!;
    fx[node]! -= pull * x[node]!;
    fy[node]! -= pull * y[node]!;
  }
  for (let link = 0; link < sources.length; link++) {
    const source = sources[link]!;
    const target = targets[link]!;
    const strength = strengths[link]!;
    const forceX = strength * (x[source]! - x[target]!);
    const forceY = strength * (y[source]! - y[target]!);
    fx[source]! -= forceX;
    fy[source]! -= forceY;
    fx[target]! += forceX;
    fy[target]! += forceY;
  }
}

/** Nodes move with their force: faster where it keeps its direction, slower where it swings. */
class Motion {
  readonly #bodies: Bodies;
  readonly #lastX: Float64Array;
  readonly #lastY: Float64Array;
  readonly #convergence: Float64Array;
  readonly #slowDown: number;

  constructor(bodies: Bodies) {
    const nodeCount = bodies.x.length;
    this.#bodies = bodies;
    this.#lastX = new Float64Array(nodeCount);
    this.#lastY = new Float64Array(nodeCount);
    this.#convergence = new Float64Array(nodeCount).fill(1);
    this.#slowDown = 1 + Math.log(nodeCount);
  }

  /** Moves all nodes and forgets their forces. */
  step(): void {
    const { x, y, masses, fx, fy } = this.#bodies;
    for (let node = 0; node < x.length; node++) {
      const forceX = fx[node]!;
      const forceY = fy[node]!;
      const swingX = this.#lastX[node]! - forceX;
      const swingY = this.#lastY[node]! - forceY;
      const alongX = this.#lastX[node]! + forceX;
      const alongY = this.#lastY[node]! + forceY;
      const swing = 1 + Math.sqrt(masses[node]! * Math.sqrt(swingX * swingX + swingY * swingY));
      const traction = Math.sqrt(alongX * alongX + alongY * alongY) / 2;
      const speed = (this.#convergence[node]! * Math.log(1 + traction)) / swing;
      const squared = forceX * forceX + forceY * forceY;
      this.#convergence[node] = Math.min(1, Math.sqrt((speed * squared) / swing));
      x[node]! += (forceX * speed) / this.#slowDown;
      y[node]! += (forceY * speed) / this.#slowDown;
      this.#lastX[node] = forceX;
      this.#lastY[node] = forceY;
      fx[node] = fy[node] = 0;
    }
  }
}
