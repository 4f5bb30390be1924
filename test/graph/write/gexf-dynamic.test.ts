// GEXF with a timeline, and the years behind nodes and links.
import Graph from "graphology";
import gexf from "graphology-gexf";
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { analyseNetwork, buildNetwork, writeNetwork } from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { hasPythonModule, runPython } from "../../support/python.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/** Ada and Bo write together in 2001, 2002 and 2005, and in no known year; Ada alone in 2003. */
const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen"], venue: "Pond" },
  { title: "Ferns", year: 2002, authors: ["Bo Chen", "Ada Lind"], venue: "Pond" },
  { title: "Moss", year: 2003, authors: ["Ada Lind"], venue: "Pond" },
  { title: "Herons", year: 2005, authors: ["Ada Lind", "Bo Chen"], venue: "Lake" },
  { title: "Newts", authors: ["Ada Lind", "Bo Chen"] },
]);

function mapOf(kind: "coauthorship" | "knowledge" | "venues", years: [number, number] | null) {
  return analyseNetwork(CORPUS, buildNetwork(CORPUS, kind, { years }));
}

function textOf(map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork("gexf-dynamic", map, corpus)].join("");
}

/** The element of a node or of the first edge, spells and all. */
function partOf(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  return text.slice(from, text.indexOf(end, from));
}

const spell = (first: number, last: number) =>
  `<spell start="${first}-01-01" end="${last}-12-31"/>`;

describe("GEXF with a timeline", () => {
  const text = textOf(mapOf("coauthorship", null), CORPUS);

  it("names a format of time that Gephi knows", () => {
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
  });

  it("has nodes and links in the years of their papers, years in a row as one", () => {
    expect(partOf(text, '<node id="author:ada-lind"', "</node>")).toContain(
      `<spells>${spell(2001, 2003)}${spell(2005, 2005)}</spells>`,
    );
    expect(partOf(text, "<edge id", "</edge>")).toContain(
      `<spells>${spell(2001, 2002)}${spell(2005, 2005)}</spells>`,
    );
  });

  it("keeps to the years of the view", () => {
    const narrow = textOf(mapOf("coauthorship", [2002, 2004]), CORPUS);
    expect(partOf(narrow, "<edge id", "</edge>")).toContain(
      `<spells>${spell(2002, 2002)}</spells>`,
    );
  });

  it("gives what has no year no spell", () => {
    const knowledge = textOf(mapOf("knowledge", null), CORPUS);
    expect(partOf(knowledge, '<node id="paper:newts"', "</node>")).not.toContain("spell");
    expect(partOf(knowledge, '<node id="paper:moss"', "</node>")).toContain(spell(2003, 2003));
    expect(partOf(knowledge, '<node id="venue:pond"', "</node>")).toContain(spell(2001, 2003));
  });

  it("links what shares no paper from the first year of the later end", () => {
    // Pond has papers from 2001 to 2003, Lake in 2005; Ada and Bo publish in both.
    const venues = mapOf("venues", null);
    expect(venues.network.links.sources).toHaveLength(1);
    expect(partOf(textOf(venues, CORPUS), "<edge id", "</edge>")).toContain(
      `<spells>${spell(2005, 2005)}</spells>`,
    );
  });

  it("is read by graphology as the static file is", () => {
    const dynamic = gexf.parse(Graph, textOf(HOSTILE_MAP, HOSTILE_CORPUS));
    const still = gexf.parse(
      Graph,
      [...writeNetwork("gexf", HOSTILE_MAP, HOSTILE_CORPUS)].join(""),
    );
    expect(dynamic.export()).toEqual(still.export());
  });

  it.skipIf(!hasPythonModule("networkx"))("is read by networkx with its spells", () => {
    const read = runPython(
      `
import sys, json, io, networkx
graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
json.dump({"nodes": dict(graph.nodes(data=True)), "edges": list(graph.edges(data=True))}, sys.stdout)
`,
      text,
    ) as { nodes: Record<string, { spells: unknown }>; edges: [string, string, object][] };
    expect(read.nodes["author:ada-lind"]!.spells).toEqual([
      ["2001-01-01", "2003-12-31"],
      ["2005-01-01", "2005-12-31"],
    ]);
    expect(read.edges).toHaveLength(1);
    expect(read.edges[0]![2]).toMatchObject({ weight: 4, papers: 4 });
  });
});
