// A map that Asterism wrote, back from its file.
import { GraphError } from "../../model/errors.ts";
import { readGexfMap } from "./gexf-map.ts";
import { readGraphmlMap } from "./graphml-map.ts";
import { readJsonMap } from "./json-map.ts";
import { mapFileOf } from "./map-file.ts";
import { mapOfDraft, type ReadMap } from "./map-of-draft.ts";

const READERS = { gexf: readGexfMap, graphml: readGraphmlMap, json: readJsonMap } as const;

/**
 * The map in a text; null where the text is no map at all. Cost: linear.
 *
 * @throws GraphError `unknown-format` for a map of another program, and for one of ours that was
 * changed so that it no longer holds together
 */
export function readMap(text: string, file: string): ReadMap | null {
  const found = mapFileOf(text);
  if (found === null) return null;
  if (!found.ours)
    throw new GraphError("unknown-format", `Cannot read ${file}: ${found.message}`, {
      details: { file },
    });
  return mapOfDraft(READERS[found.format](text, file), file);
}
