// The direction of the house: which folder may import from which, no circles, sigma behind one door.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Folders of graph/ from left to right; the last three stand beside each other. */
const ORDER = ["model", "read", "resolve", "network", "analysis", "people"];
const ENDS = ["query", "write", "wire"];
/** Where the client may take values from; of the rest it may only know the types. */
const CLIENT_VALUES = ["graph/model/", "graph/query/", "graph/wire/"];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = ["graph", "server", "client"].flatMap((folder) => sourcesIn(folder));
const imports = files.flatMap((file) => importsOf(file));
const inside = imports.filter(({ to }) => /^(graph|server|client)\//.test(to));

describe("the direction of imports", () => {
  test("there is something to check", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inside.length).toBeGreaterThan(300);
  });

  test("graph/ imports neither server/ nor client/ nor what Node brings", () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith("graph/") && /^(server\/|client\/|node:)/.test(to),
    );
    expect(describeAll(wrong)).toEqual([]);
  });

  test("inside graph/ every arrow points left", () => {
    const wrong = inside.filter(({ from, to, typeOnly }) => {
      const [source, target] = [stageOf(from), stageOf(to)];
      if (source === null || target === null || source === target) return false;
      // The shapes of answers are shared words, like those of model/.
      if (to === "graph/query/answers.ts" && typeOnly) return false;
      if (ENDS.includes(source)) return !ORDER.includes(target);
      return !(ORDER.indexOf(target) >= 0 && ORDER.indexOf(target) < ORDER.indexOf(source));
    });
    expect(describeAll(wrong)).toEqual([]);
  });

  test("query/ and wire/ run in the page: they carry no reader, resolver or algorithm", () => {
    const wrong = inside.filter(
      ({ from, to, typeOnly }) =>
        /^graph\/(query|wire)\//.test(from) &&
        /^graph\/(read|resolve|network|analysis|people)\//.test(to) &&
        !typeOnly,
    );
    expect(describeAll(wrong)).toEqual([]);
  });

  test("server/ knows graph/ by its public list alone", () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        from.startsWith("server/") && to.startsWith("graph/") && to !== "graph/index.ts",
    );
    expect(describeAll(wrong)).toEqual([]);
  });

  test("client/ takes types from the public list and values from model/, query/ and wire/", () => {
    const wrong = inside.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith("client/") &&
        (to.startsWith("server/") ||
          (to.startsWith("graph/") &&
            !typeOnly &&
            !CLIENT_VALUES.some((folder) => to.startsWith(folder)))),
    );
    expect(describeAll(wrong)).toEqual([]);
  });

  test("one folder alone knows sigma", () => {
    const users = imports.filter(({ to }) => to === "sigma" || /^(@sigma|sigma)\//.test(to));
    expect(users.length).toBeGreaterThan(0);
    const others = users.filter(({ from }) => !from.startsWith("client/map/scene/"));
    expect(describeAll(others)).toEqual([]);
  });

  test("no file imports itself on a detour", () => {
    expect(firstCircle(inside.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });
});

/** The folder of graph/ a file is in; null for the public list and files outside. */
function stageOf(file: string): string | null {
  const [root, folder, rest] = file.split("/");
  return root === "graph" && rest !== undefined ? folder! : null;
}

function describeAll(wrong: readonly Import[]): string[] {
  return wrong.map(({ from, to }) => `${from} → ${to}`);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name).split(sep).join("/"))
    .sort();
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, file), "utf8"),
    ts.ScriptTarget.ES2023,
    true,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const { moduleSpecifier } = node;
      if (moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier))
        found.push({
          from: file,
          to: placeOf(file, moduleSpecifier.text),
          typeOnly: isTypeOnly(node),
        });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target !== undefined && ts.isStringLiteral(target))
        found.push({ from: file, to: placeOf(file, target.text), typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

function placeOf(file: string, target: string): string {
  if (!target.startsWith(".")) return target;
  return normalize(join(dirname(file), target))
    .split(sep)
    .join("/");
}

/** The files of one circle, or nothing. Depth first, each file once. */
function firstCircle(arrows: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of arrows) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const search = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of targets.get(file) ?? []) {
      const circle = search(target);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const circle = search(file);
    if (circle.length > 0) return circle;
  }
  return [];
}
