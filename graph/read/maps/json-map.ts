// A map from graphology JSON that Asterism wrote.
import { fieldOf, isObject, listOf } from "./json-shapes.ts";
import type { DraftLink, DraftNode, DraftValue, MapDraft } from "./map-draft.ts";
import { brokenMap } from "./map-draft.ts";
import { jsonIn } from "./xml-map.ts";

/** The parts of the map. Cost: linear. */
export function readJsonMap(text: string, file: string): MapDraft {
  const whole = jsonIn(text, file);
  const attributes = fieldOf(whole, "attributes");
  const [nodes, links] = [listOf(fieldOf(whole, "nodes")), listOf(fieldOf(whole, "edges"))];
  if (nodes === null || links === null) throw brokenMap(file, "its nodes or edges are missing");
  return {
    facts: attributes,
    communities: listOf(fieldOf(attributes, "communities")) ?? [],
    nodes: nodes.map(node),
    links: links.map(link),
    directed: fieldOf(fieldOf(whole, "options"), "type") === "directed",
    timed: false,
  };
}

function node(written: unknown): DraftNode {
  const attributes = fieldOf(written, "attributes");
  const values = new Map<string, DraftValue>();
  for (const [name, value] of isObject(attributes) ? Object.entries(attributes) : [])
    if (typeof value === "string" || typeof value === "number")
      values.set(name === "entityType" ? "type" : name, value);
  return {
    id: textOf(fieldOf(written, "key")),
    label: textOf(values.get("label")),
    x: numberOf(values.get("x")),
    y: numberOf(values.get("y")),
    radius: numberOf(values.get("size")),
    values,
    years: [],
  };
}

function link(written: unknown): DraftLink {
  const attributes = fieldOf(written, "attributes");
  return {
    source: textOf(fieldOf(written, "source")),
    target: textOf(fieldOf(written, "target")),
    strength: numberOf(fieldOf(attributes, "weight")),
    papers: numberOf(fieldOf(attributes, "papers")),
    years: [],
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** JSON has no name for what is not a number. */
function numberOf(value: unknown): number {
  return typeof value === "number" ? value : NaN;
}
