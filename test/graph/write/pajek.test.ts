// Pajek's files, read back by programs that we did not write.
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkFormat, NetworkMap } from "../../../graph/index.ts";
import { writeNetwork } from "../../../graph/index.ts";
import { distinctLabels } from "../../../graph/write/distinct-labels.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const textOf = (format: NetworkFormat, map: NetworkMap, corpus: Corpus): string =>
  [...writeNetwork(format, map, corpus)].join("");

const READ_BY_NETWORKX = `
import sys, json, io, networkx
graph = networkx.Graph(networkx.read_pajek(io.BytesIO(sys.stdin.buffer.read())))
json.dump({"nodes": list(graph.nodes), "edges": [[u, v, d["weight"]] for u, v, d in graph.edges(data=True)]}, sys.stdout)
`;

const READ_BY_IGRAPH = `
import sys, json, tempfile, igraph
with tempfile.NamedTemporaryFile(suffix=".net") as file:
    file.write(sys.stdin.buffer.read())
    file.flush()
    graph = igraph.Graph.Read_Pajek(file.name)
json.dump({"nodes": graph.vs["id"], "edges": [[e.source, e.target, e["weight"]] for e in graph.es]}, sys.stdout)
`;

describe("a Pajek network", () => {
  it("numbers vertices from 1 and keeps the proportions of the map", () => {
    const lines = textOf("pajek", TINY_MAP, TINY_CORPUS).split("\n");
    const n = TINY_MAP.network.nodes.ids.length;
    const recipe = lines.shift()!;
    expect(recipe).toMatch(/^% recipe \{[\x20-\x7e]*\}$/u);
    expect(lines[0]).toBe(`*Vertices ${n}`);
    // Node 0 lies highest and leftmost, node n − 1 lowest and rightmost; both sides are n − 1 long.
    expect(lines[1]).toBe('1 "Deep Learning on Graphs" 0 0 0.5');
    expect(lines[n]).toMatch(/ 1 1 0\.5$/u);
    expect(lines[n + 1]).toBe("*Edges");
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx, hostile labels too", () => {
    for (const [map, corpus] of [
      [TINY_MAP, TINY_CORPUS],
      [HOSTILE_MAP, HOSTILE_CORPUS],
    ] as const) {
      const read = runPython(READ_BY_NETWORKX, textOf("pajek", map, corpus)) as {
        nodes: string[];
        edges: unknown[];
      };
      const labels = distinctLabels(map.network.nodes);
      expect(read.nodes).toEqual(
        labels.map((label) => label.replaceAll('"', "'").replaceAll("\\", "/")),
      );
      expect(read.edges).toHaveLength(map.network.links.sources.length);
    }
  });

  it.skipIf(!hasPythonModule("igraph"))("is read by igraph", () => {
    const { links, nodes } = TINY_MAP.network;
    expect(runPython(READ_BY_IGRAPH, textOf("pajek", TINY_MAP, TINY_CORPUS))).toEqual({
      nodes: distinctLabels(nodes),
      edges: Array.from(links.sources, (source, k) => [source, links.targets[k], 1]),
    });
  });
});

it("communities are counted from 1, papers as they are", () => {
  const { communities } = TINY_MAP.partition;
  const { occurrences } = TINY_MAP.network.nodes;
  expect(textOf("pajek-clu", TINY_MAP, TINY_CORPUS).trim().split("\n").slice(1)).toEqual(
    Array.from(communities, (community) => String(community + 1)),
  );
  expect(textOf("pajek-vec", TINY_MAP, TINY_CORPUS).trim().split("\n")).toEqual([
    `*Vertices ${occurrences.length}`,
    ...Array.from(occurrences, String),
  ]);
});

it("equal labels are told apart by their ids", () => {
  const { nodes } = TINY_MAP.network;
  const labels = nodes.labels.map(() => "the same");
  const distinct = distinctLabels({ ...nodes, labels });
  expect(new Set(distinct).size).toBe(labels.length);
  expect(distinct.slice(0, 2)).toEqual(["the same", `the same [${nodes.ids[1]!}]`]);
});
