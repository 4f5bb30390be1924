// What comes with an installation: no script of it runs unknown, no address of it points elsewhere, and
// each licence is one under which this may be given away.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

const text = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([path]) => path !== "");
const production = installed.filter(([, { dev, devOptional }]) => !(dev ?? devOptional ?? false));

/** Used as a whole, unchanged, from its own folder: that is all that the last three ask for. */
const COMPATIBLE = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "(MIT OR CC0-1.0)",
  "Apache-2.0",
  "OFL-1.1",
  "MPL-2.0",
];

interface Manifest {
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

/** As the package says it: in a field, in the field of old, or as the text itself. */
function licenceOf(path: string): string {
  const folder = join(ROOT, path);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const named = manifest.license ?? manifest.licenses?.[0]?.type;
  if (named !== undefined) return named;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  const words = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return /Permission is hereby granted, free of charge/u.test(words) ? "MIT" : "none";
}

test("every package of production has a licence that goes with ours", () => {
  expect(production.length).toBeGreaterThan(100);
  const here = production.filter(([path]) => existsSync(join(ROOT, path, "package.json")));
  // What is not here is for other machines.
  const missing = production.filter(([path]) => !here.some(([known]) => known === path));
  expect(missing.filter(([, { optional }]) => optional !== true)).toEqual([]);
  const strange = here
    .map(([path]) => [path, licenceOf(path)] as const)
    .filter(([, licence]) => !COMPATIBLE.includes(licence));
  expect(strange).toEqual([]);
});

test("the packages with a script that runs when they are installed are these, of the tool chain", () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.map(([path]) => path)).toEqual(["node_modules/esbuild"]);
  expect(production.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
});

test("the lock file names no address, and what comes is what was looked at", () => {
  expect(text).not.toMatch(/"resolved"|git\+|git@|"file:/u);
  for (const [path, { integrity, link, version }] of installed) {
    expect(link, path).toBeUndefined();
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/u);
    expect(integrity, path).toMatch(/^sha512-/u);
  }
});

test("package.json asks for versions of packages, never for addresses", () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    scripts: Record<string, string>;
  };
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^[~^]?\d+(?:\.\d+){0,2}$/u);
  for (const name of ["preinstall", "install", "postinstall", "prepare"])
    expect(manifest.scripts).not.toHaveProperty(name);
});

test("the bill of materials is written without asking anyone, and holds what production has", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const [npm, ...args] = scripts["sbom"]!.split(" ");
  // A registry that cannot be there: whoever asked it would fail.
  const env = { ...process.env, npm_config_registry: "http://127.0.0.1:9/" };
  const bill = JSON.parse(
    execFileSync(npm!, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "ignore"] }).toString(),
  ) as { bomFormat: string; components: { name: string }[] };
  expect(bill.bomFormat).toBe("CycloneDX");
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["express", "helmet", "pg", "react"]));
  expect(names).not.toContain("vitest");
});
