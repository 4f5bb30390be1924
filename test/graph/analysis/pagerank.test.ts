import fc from "fast-check";
import pagerank from "graphology-metrics/centrality/pagerank.js";
import { describe, expect, it } from "vitest";
import { graphologyOf } from "../../../graph/index.ts";
import { weightedLinksOf } from "../../../graph/analysis/communities.ts";
import { pageRankOf } from "../../../graph/analysis/pagerank.ts";
import { arbitraryNetwork, linksOf } from "../../support/link-networks.ts";

describe("pageRankOf", () => {
  it("gives the middle of a star (0.05 + 0.85·3a) of everything, each arm a", () => {
    // a = 0.15/4 + 0.85·m/3 and m = 0.15/4 + 0.85·3a, so m·(1 − 0.7225) = 0.0375·(1 + 2.55).
    const ranks = pageRankOf(
      linksOf(4, [
        [0, 1],
        [0, 2],
        [0, 3],
      ]),
    );
    const middle = (0.0375 * (1 + 0.85 * 3)) / (1 - 0.85 * 0.85);
    expect(ranks[0]).toBeCloseTo(middle, 8);
    expect(ranks[1]).toBeCloseTo((1 - middle) / 3, 8);
  });

  it("follows strong links more", () => {
    const ranks = pageRankOf(
      linksOf(3, [
        [0, 1, 9],
        [0, 2, 1],
      ]),
    );
    expect(ranks[1]).toBeGreaterThan(2 * ranks[2]!);
  });

  it("gives lone nodes their share, and nothing to nobody", () => {
    expect([...pageRankOf(linksOf(2, []))]).toEqual([0.5, 0.5]);
    expect(pageRankOf(linksOf(0, [])).length).toBe(0);
  });

  it("sums to 1 and agrees with graphology-metrics", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        const ranks = pageRankOf(weightedLinksOf(network));
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
        const expected = pagerank(graphologyOf(network), {
          getEdgeWeight: "weight",
          alpha: 0.85,
          maxIterations: 1000,
          tolerance: 1e-12,
        });
        for (const [node, id] of network.nodes.ids.entries())
          expect(ranks[node]).toBeCloseTo(expected[id]!, 7);
      }),
    );
  });
});
