// What the files of a network need from outside the library: the version and the page of the
// stand-alone map.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  GraphError,
  type AskedPicture,
  type MapFileFormat,
  type WriteOptions,
} from "../graph/index.ts";
import { VERSION } from "./version.ts";

/** The options for a file; the page is read where the format puts the map into one. */
export function fileOptions(
  format: MapFileFormat,
  title: string | null,
  picture: AskedPicture,
): WriteOptions {
  return {
    version: VERSION,
    picture,
    ...(title === null ? {} : { title }),
    ...(format === "html" ? { template: standalonePage() } : {}),
  };
}

/** The built page, beside the built server. */
function standalonePage(): string {
  const folder = import.meta.url.endsWith(".ts") ? "../dist/standalone" : "../standalone";
  const file = join(import.meta.dirname, folder, "index.html");
  if (!existsSync(file))
    throw new GraphError("invalid-option", "The page for html is not built; npm run build does.", {
      details: { option: "format" },
    });
  return readFileSync(file, "utf8");
}
