// graphology JSON: what graphology itself makes of it.
import { UndirectedGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { recipeInWords, recipeOfFile, writeNetwork } from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import { TINY_MAP, knowledgeMapOf } from "../../support/tiny-map.ts";

function graphOf(map: NetworkMap, corpus: Corpus): UndirectedGraph {
  const text = [...writeNetwork("json", map, corpus)].join("");
  return new UndirectedGraph().import(JSON.parse(text) as SerializedGraph);
}

describe("graphology JSON", () => {
  it("is imported with everything on it", () => {
    const graph = graphOf(TINY_MAP, TINY_CORPUS);
    expect([graph.type, graph.multi, graph.order, graph.size]).toEqual([
      "undirected",
      false,
      20,
      24,
    ]);
    expect(graph.getNodeAttributes("author:bo-chen")).toMatchObject({
      label: "Bo Chen",
      x: 7.5,
      y: -7,
      size: 0.25,
      color: "#d55e00",
      entityType: "author",
      papers: 2,
      community: 1,
    });
    const link = graph.edge("author:bo-chen", "paper:deep-learning-on-graphs");
    expect(graph.getEdgeAttributes(link)).toEqual({ weight: 1, papers: 1 });
    expect(graph.getAttribute("recipe")).toEqual(recipeOfFile(TINY_MAP, { format: "json" }));
    expect(graph.getAttribute("description")).toBe(recipeInWords(TINY_MAP));
    expect(graph.getAttribute("communities")).toHaveLength(2);
  });

  it("keeps every label as it is", () => {
    const graph = graphOf(HOSTILE_MAP, HOSTILE_CORPUS);
    const { ids, labels } = HOSTILE_MAP.network.nodes;
    expect(ids.map((id) => graph.getNodeAttribute(id, "label") as unknown)).toEqual(labels);
  });

  it("is imported when there is nothing in it", () => {
    const empty = corpusOf([]);
    expect(graphOf(knowledgeMapOf(empty), empty).order).toBe(0);
  });
});
