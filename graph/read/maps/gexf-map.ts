// A map from GEXF that Asterism wrote, with its timeline if it has one.
import type { DraftLink, DraftNode, MapDraft } from "./map-draft.ts";
import { readXmlMap } from "./xml-map.ts";

interface OpenNode {
  readonly id: string;
  readonly label: string;
  readonly values: Map<string, string>;
  readonly years: number[];
  x: number;
  y: number;
  radius: number;
}

interface OpenLink {
  readonly source: string;
  readonly target: string;
  readonly strength: number;
  readonly years: number[];
  papers: number;
}

/** The most years that one spell is believed to span. */
const LONGEST = 100_000;

/** The parts of the map. Cost: linear. */
export function readGexfMap(text: string, file: string): MapDraft {
  const nodes: DraftNode[] = [];
  const links: DraftLink[] = [];
  let node: OpenNode | null = null;
  let link: OpenLink | null = null;
  let timed = false;
  let directed = false;
  const { facts, communities } = readXmlMap(text, file, {
    open: (name, attributes) => {
      const given = (key: string): string => attributes[key] ?? "";
      switch (name) {
        case "graph":
          timed = given("mode") === "dynamic";
          directed = given("defaultedgetype") === "directed";
          return;
        case "node":
          node = openNode(given("id"), given("label"));
          return;
        case "edge":
          link = openLink(given("source"), given("target"), Number(given("weight")));
          return;
        case "attvalue":
          if (node !== null) node.values.set(given("for"), given("value"));
          else if (link !== null) link.papers = Number(given("value"));
          return;
        case "viz:position":
          if (node !== null) [node.x, node.y] = [Number(given("x")), Number(given("y"))];
          return;
        case "viz:size":
          if (node !== null) node.radius = Number(given("value"));
          return;
        case "spell":
          (node ?? link)?.years.push(...yearsOf(given("start"), given("end")));
      }
    },
    close: (name) => {
      if (name === "node" && node !== null) nodes.push(node);
      if (name === "edge" && link !== null) links.push(link);
      if (name === "node" || name === "edge") [node, link] = [null, null];
    },
  });
  return { facts, communities, nodes, links, directed, timed };
}

function openNode(id: string, label: string): OpenNode {
  return { id, label, values: new Map(), years: [], x: 0, y: 0, radius: 0 };
}

function openLink(source: string, target: string, strength: number): OpenLink {
  return { source, target, strength, years: [], papers: 0 };
}

function yearsOf(start: string, end: string): number[] {
  const [first, last] = [Number.parseInt(start, 10), Number.parseInt(end, 10)];
  const length = last - first + 1;
  if (!(length > 0 && length <= LONGEST)) return [];
  return Array.from({ length }, (_, i) => first + i);
}
