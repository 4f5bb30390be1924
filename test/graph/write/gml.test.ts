// GML, read back by programs that we did not write.
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { writeNetwork } from "../../../graph/index.ts";
import { distinctLabels } from "../../../graph/write/distinct-labels.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const gmlOf = (map: NetworkMap, corpus: Corpus): string =>
  [...writeNetwork("gml", map, corpus)].join("");

const READ_BY_NETWORKX = `
import sys, json, io, networkx
graph = networkx.read_gml(io.BytesIO(sys.stdin.buffer.read()))
json.dump({"nodes": [[n, d] for n, d in graph.nodes(data=True)], "edges": list(graph.edges(data=True))}, sys.stdout)
`;

/** igraph says that it takes neither positions nor letters outside ASCII; that is all it may say. */
const READ_BY_IGRAPH = `
import sys, json, tempfile, warnings, igraph
warnings.filterwarnings("ignore", message=".*'graphics' ignored|.*returned verbatim")
with tempfile.NamedTemporaryFile(suffix=".gml") as file:
    file.write(sys.stdin.buffer.read())
    file.flush()
    graph = igraph.Graph.Read_GML(file.name)
json.dump({"keys": graph.vs["key"], "edges": [[e.source, e.target, e["weight"]] for e in graph.es]}, sys.stdout)
`;

describe("GML", () => {
  it("is ASCII, whatever the titles", () => {
    expect(gmlOf(HOSTILE_MAP, HOSTILE_CORPUS)).toMatch(/^[\n\u0020-\u007e]*$/u);
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx, hostile titles too", () => {
    for (const [map, corpus] of [
      [TINY_MAP, TINY_CORPUS],
      [HOSTILE_MAP, HOSTILE_CORPUS],
    ] as const) {
      const read = runPython(READ_BY_NETWORKX, gmlOf(map, corpus)) as {
        nodes: [string, { key: string; community: number; graphics: { x: number } }][];
        edges: unknown[];
      };
      expect(read.nodes.map(([label]) => label)).toEqual(distinctLabels(map.network.nodes));
      expect(read.nodes.map(([, { key }]) => key)).toEqual(map.network.nodes.ids);
      expect(read.nodes.map(([, { graphics }]) => graphics.x)).toEqual([...map.layout.x]);
      expect(read.edges).toHaveLength(map.network.links.sources.length);
    }
  });

  it.skipIf(!hasPythonModule("igraph"))("is read by igraph", () => {
    const { links, nodes } = TINY_MAP.network;
    expect(runPython(READ_BY_IGRAPH, gmlOf(TINY_MAP, TINY_CORPUS))).toEqual({
      keys: nodes.ids,
      edges: Array.from(links.sources, (source, k) => [source, links.targets[k], 1]),
    });
  });
});
