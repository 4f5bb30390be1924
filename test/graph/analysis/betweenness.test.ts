import fc from "fast-check";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import { describe, expect, it } from "vitest";
import { graphologyOf } from "../../../graph/index.ts";
import {
  betweennessOf,
  EXACT_BETWEENNESS_NODES,
  SAMPLED_BETWEENNESS_SOURCES,
} from "../../../graph/analysis/betweenness.ts";
import { weightedLinksOf } from "../../../graph/analysis/communities.ts";
import { arbitraryNetwork, linksOf, type PlainLink } from "../../support/link-networks.ts";

describe("betweennessOf", () => {
  it("counts the share of pairs whose shortest way leads through a node", () => {
    // A path 0–1–2–3: of the three pairs without node 1, two (0–2, 0–3) go through it.
    const { values, sources } = betweennessOf(
      linksOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      1,
    );
    expect([...values]).toEqual([0, 2 / 3, 2 / 3, 0]);
    expect(sources).toBe(4);
  });

  it("divides a pair among its shortest ways", () => {
    // A square: 0–2 goes through 1 or 3, half each; of three pairs without node 1 that is ½.
    const { values } = betweennessOf(
      linksOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ]),
      1,
    );
    for (const value of values) expect(value).toBeCloseTo(0.5 / 3, 12);
  });

  it("is 0 for fewer than three nodes", () => {
    expect([...betweennessOf(linksOf(2, [[0, 1]]), 1).values]).toEqual([0, 0]);
    expect(betweennessOf(linksOf(0, []), 1)).toEqual({ values: new Float64Array(), sources: 0 });
  });

  it("agrees with graphology-metrics", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        fc.pre(network.nodes.ids.length > 2);
        const { values } = betweennessOf(weightedLinksOf(network), 1);
        const expected = betweenness(graphologyOf(network), { getEdgeWeight: null });
        for (const [node, id] of network.nodes.ids.entries())
          expect(values[node]).toBeCloseTo(expected[id]!, 9);
      }),
    );
  });

  it("samples sources above 1,500 nodes, says so, and comes near", () => {
    // Ten stars of 200 nodes whose middles stand in a row.
    const stars = 10;
    const size = 200;
    const links: PlainLink[] = [];
    for (let star = 0; star < stars; star++) {
      for (let arm = 1; arm < size; arm++) links.push([star * size, star * size + arm]);
      if (star > 0) links.push([(star - 1) * size, star * size]);
    }
    const n = stars * size;
    expect(n).toBeGreaterThan(EXACT_BETWEENNESS_NODES);
    const { values, sources } = betweennessOf(linksOf(n, links), 5);
    expect(sources).toBe(SAMPLED_BETWEENNESS_SOURCES);
    expect(betweennessOf(linksOf(n, links), 5).values).toEqual(values);
    for (let star = 0; star < stars; star++) {
      // Pairs through this middle: between left, right and its own arms, and among its own arms.
      const left = star * size;
      const right = (stars - 1 - star) * size;
      const own = size - 1;
      const pairs = left * right + (left + right) * own + (own * (own - 1)) / 2;
      const exact = pairs / (((n - 1) * (n - 2)) / 2);
      expect(values[star * size]! / exact).toBeGreaterThan(0.8);
      expect(values[star * size]! / exact).toBeLessThan(1.25);
      expect(values[star * size + 1]).toBe(0);
    }
  });
});
