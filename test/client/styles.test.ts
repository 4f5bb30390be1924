// Every part of the screen brings its own styles: whoever opens it first, by a link or by a key, sees
// it as it was meant, whatever was opened before.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const ROOT = "client";
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).map((path) =>
  join(ROOT, path),
);
const read = (path: string) => readFileSync(path, "utf8");

/** Files that come with a file: what it imports, and what that imports; not what is loaded later. */
function comesWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (path.endsWith(".css")) return seen;
  for (const [statement, from] of read(path).matchAll(
    /^(?:import|export)\b[^;]*?"(\.{1,2}\/[^"]+)";/gm,
  ))
    if (!/^import type/.test(statement)) {
      const next = join(dirname(path), from!);
      if (next.startsWith(ROOT) && files.includes(next)) comesWith(next, seen);
    }
  return seen;
}

/** Style sheets by the classes that they speak of. */
function sheetsByClass(): Map<string, Set<string>> {
  const sheets = new Map<string, Set<string>>();
  for (const path of files.filter((name) => name.endsWith(".css")))
    for (const [, name] of read(path)
      .replace(/\/\*[^]*?\*\//g, "")
      .matchAll(/\.([a-z][a-z0-9-]*)/g)) {
      const known = sheets.get(name!);
      if (known === undefined) sheets.set(name!, new Set([path]));
      else known.add(path);
    }
  return sheets;
}

/** Files that are loaded when they are needed: each is the first of a part of the screen. */
function parts(): readonly string[] {
  const later = files
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      [...read(path).matchAll(/\bimport\("(\.{1,2}\/[^"]+)"\)/g)].map(([, to]) =>
        join(dirname(path), to!),
      ),
    );
  return [...new Set(later)].filter((path) => files.includes(path));
}

test("each part of the screen brings the styles of the classes that it writes", () => {
  const sheets = sheetsByClass();
  const always = comesWith(join(ROOT, "main.tsx"));
  expect(parts().length).toBeGreaterThan(10);
  const missing = new Set<string>();
  for (const part of [join(ROOT, "main.tsx"), ...parts()]) {
    const here = comesWith(part);
    for (const path of [...here].filter((name) => name.endsWith(".tsx"))) {
      const names = [...read(path).matchAll(/className="([^"]+)"/g)].flatMap(([, list]) =>
        list!.split(/\s+/),
      );
      for (const name of names) {
        const those = [...(sheets.get(name) ?? [])];
        if (those.length > 0 && !those.some((sheet) => here.has(sheet) || always.has(sheet)))
          missing.add(`${part} shows ${path}, whose .${name} is in ${those.join(", ")}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
});

test("the library's own styles are there for each of its components in use", () => {
  const styles = "node_modules/@mantine/core/styles";
  // Its arrows are not shown: the browser's own keys step, and the field stays as wide as the number.
  const without = new Set(["NumberInput"]);
  const used = new Set(
    files
      .filter((path) => path.endsWith(".tsx"))
      .flatMap((path) =>
        [...read(path).matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names]) =>
          names!.split(",").map((name) => name.trim()),
        ),
      ),
  );
  const imported = files
    .filter((path) => /\.(?:css|tsx)$/.test(path))
    .map(read)
    .join("\n");
  const missing = [...used].filter(
    (name) =>
      !without.has(name) &&
      existsSync(join(styles, `${name}.css`)) &&
      !imported.includes(`@mantine/core/styles/${name}.css`),
  );
  expect(used.size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
