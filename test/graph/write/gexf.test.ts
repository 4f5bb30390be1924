// GEXF as other programs read it.
import Graph from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { recipeInWords, writeNetwork } from "../../../graph/index.ts";
import { writable } from "../../../graph/model/plain-text.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

function gexfOf(map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork("gexf", map, corpus)].join("");
}

const READ_BY_NETWORKX = `
import sys, json, io, networkx
graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
json.dump({
  "directed": graph.is_directed(),
  "multi": graph.is_multigraph(),
  "nodes": dict(graph.nodes(data=True)),
  "edges": list(graph.edges(data=True)),
}, sys.stdout)
`;

interface ReadGraph {
  readonly directed: boolean;
  readonly multi: boolean;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}

describe("GEXF", () => {
  it("is read by graphology with positions, sizes, colours and communities", () => {
    const graph = gexf.parse(Graph, gexfOf(TINY_MAP, TINY_CORPUS));
    expect([graph.type, graph.order, graph.size]).toEqual(["undirected", 20, 24]);
    // Node 1 of the tiny map: see tiny-map.ts for where it lies.
    expect(graph.getNodeAttributes("paper:graph-networks-for-molecules")).toEqual({
      label: "Graph Networks for Molecules",
      x: 1.5,
      y: -1,
      z: 0,
      size: 0.25,
      color: "rgb(213,94,0)",
      type: "paper",
      papers: 1,
      degree: 6,
      totalLinkStrength: 6,
      community: 1,
      communityLabel: "group 1",
      communityTerms: "term 1; shared",
      pageRank: 0.05,
      betweenness: 0.025,
      firstYear: 2019,
      lastYear: 2019,
      year: 2019,
      venue: "ICLR",
      doi: "10.1000/tiny.1",
      acceptance: "accepted, oral",
    });
    const link = graph.edge("paper:graph-networks-for-molecules", "author:ada-lind");
    expect(graph.getEdgeAttributes(link)).toEqual({ weight: 1, papers: 1 });
  });

  it("leaves out what a node does not have", () => {
    const graph = gexf.parse(Graph, gexfOf(TINY_MAP, TINY_CORPUS));
    const author = graph.getNodeAttributes("author:ada-lind");
    expect(author).not.toHaveProperty("year");
    expect(author).not.toHaveProperty("firstYear");
    expect(author).not.toHaveProperty("affiliations");
  });

  it("has affiliations where any is known", () => {
    const { authors } = TINY_CORPUS;
    const corpus = {
      ...TINY_CORPUS,
      authors: {
        ...authors,
        affiliations: authors.ids.map((_, i) => (i === 0 ? ["North & South", "Hill"] : [])),
      },
    };
    const graph = gexf.parse(Graph, gexfOf(TINY_MAP, corpus));
    expect(graph.getNodeAttribute("author:ada-lind", "affiliations")).toBe("North & South; Hill");
    expect(graph.getNodeAttribute("author:bo-chen", "affiliations")).toBeUndefined();
  });

  it("says how the map was made", () => {
    const graph = gexf.parse(Graph, gexfOf(TINY_MAP, TINY_CORPUS));
    expect(graph.getAttributes()).toEqual({
      creator: "Asterism",
      description: recipeInWords(TINY_MAP),
    });
  });

  it("declares version 1.3 and no date", () => {
    const text = gexfOf(TINY_MAP, TINY_CORPUS);
    expect(text).toMatch(/<gexf [^>]*version="1\.3"/);
    expect(text).not.toContain("lastmodifieddate");
  });

  it("gives any label back, less what XML cannot hold", () => {
    const graph = gexf.parse(Graph, gexfOf(HOSTILE_MAP, HOSTILE_CORPUS));
    const { ids, labels } = HOSTILE_MAP.network.nodes;
    expect(ids.map((id) => graph.getNodeAttribute(id, "label") as unknown)).toEqual(
      labels.map((label) => (label === "" ? undefined : writable(label))),
    );
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx, all of it", () => {
    const read = runPython(READ_BY_NETWORKX, gexfOf(TINY_MAP, TINY_CORPUS)) as ReadGraph;
    expect([read.directed, read.multi]).toEqual([false, false]);
    const { nodes, links } = TINY_MAP.network;
    expect(Object.keys(read.nodes)).toEqual(nodes.ids);
    nodes.ids.forEach((id, i) => {
      expect(read.nodes[id]).toMatchObject({
        label: nodes.labels[i],
        papers: nodes.occurrences[i],
        degree: nodes.degrees[i],
        community: TINY_MAP.partition.communities[i],
        pageRank: TINY_MAP.centrality.pageRank[i],
        viz: {
          size: TINY_MAP.layout.radii[i],
          position: { x: i + 0.5, y: i === 0 ? 0 : -i, z: 0 },
          color: i % 2 === 0 ? { r: 0, g: 114, b: 178, a: 1 } : { r: 213, g: 94, b: 0, a: 1 },
        },
      });
    });
    expect(read.edges).toHaveLength(links.sources.length);
    expect(read.edges[0]).toEqual([
      nodes.ids[links.sources[0]!],
      nodes.ids[links.targets[0]!],
      { id: "0", weight: 1, papers: 1 },
    ]);
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx with hostile titles", () => {
    const read = runPython(READ_BY_NETWORKX, gexfOf(HOSTILE_MAP, HOSTILE_CORPUS)) as ReadGraph;
    const { ids, labels } = HOSTILE_MAP.network.nodes;
    expect(ids.map((id) => read.nodes[id]?.["label"])).toEqual(labels.map(writable));
  });
});
