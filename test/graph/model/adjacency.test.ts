import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { adjacencyOf, adjacencyOfLinks } from "../../../graph/model/adjacency.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";

describe("adjacency", () => {
  it("lists each link at both ends, neighbours ascending", () => {
    // 0–1, 0–2, 1–2, and 3 alone.
    const { offsets, neighbours, links } = adjacencyOfLinks(
      4,
      Uint32Array.of(0, 0, 1),
      Uint32Array.of(1, 2, 2),
    );
    expect([...offsets]).toEqual([0, 2, 4, 6, 6]);
    expect([...neighbours]).toEqual([1, 2, 0, 2, 0, 1]);
    expect([...links]).toEqual([0, 1, 0, 2, 1, 2]);
  });

  it("has as many neighbours as a node has links, over any network", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const network = buildNetwork(corpus, "knowledge");
        const { offsets, neighbours } = adjacencyOf(network);
        network.nodes.degrees.forEach((degree, node) => {
          const row = neighbours.subarray(offsets[node], offsets[node + 1]);
          expect(row).toHaveLength(degree);
          expect(row).toEqual(row.slice().sort());
        });
      }),
    );
  });
});
