// Who connects people: a small tree of the network that holds them all, where there is one.
import { adjacencyOf } from "../model/adjacency.ts";
import type { EntityId } from "../model/ids.ts";
import type { Network } from "../model/network.ts";
import { compareTexts } from "../model/text.ts";
import { DisjointSets } from "../resolve/disjoint-sets.ts";
import type { Connectors } from "./answers.ts";

const NOBODY = -1;

/** A way between two cells: over the link from one of `ends` to the other. */
interface Bridge {
  readonly length: number;
  readonly strength: number;
  readonly ends: readonly [number, number];
}

/**
 * Nodes that join the given ones into as few groups as the network allows, with few nodes more: each
 * node belongs to the cell of the nearest given one, every link between two cells is a way between
 * the two, and ways are taken from the shortest on (of equal ones the one with the strongest link,
 * then the first) unless they join what hangs together already. At most about twice as many links as
 * the best tree has. Cost: linear in nodes + links, and links·log links.
 *
 * Source: K. Mehlhorn (1988), A faster approximation algorithm for the Steiner problem in graphs,
 * doi:10.1016/0020-0190(88)90066-X.
 */
export function connectorsOf(network: Network, asked: readonly EntityId[]): Connectors {
  const { ids } = network.nodes;
  const { sources, targets, strengths } = network.links;
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const wanted = [...new Set(asked)].sort(compareTexts);
  const given = wanted.flatMap((id) => nodeOf.get(id) ?? []);
  const { cellOf, from, steps } = cellsAround(network, given);

  const bridges: Bridge[] = [];
  for (let link = 0; link < sources.length; link++) {
    const ends = [sources[link]!, targets[link]!] as const;
    if (cellOf[ends[0]] === NOBODY || cellOf[ends[0]] === cellOf[ends[1]]) continue;
    const length = steps[ends[0]]! + 1 + steps[ends[1]]!;
    bridges.push({ length, strength: strengths[link]!, ends });
  }
  // Links come sorted by their ends, and sorting is stable.
  bridges.sort((a, b) => a.length - b.length || b.strength - a.strength);
  const joined = new DisjointSets(ids.length);
  const kept = new Set<number>();
  for (const { ends } of bridges) {
    const [a, b] = [cellOf[ends[0]]!, cellOf[ends[1]]!];
    if (joined.find(a) === joined.find(b)) continue;
    joined.union(a, b);
    for (const end of ends)
      for (let node = end; node !== cellOf[node]; node = from[node]!) kept.add(node);
  }
  const groups = new Map<number, EntityId[]>();
  for (const node of given) {
    const group = groups.get(joined.find(node)) ?? [];
    groups.set(joined.find(node), [...group, ids[node]!]);
  }
  return {
    ids: [...kept].map((node) => ids[node]!).sort(compareTexts),
    groups: [...groups.values()].sort((a, b) => b.length - a.length || compareTexts(a[0]!, b[0]!)),
    absent: wanted.filter((id) => !nodeOf.has(id)),
  };
}

/** For every node its nearest given one, the node before it on the way from there, and the links between. */
function cellsAround(network: Network, given: readonly number[]) {
  const count = network.nodes.ids.length;
  const { offsets, neighbours } = adjacencyOf(network);
  const cellOf = new Int32Array(count).fill(NOBODY);
  const from = new Int32Array(count).fill(NOBODY);
  const steps = new Uint32Array(count);
  for (const node of given) cellOf[node] = node;
  const queue = [...given];
  for (const node of queue)
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const neighbour = neighbours[k]!;
      if (cellOf[neighbour] !== NOBODY) continue;
      cellOf[neighbour] = cellOf[node]!;
      from[neighbour] = node;
      steps[neighbour] = steps[node]! + 1;
      queue.push(neighbour);
    }
  return { cellOf, from, steps };
}
