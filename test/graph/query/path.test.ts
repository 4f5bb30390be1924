import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EntityId } from "../../../graph/model/ids.ts";
import type { Network } from "../../../graph/model/network.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { shortestPath } from "../../../graph/query/path.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import type { PlainPaper } from "../../support/tiny-corpus.ts";

const author = (name: string): EntityId => `author:${name}`;

/** Names along the path of two authors, or null. */
function way(papers: readonly PlainPaper[], from: string, to: string): string[] | null {
  const corpus = corpusOf(papers);
  const network = buildNetwork(corpus, "coauthorship");
  const steps = shortestPath(indexCorpus(corpus), network, author(from), author(to));
  return steps && [from, ...steps.map((step) => step.to.name)];
}

const together = (...authors: string[]): PlainPaper => ({ title: authors.join(" "), authors });

describe("shortestPath", () => {
  it("goes step by step, with the papers behind each", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    const index = indexCorpus(TINY_CORPUS);
    const path = shortestPath(index, network, author("bo-chen"), author("desiree-moreau"));
    expect(path).toMatchObject([
      {
        from: { id: "author:bo-chen" },
        to: { id: "author:cyra-ruiz" },
        papers: [{ id: "paper:graph-networks-for-molecules" }],
      },
      {
        from: { id: "author:cyra-ruiz" },
        to: { id: "author:desiree-moreau" },
        papers: [{ id: "paper:sampling-from-language-models" }],
      },
    ]);
  });

  it("is empty from a node to itself, null between components, an error for a node not shown", () => {
    expect(way([together("a", "b")], "a", "a")).toEqual(["a"]);
    expect(way([together("a", "b"), together("c", "d")], "a", "d")).toBeNull();
    expect(() => way([together("a", "b")], "a", "z")).toThrow(/does not show "author:z"/);
  });

  it("takes fewer links before stronger ones", () => {
    const papers = [together("a", "b"), together("b", "c"), together("a", "c")];
    expect(way([...papers, ...papers.slice(0, 2)], "a", "c")).toEqual(["a", "c"]);
  });

  it("takes the stronger of two ways of equal length", () => {
    // a–b–d: 1 + 1; a–c–d: 1 + 2.
    const papers = [together("a", "b"), together("b", "d"), together("a", "c"), together("c", "d")];
    expect(way([...papers, { ...together("c", "d"), title: "again" }], "a", "d")).toEqual([
      "a",
      "c",
      "d",
    ]);
    expect(way(papers, "a", "d")).toEqual(["a", "b", "d"]);
  });

  it("walks the knowledge graph through papers", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    const index = indexCorpus(TINY_CORPUS);
    const path = shortestPath(index, network, "keyword:molecule", "venue:iclr");
    expect(path?.map((step) => step.to.id)).toEqual([
      "paper:graph-networks-for-molecules",
      "venue:iclr",
    ]);
  });

  it("is as short and as strong as trying every way", () => {
    fc.assert(
      fc.property(arbitraryCorpus, fc.nat(), fc.nat(), (corpus, a, b) => {
        const network = buildNetwork(corpus, "coauthorship");
        const { ids } = network.nodes;
        fc.pre(ids.length > 0);
        const from = a % ids.length;
        const to = b % ids.length;
        const steps = shortestPath(indexCorpus(corpus), network, ids[from]!, ids[to]!);
        const best = bestWay(network, from, to);
        expect(steps === null).toBe(best === null);
        if (steps === null || best === null) return;
        expect(steps).toHaveLength(best.hops);
        const nodes = [ids[from]!, ...steps.map((step) => step.to.id)].map((id) => ids.indexOf(id));
        const strength = nodes
          .slice(1)
          .reduce((sum, node, k) => sum + (strengthOf(network, nodes[k]!, node) ?? NaN), 0);
        expect(strength).toBe(best.strength);
      }),
    );
  });
});

/** Null when the two are not linked. */
function strengthOf({ links }: Network, a: number, b: number): number | null {
  const link = links.sources.findIndex(
    (source, k) => source === Math.min(a, b) && links.targets[k] === Math.max(a, b),
  );
  return link < 0 ? null : links.strengths[link]!;
}

/** Every simple way, by depth-first search; at most seven people, so few ways. */
function bestWay(
  network: Network,
  node: number,
  goal: number,
  seen: readonly number[] = [],
): { hops: number; strength: number } | null {
  if (node === goal) return { hops: 0, strength: 0 };
  let best: { hops: number; strength: number } | null = null;
  for (const next of network.nodes.ids.keys()) {
    const strength = seen.includes(next) || next === node ? null : strengthOf(network, node, next);
    const rest = strength === null ? null : bestWay(network, next, goal, [...seen, node]);
    if (strength === null || rest === null) continue;
    const way = { hops: rest.hops + 1, strength: rest.strength + strength };
    if (best === null || way.hops < best.hops) best = way;
    else if (way.hops === best.hops && way.strength > best.strength) best = way;
  }
  return best;
}
