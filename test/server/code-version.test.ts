// The name of the code that computes changes with anything that could change an answer.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeVersion } from "../../server/code-version.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("any change of a file, its name, or the packages is another version; the same is the same", async () => {
  const folder = temporaryFolder();
  const packages = join(folder, "packages.txt");
  const code = join(folder, "code");
  mkdirSync(join(code, "deep"), { recursive: true });
  const file = join(code, "deep", "a.ts");
  const seen = new Set<string>();
  const isNew = async (): Promise<boolean> => {
    const version = await codeVersion([code], packages);
    const before = seen.size;
    seen.add(version);
    return seen.size > before;
  };
  writeFileSync(file, "export const RESOLUTION = 1;\n");
  expect(await isNew()).toBe(true);
  expect(await isNew()).toBe(false);
  writeFileSync(file, "export const RESOLUTION = 2;\n");
  expect(await isNew()).toBe(true);
  renameSync(file, join(code, "deep", "b.ts"));
  expect(await isNew()).toBe(true);
  writeFileSync(packages, "another version of a package");
  expect(await isNew()).toBe(true);
  writeFileSync(join(code, "a.js"), "");
  expect(await isNew()).toBe(true);
  // What maps a build back to its sources computes nothing.
  writeFileSync(join(code, "a.js.map"), "{}");
  expect(await isNew()).toBe(false);
});

test("the code of this program has one", async () => {
  expect(await codeVersion()).toMatch(/^[0-9a-f]{32}$/u);
});
