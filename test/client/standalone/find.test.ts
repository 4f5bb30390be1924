// Finding nodes by name in the page that needs no server.
import { expect, test } from "vitest";
import { createFind } from "../../../client/standalone/find.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const find = createFind(TINY_MAP);
const named = (query: string): readonly string[] =>
  find(query).map((node) => TINY_MAP.network.nodes.ids[node]!);

test("a beginning finds a name, without case or accents", () => {
  expect(named("LIN")).toContain("author:ada-lind");
  expect(named("lind ada")).toEqual(["author:ada-lind"]);
  expect(named("àda")).toContain("author:ada-lind");
});

test("the inside of a word finds nothing, nor does nothing", () => {
  expect(named("ind")).toEqual([]);
  expect(named("  ")).toEqual([]);
  expect(named("…")).toEqual([]);
});

test("names that begin with the query come first", () => {
  const [first] = named("graph");
  expect(first).toMatch(/:graph/);
});
