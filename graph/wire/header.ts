// The words of a map: everything that is no column, as one JSON text in ASCII.
import type { Network } from "../model/network.ts";
import type { NetworkMap, Partition } from "../model/network-map.ts";
import { broken } from "./broken.ts";

/** What the header holds; columns follow it. */
export interface Header {
  readonly map: Omit<NetworkMap, "network" | "partition" | "centrality" | "layout">;
  readonly network: Omit<Network, "nodes" | "links">;
  readonly partition: Omit<Partition, "communities">;
  readonly betweennessSources: number;
  /** What the labels do not tell of the ids. */
  readonly idEnds: readonly string[];
  /** What the labels do not share with the one before. */
  readonly labels: readonly string[];
  readonly linkCount: number;
  /** Whether links have directions. */
  readonly directed?: boolean;
}

/**
 * Plain values as text. Everything beyond ASCII becomes a \u escape: halves of surrogate pairs survive,
 * and a browser reads it back in one go.
 */
export function asciiText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @throws GraphError `broken-wire-data` when the text is no header */
export function parseHeader(text: string): Header {
  return parseText(text, isHeader);
}

/** The value of a text, once it is seen to be one. @throws GraphError `broken-wire-data` */
export function parseText<T>(text: string, isIt: (value: unknown) => value is T): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken("its header is no JSON");
  }
  if (!isIt(value)) throw broken("its header lacks a part");
  return value;
}

function isHeader(value: unknown): value is Header {
  if (!isObject(value)) return false;
  const { map, network, partition, betweennessSources, idEnds, labels, linkCount } = value;
  return (
    isObject(map) &&
    Array.isArray(map["communities"]) &&
    isObject(network) &&
    isObject(partition) &&
    typeof betweennessSources === "number" &&
    isTexts(idEnds) &&
    isTexts(labels) &&
    labels.length === idEnds.length &&
    typeof linkCount === "number" &&
    Number.isInteger(linkCount) &&
    linkCount >= 0
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
