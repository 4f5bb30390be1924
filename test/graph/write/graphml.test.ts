// GraphML as networkx and igraph read it.
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { recipeInWords, writeNetwork } from "../../../graph/index.ts";
import { writable } from "../../../graph/model/plain-text.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

function graphmlOf(map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork("graphml", map, corpus)].join("");
}

const READ_BY_NETWORKX = `
import sys, json, io, networkx
graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()))
json.dump({
  "description": graph.graph["description"],
  "directed": graph.is_directed(),
  "nodes": dict(graph.nodes(data=True)),
  "edges": list(graph.edges(data=True)),
}, sys.stdout)
`;

const READ_BY_IGRAPH = `
import sys, json, tempfile, igraph
with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
    file.write(sys.stdin.buffer.read())
    file.flush()
    graph = igraph.Graph.Read_GraphML(file.name)
json.dump({
  "nodes": [{"id": v["id"], "label": v["label"], "x": v["x"], "community": v["community"]} for v in graph.vs],
  "edges": [[e.source, e.target, e["weight"]] for e in graph.es],
}, sys.stdout)
`;

describe("GraphML", () => {
  it("escapes what is markup and leaves out what XML cannot hold", () => {
    const text = graphmlOf(HOSTILE_MAP, HOSTILE_CORPUS);
    expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co");
    expect(text).not.toContain("<script");
    expect(writable(text)).toBe(text);
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx", () => {
    const read = runPython(READ_BY_NETWORKX, graphmlOf(TINY_MAP, TINY_CORPUS)) as {
      readonly description: string;
      readonly directed: boolean;
      readonly nodes: Record<string, object>;
      readonly edges: readonly unknown[];
    };
    expect(read.description).toBe(recipeInWords(TINY_MAP));
    expect(read.directed).toBe(false);
    expect(Object.keys(read.nodes)).toEqual(TINY_MAP.network.nodes.ids);
    expect(read.nodes["paper:graph-networks-for-molecules"]).toMatchObject({
      label: "Graph Networks for Molecules",
      x: 1.5,
      y: -1,
      size: 0.25,
      color: "#d55e00",
      r: 213,
      g: 94,
      b: 0,
      type: "paper",
      community: 1,
      year: 2019,
    });
    expect(read.edges).toHaveLength(24);
    expect(read.edges[0]).toEqual([
      "paper:deep-learning-on-graphs",
      "author:ada-lind",
      { weight: 1, papers: 1 },
    ]);
  });

  it.skipIf(!hasPythonModule("igraph"))("is read by igraph, hostile titles too", () => {
    const { nodes, links } = HOSTILE_MAP.network;
    expect(runPython(READ_BY_IGRAPH, graphmlOf(HOSTILE_MAP, HOSTILE_CORPUS))).toEqual({
      nodes: nodes.ids.map((id, i) => ({
        id,
        label: writable(nodes.labels[i]!),
        x: i + 0.5,
        community: i % 2,
      })),
      edges: Array.from(links.sources, (source, k) => [source, links.targets[k], 1]),
    });
  });
});
