// A database image for tests: making a database takes seconds, copying one does not. Made once and
// kept with the installed packages until the schema or PGlite changes.
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { makeDatabaseImage } from "../../server/store/pglite.ts";
import { SCHEMA_ID } from "../../server/store/schema.ts";

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** The folder of the image, as `openStore` takes it. */
export async function databaseImage(): Promise<string> {
  const about = readFileSync(`${MODULES}@electric-sql/pglite/package.json`, "utf8");
  const { version } = JSON.parse(about) as { version: string };
  const image = `${MODULES}.cache/asterism/database-${version}-${SCHEMA_ID}`;
  if (existsSync(image)) return image;
  // Test files run in parallel: who finishes first has made it.
  const partial = `${image}-${process.pid}`;
  await mkdir(`${MODULES}.cache/asterism`, { recursive: true });
  await makeDatabaseImage(partial);
  try {
    await rename(partial, image);
  } catch {
    await rm(partial, { recursive: true, force: true });
  }
  return image;
}
