// The parts that GEXF and GraphML have in common: instructions with the facts, elements one by one.
import { SaxesParser } from "saxes";
import { COMMUNITY_TARGET, FACTS_TARGET } from "../../model/map-facts.ts";
import { brokenMap } from "./map-draft.ts";

export interface XmlMapHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

export interface XmlFacts {
  readonly facts: unknown;
  readonly communities: readonly unknown[];
}

/** Characters that the parser is given at once. */
const PIECE = 65_536;

/**
 * Feeds the elements of a text to handlers; what its instructions say of the map. Cost: linear.
 *
 * @throws GraphError `unknown-format` where the XML is not well-formed
 */
export function readXmlMap(text: string, file: string, handlers: XmlMapHandlers): XmlFacts {
  const found: { facts: unknown; communities: unknown[] } = { facts: null, communities: [] };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw brokenMap(file, "its XML is broken", error);
  });
  parser.on("processinginstruction", ({ target, body }) => {
    if (target === FACTS_TARGET) found.facts = jsonIn(body, file);
    if (target === COMMUNITY_TARGET) found.communities.push(jsonIn(body, file));
  });
  parser.on("opentag", ({ name, attributes }) => {
    handlers.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    handlers.close(name);
  });
  if (handlers.text !== undefined) parser.on("text", handlers.text);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
  return found;
}

/** The JSON of an instruction or a file. */
export function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw brokenMap(file, "its JSON is broken", error);
  }
}
