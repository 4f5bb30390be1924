import fc from "fast-check";
import modularity from "graphology-metrics/graph/modularity.js";
import { describe, expect, it } from "vitest";
import { graphologyOf, type EntityId } from "../../../graph/index.ts";
import { weightedLinksOf } from "../../../graph/analysis/communities.ts";
import { modularityOf } from "../../../graph/analysis/modularity.ts";
import { arbitraryNetwork, linksOf, TWO_TRIANGLES } from "../../support/link-networks.ts";

describe("modularityOf", () => {
  it("is 6/7 − 2·(7/14)² for two triangles joined by a link", () => {
    // Seven links, three inside each triangle; each triangle touches 3·2 + 1 = 7 of 14 link ends.
    const links = linksOf(6, TWO_TRIANGLES);
    const split = Uint32Array.of(0, 0, 0, 1, 1, 1);
    expect(modularityOf(links, split)).toBeCloseTo(6 / 7 - 2 * (7 / 14) ** 2, 12);
    expect(modularityOf(links, split, 2)).toBeCloseTo(6 / 7 - 2 * 2 * (7 / 14) ** 2, 12);
  });

  it("is 0 for one community, and for a network without links", () => {
    expect(modularityOf(linksOf(6, TWO_TRIANGLES), new Uint32Array(6))).toBeCloseTo(0, 12);
    expect(modularityOf(linksOf(3, []), Uint32Array.of(0, 1, 2))).toBe(0);
  });

  it("agrees with graphology-metrics on any partition", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (network, groups, resolution) => {
          fc.pre(network.links.sources.length > 0);
          const { ids } = network.nodes;
          const communities = Uint32Array.from(ids, (_, node) => groups[node]! % ids.length);
          const expected = modularity(graphologyOf(network), {
            getNodeCommunity: (id) => communities[ids.indexOf(id as EntityId)]!,
            getEdgeWeight: "weight",
            resolution,
          });
          expect(modularityOf(weightedLinksOf(network), communities, resolution)).toBeCloseTo(
            expected,
            9,
          );
        },
      ),
    );
  });
});
