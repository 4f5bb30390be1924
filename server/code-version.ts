// Which code computes: what another one computed is not taken for its own. Not a number that somebody has
// to remember to raise, but a hash of all that could change an answer.
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

/** In the built server everything lies in one folder, as JavaScript; else it is the sources. */
const IS_BUILT = !import.meta.url.endsWith(".ts");
const ROOT = join(import.meta.dirname, IS_BUILT ? "../.." : "..");
const CODE = IS_BUILT ? [import.meta.dirname] : [join(ROOT, "graph"), import.meta.dirname];

/** A hash over the program, the versions of the packages that it uses, and that of Node.js. */
export async function codeVersion(
  folders: readonly string[] = CODE,
  packages = join(ROOT, "package-lock.json"),
): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true });
    const files = names.filter((name) => /\.(?:ts|js|mjs|json)$/u.test(name)).sort();
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name))));
    for (const [k, text] of texts.entries())
      hash.update(`\n${files[k]!} ${text.length}\n`).update(text);
  }
  // Where only the built program was copied to, its packages go with it.
  hash.update(await readFile(packages).catch(() => ""));
  return hash.digest("hex").slice(0, 32);
}
