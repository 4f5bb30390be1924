import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjacencyOfLinks } from "../../../graph/model/adjacency.ts";
import type { Ground } from "../../../graph/query/best-path.ts";
import { rankedWays } from "../../../graph/query/ranked-ways.ts";

type Link = readonly [source: number, target: number, weight: number];

/** Links sorted by their ends, as networks have them. */
function groundOf(nodes: number, links: readonly Link[], closed: readonly number[] = []): Ground {
  const sorted = links.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    adjacency: adjacencyOfLinks(
      nodes,
      Uint32Array.from(sorted, ([source]) => source),
      Uint32Array.from(sorted, ([, target]) => target),
    ),
    weightOf: (link) => sorted[link]![2],
    isClosed: (node) => closed.includes(node),
  };
}

const nodesOf = (ground: Ground, start: number, goal: number, count: number) =>
  rankedWays(ground, start, goal, count).map(({ nodes }) => nodes);

describe("rankedWays", () => {
  // 0–1–3: 4 + 1; 0–2–3: 2 + 2; 0–3 does not exist; 0–4–5–3: 9 + 9 + 9.
  const links: readonly Link[] = [
    [0, 1, 4],
    [1, 3, 1],
    [0, 2, 2],
    [2, 3, 2],
    [0, 4, 9],
    [4, 5, 9],
    [3, 5, 9],
  ];

  it("ranks by links, then by the weakest, then by the sum", () => {
    expect(nodesOf(groundOf(6, links), 0, 3, 9)).toEqual([
      [0, 2, 3],
      [0, 1, 3],
      [0, 4, 5, 3],
    ]);
    expect(rankedWays(groundOf(6, links), 0, 3, 1)).toMatchObject([{ weakest: 2, total: 4 }]);
  });

  it("takes the greater sum where the weakest links are equal, then the smaller node", () => {
    const square: readonly Link[] = [
      [0, 1, 1],
      [1, 3, 1],
      [0, 2, 1],
      [2, 3, 5],
    ];
    expect(nodesOf(groundOf(4, square), 0, 3, 1)).toEqual([[0, 2, 3]]);
    const even = square.map(([source, target]): Link => [source, target, 1]);
    expect(nodesOf(groundOf(4, even), 0, 3, 2)).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
  });

  it("walks neither links of no weight nor closed nodes", () => {
    const zero = links.map(([a, b, w]): Link => [a, b, a === 0 && b === 2 ? 0 : w]);
    expect(nodesOf(groundOf(6, zero), 0, 3, 1)).toEqual([[0, 1, 3]]);
    expect(nodesOf(groundOf(6, links, [1, 2]), 0, 3, 9)).toEqual([[0, 4, 5, 3]]);
    expect(nodesOf(groundOf(6, links, [1, 2, 4]), 0, 3, 9)).toEqual([]);
  });

  it("has one way from a node to itself", () => {
    expect(rankedWays(groundOf(6, links), 2, 2, 5)).toEqual([
      { nodes: [2], links: [], weakest: Infinity, total: 0 },
    ]);
  });

  it("finds the same as trying every way", () => {
    const graph = fc.integer({ min: 2, max: 7 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        links: fc.uniqueArray(
          fc
            .tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 0, max: 4 }))
            .filter(([a, b]) => a < b),
          { selector: ([a, b]) => `${a} ${b}`, maxLength: 21 },
        ),
        closed: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { maxLength: 1 }),
        count: fc.integer({ min: 1, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(graph, ({ nodes, links: all, closed, count }) => {
        const found = rankedWays(groundOf(nodes, all, closed), 0, 1, count);
        const every = everyWay(all, closed, [0], 1).sort(compare);
        expect(found.map(({ nodes: way }) => way)).toEqual(every.slice(0, count).map((w) => w.way));
      }),
      { numRuns: 500 },
    );
  });
});

interface Tried {
  readonly way: readonly number[];
  readonly weights: readonly number[];
}

function everyWay(
  links: readonly Link[],
  closed: readonly number[],
  way: readonly number[],
  goal: number,
  weights: readonly number[] = [],
): Tried[] {
  const here = way.at(-1)!;
  if (here === goal) return [{ way, weights }];
  return links
    .filter(([a, b, weight]) => (a === here || b === here) && weight > 0)
    .map(([a, b, weight]) => [a === here ? b : a, weight] as const)
    .filter(([next]) => !way.includes(next) && !closed.includes(next))
    .flatMap(([next, weight]) =>
      everyWay(links, closed, [...way, next], goal, [...weights, weight]),
    );
}

function compare(a: Tried, b: Tried): number {
  const sum = (weights: readonly number[]) => weights.reduce((x, y) => x + y, 0);
  const fork = a.way.findIndex((node, i) => node !== b.way[i]);
  return (
    a.way.length - b.way.length ||
    Math.min(...b.weights) - Math.min(...a.weights) ||
    sum(b.weights) - sum(a.weights) ||
    a.way[fork]! - b.way[fork]!
  );
}
