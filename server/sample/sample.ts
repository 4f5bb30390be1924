// The bundled corpus: facts about 1,047 papers from five listings, made by
// `asterism export LISTING… --format csl-json --no-abstracts`.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../store/store.ts";

/** The sample as if a person had given it. */
export async function readSample(): Promise<{ name: string; sources: readonly SourceFile[] }> {
  const folder = import.meta.url.endsWith(".ts") ? "." : "../../server/sample";
  const bytes = await readFile(join(import.meta.dirname, folder, "sample.json"));
  return {
    name: "Sample: machine-learning papers",
    sources: [{ name: "sample.json", bytes, format: null, venue: null, year: null }],
  };
}
