// Cytoscape's JSON and VOSviewer's text files, checked against what their manuals say.
import { expect, it } from "vitest";
import type { NetworkFormat } from "../../../graph/index.ts";
import { writeNetwork } from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const { nodes, links } = TINY_MAP.network;
const textOf = (format: NetworkFormat): string =>
  [...writeNetwork(format, TINY_MAP, TINY_CORPUS)].join("");

it("Cytoscape gets every node with its place, and every link by ids", () => {
  const read = JSON.parse(textOf("cytoscape")) as {
    data: { name: string };
    elements: {
      nodes: { data: Record<string, unknown>; position: { x: number; y: number } }[];
      edges: { data: Record<string, unknown> }[];
    };
  };
  expect(read.data.name).not.toBe("");
  expect(read.elements.nodes.map(({ data }) => data["id"])).toEqual(nodes.ids);
  // Node 3 lies at (3.5, −3); y points downwards there.
  expect(read.elements.nodes[3]!.position).toEqual({ x: 3.5, y: 3 });
  expect(read.elements.edges[0]!.data).toEqual({
    id: "e0",
    source: "paper:deep-learning-on-graphs",
    target: "author:ada-lind",
    weight: 1,
    papers: 1,
  });
  expect(read.elements.edges).toHaveLength(links.sources.length);
});

it("VOSviewer gets a row per item and per link, whatever the titles", () => {
  const rows = [...writeNetwork("vosviewer-map", HOSTILE_MAP, HOSTILE_CORPUS)]
    .join("")
    .replace(/\n$/u, "")
    .split("\n")
    .map((line) => line.split("\t"));
  expect(rows).toHaveLength(HOSTILE_MAP.network.nodes.ids.length + 1);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
  const [headings, first] = textOf("vosviewer-map")
    .split("\n")
    .map((line) => line.split("\t"));
  expect(headings!.slice(0, 5)).toEqual(["id", "label", "x", "y", "cluster"]);
  expect(first!.slice(0, 5)).toEqual(["1", "Deep Learning on Graphs", "0", "0", "1"]);
  const network = textOf("vosviewer-network").trimEnd().split("\n");
  expect(network).toHaveLength(links.sources.length);
  expect(network[0]).toBe(`${links.sources[0]! + 1}\t${links.targets[0]! + 1}\t1`);
});
