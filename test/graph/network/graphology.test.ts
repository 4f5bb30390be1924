import { describe, expect, it } from "vitest";
import { buildNetwork, graphologyOf } from "../../../graph/index.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe("graphologyOf", () => {
  it("carries every node and link under its id", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship", { counting: "fractional" });
    const graph = graphologyOf(network);
    expect([graph.order, graph.size, graph.type]).toEqual([6, 5, "undirected"]);
    expect(graph.getNodeAttributes("author:ada-lind")).toEqual({
      type: "author",
      label: "Ada Lind",
      occurrences: 2,
    });
    const link = graph.undirectedEdge("author:ada-lind", "author:bo-chen");
    expect(graph.getEdgeAttributes(link!)).toEqual({ weight: 1.5, papers: 2 });
  });
});
