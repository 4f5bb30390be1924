// Who cites whom in every format of networks, read back by us and by others.
import { describe, expect, it } from "vitest";
import type { NetworkFormat } from "../../../graph/index.ts";
import { analyseNetwork, buildNetwork, readMap, writeNetwork } from "../../../graph/index.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/** Clay cites Ash and Birch; Ash and Birch cite each other; Dew is cited by Ash. */
const CORPUS = corpusOf([
  { title: "Ash", year: 2018, doi: "10.1000/a", references: ["10.1000/b", "10.1000/d"] },
  { title: "Birch", year: 2019, doi: "10.1000/b", references: ["10.1000/a"] },
  { title: "Clay", year: 2020, doi: "10.1000/c", references: ["10.1000/a", "10.1000/b"] },
  { title: "Dew", year: 1999, doi: "10.1000/d" },
]);
const MAP = analyseNetwork(CORPUS, buildNetwork(CORPUS, "citation"), { layout: "none" });
/** Citing, cited, strength: a link that leads both ways has strength 2, each of its arcs 1. */
const ARCS = ["Ash→Birch 1", "Birch→Ash 1", "Clay→Ash 1", "Ash→Dew 1", "Clay→Birch 1"];

const textOf = (format: NetworkFormat, map = MAP, corpus = CORPUS): string =>
  [...writeNetwork(format, map, corpus)].join("");

const byNetworkx = (reader: string): string => `
import sys, io, json, networkx
data = sys.stdin.buffer.read()
graph = ${reader}
label = lambda node: graph.nodes[node].get("label") or graph.nodes[node].get("name") or node
assert graph.is_directed()
json.dump(sorted("%s→%s %d" % (label(a), label(b), d["weight"]) for a, b, d in graph.edges(data=True)), sys.stdout)
`;

const READERS: readonly (readonly [NetworkFormat, string])[] = [
  ["gexf", "networkx.read_gexf(io.BytesIO(data))"],
  ["graphml", "networkx.read_graphml(io.BytesIO(data))"],
  ["gml", "networkx.read_gml(io.BytesIO(data))"],
  ["pajek", "networkx.DiGraph(networkx.parse_pajek(data.decode()))"],
  ["cytoscape", "networkx.cytoscape_graph(json.loads(data))"],
];

describe("a citation network in files", () => {
  it.skipIf(!hasPythonModule("networkx")).each(READERS)(
    "leads from citing to cited in %s, as networkx reads it",
    (format, reader) => {
      expect(runPython(byNetworkx(reader), textOf(format))).toEqual([...ARCS].sort());
    },
  );

  it("leads from citing to cited in the table of links", () => {
    const rows = textOf("csv")
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((row) => row.split(","));
    expect(rows.map((row) => `${row[5]!}→${row[6]!} ${row[3]!}`)).toEqual(ARCS);
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(["Directed"]));
  });

  it("is a directed graph for graphology", () => {
    const read = JSON.parse(textOf("json")) as {
      options: { type: string };
      edges: { source: string; target: string; undirected?: boolean }[];
    };
    expect(read.options.type).toBe("directed");
    expect(read.edges.map(({ source, target }) => `${source}→${target}`)).toEqual([
      ...["paper:ash→paper:birch", "paper:birch→paper:ash", "paper:clay→paper:ash"],
      ...["paper:ash→paper:dew", "paper:clay→paper:birch"],
    ]);
    expect(read.edges.some(({ undirected }) => undirected)).toBe(false);
  });

  it.each(["gexf", "gexf-dynamic", "graphml", "json"] as const)(
    "comes back from %s with its directions, and is written as the same bytes",
    (format) => {
      const written = textOf(format);
      const read = readMap(written, "map")!;
      expect(read.map.network.links).toEqual(MAP.network.links);
      const options = read.years === null ? {} : { years: read.years };
      expect([...writeNetwork(format, read.map, read.corpus, options)].join("")).toBe(written);
    },
  );

  it("stays a network of links for VOSviewer, which knows no directions", () => {
    expect(textOf("vosviewer-network").trimEnd().split("\n")).toHaveLength(4);
  });
});
