// A map from GraphML that Asterism wrote.
import type { DraftLink, DraftNode, MapDraft } from "./map-draft.ts";
import { readXmlMap } from "./xml-map.ts";

/** Before the names of attributes of nodes. */
const OF_NODE = "node-";

/** The parts of the map. Cost: linear. */
export function readGraphmlMap(text: string, file: string): MapDraft {
  const nodes: DraftNode[] = [];
  const links: DraftLink[] = [];
  let ends: readonly [string, string] = ["", ""];
  let id = "";
  let values = new Map<string, string>();
  let key: string | null = null;
  let written = "";
  let directed = false;
  const number = (name: string): number => Number(values.get(name));
  const { facts, communities } = readXmlMap(text, file, {
    open: (name, attributes) => {
      if (name === "graph") directed = attributes["edgedefault"] === "directed";
      if (name === "node" || name === "edge") values = new Map();
      if (name === "node") id = attributes["id"] ?? "";
      if (name === "edge") ends = [attributes["source"] ?? "", attributes["target"] ?? ""];
      if (name === "data") [key, written] = [attributes["key"] ?? "", ""];
    },
    text: (text) => {
      if (key !== null) written += text;
    },
    close: (name) => {
      if (name === "data" && key !== null) {
        values.set(key.startsWith(OF_NODE) ? key.slice(OF_NODE.length) : key, written);
        key = null;
      }
      if (name === "node")
        nodes.push({
          id,
          label: values.get("label") ?? "",
          x: number("x"),
          y: number("y"),
          radius: number("size"),
          values,
          years: [],
        });
      if (name === "edge")
        links.push({
          source: ends[0],
          target: ends[1],
          strength: number("edge-weight"),
          papers: number("edge-papers"),
          years: [],
        });
    },
  });
  return { facts, communities, nodes, links, directed, timed: false };
}
