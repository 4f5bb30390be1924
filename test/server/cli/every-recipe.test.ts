// Every format: a file carries its recipe, in it or beside it, and the recipe makes the same bytes again.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  MAP_FILE_FORMATS,
  PAPER_FORMATS,
  findRecipe,
  holdsListRecipe,
  holdsRecipe,
} from "../../../graph/index.ts";
import { runCommandLine } from "../../../server/cli/run-command-line.ts";

const INPUT = ["test/fixtures/cli/table.md", "test/fixtures/cli/library.bib"];
const folder = mkdtempSync(join(tmpdir(), "asterism-recipes-"));
const inFolder = (name: string): string => join(folder, name);
let said = "";

beforeAll(() => {
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** What a command wrote to its file. */
async function made(name: string, ...flags: readonly string[]): Promise<Buffer> {
  said = "";
  const code = await runCommandLine(["export", ...INPUT, "--output", inFolder(name), ...flags]);
  expect({ code, said }).toEqual({ code: 0, said });
  return readFileSync(inFolder(name));
}

const VIEW = ["--network", "coauthorship", "--min-papers", "2", "--seed", "7"];
const LOOK = ["--title", 'Ties {"&} @ 结', "--width", "900", "--no-legend", "--size-by", "links"];
const BUILT = existsSync("dist/standalone/index.html");

describe.each(MAP_FILE_FORMATS)("%s", (format) => {
  test.skipIf(format === "html" && !BUILT)("is made again from the recipe it carries", async () => {
    const first = await made(`map.${format}`, ...VIEW, ...LOOK, "--format", format);
    const beside = inFolder(`map.${format}.recipe.json`);
    expect(existsSync(beside)).toBe(!holdsRecipe(format));
    if (holdsRecipe(format)) expect(findRecipe(first.toString())).toMatchObject({ format });
    else expect(said).toContain(beside);
    const again = await made(`again.${format}`, "--recipe", inFolder(`map.${format}`));
    expect(again.equals(first)).toBe(true);
  });
});

test("a report of the server names its files again, on the day that they were read", async () => {
  const provenance = { files: ["table.md", "library.bib"], readOn: "2026-05-03" };
  const plain = await made("plain.md", ...VIEW, "--format", "report");
  const recipe = { ...(findRecipe(plain.toString()) as object), provenance };
  writeFileSync(inFolder("server.json"), JSON.stringify(recipe));
  const report = await made("report.md", "--recipe", inFolder("server.json"));
  expect(report.toString()).toContain("read from table.md and library.bib on 2026-05-03.");
  expect(findRecipe(report.toString())).toEqual(recipe);
  const again = await made("again.md", "--recipe", inFolder("report.md"));
  expect(again.equals(report)).toBe(true);
  const network = await made("again.csv", "--recipe", inFolder("report.md"), "--format", "csv");
  expect(network.toString()).not.toContain("table.md");
});

const LISTS = {
  all: [],
  "of some years": ["--years", "2020:2021", "--text", "rivers"],
  "of a map": ["--network", "coauthorship", "--top", "1", "--papers"],
  "of an author": ["--of", "Ada Berg"],
  "of a link": ["--network", "coauthorship", "--of", "Ada Berg", "--with", "Bo Lind"],
  "of a path": ["--network", "coauthorship", "--of", "Ada Berg", "--path-to", "Dana Okafor"],
  "of a group": ["--network", "keywords", "--group", "1", "--resolution", "1.5"],
} as const;

describe.each(PAPER_FORMATS)("%s", (format) => {
  test.each(Object.entries(LISTS))("a list %s is made again", async (name, flags) => {
    const file = `${name}.${format}`;
    const first = await made(file, ...flags, "--format", format, "--no-abstracts");
    expect(existsSync(inFolder(`${file}.recipe.json`))).toBe(!holdsListRecipe(format));
    const again = await made(`again.${file}`, "--recipe", inFolder(file));
    expect(again.equals(first)).toBe(true);
    if (holdsListRecipe(format)) expect(first.toString()).toContain("@comment{asterism {");
    else
      expect(readFileSync(inFolder(`again.${file}.recipe.json`), "utf8")).toBe(
        readFileSync(inFolder(`${file}.recipe.json`), "utf8"),
      );
  });

  test("and read back without its recipe being taken for data", async () => {
    await made(`data.${format}`, "--format", format, "--years", "2020:");
    const read = await made("back.csv", "--format", "csv");
    said = "";
    const code = await runCommandLine([
      ...["export", inFolder(`data.${format}`), "--format", "csv"],
      ...["--output", inFolder("back.csv")],
    ]);
    expect(code).toBe(0);
    // Five papers in all, four of them of 2020 and later.
    expect(said).toContain("4 papers,");
    expect(read.length).toBeGreaterThan(0);
    if (!holdsListRecipe(format)) {
      const beside = [`${inFolder(`data.${format}`)}.recipe.json`, "--format", "csv"];
      expect(await runCommandLine(["export", ...beside])).toBe(1);
      expect(said).toContain("It is a recipe that Asterism wrote");
    }
  });
});

test.each(["author-thesaurus", "keyword-thesaurus"])("%s is made again", async (format) => {
  const first = await made(format, "--format", format);
  const again = await made("again.txt", "--recipe", inFolder(format));
  expect(again.equals(first)).toBe(true);
});

describe("a recipe from a file", () => {
  test("makes another format too, and a list of the papers behind the map", async () => {
    await made("net.gexf", ...VIEW, "--format", "gexf");
    const pajek = await made("net.net", ...VIEW, "--format", "pajek");
    const through = await made("other.net", "--recipe", inFolder("net.gexf"), "--format", "pajek");
    expect(through.equals(pajek)).toBe(true);
    const papers = await made("net.ris", "--recipe", inFolder("net.gexf"), "--format", "ris");
    expect(papers.toString()).toContain("Rivers as Memory Networks");
  });

  test("keeps its look when the map itself is read back", async () => {
    const first = await made("look.gexf", ...VIEW, ...LOOK, "--format", "gexf");
    const back = ["export", inFolder("look.gexf"), "--format", "gexf", "--output"];
    expect(await runCommandLine([...back, inFolder("back.gexf")])).toBe(0);
    expect(readFileSync(inFolder("back.gexf")).equals(first)).toBe(true);
  });

  test.each([
    ["nothing.txt", "Plain words.", "there is none in it, nor beside it"],
    ["odd.json", '{"program":"Asterism","form":1,"fingerprint":1}', '"fingerprint" is not'],
    [
      "list.json",
      '{"program":"Asterism","form":1,"fingerprint":"0","papers":{"by":"filter","filter":{"venues":["x"]}}}',
      '"papers.filter.venues.0" is not',
    ],
  ])("%s is refused with words", async (name, text, words) => {
    writeFileSync(inFolder(name), text);
    said = "";
    const asked = ["--format", "ris", "--recipe", inFolder(name)];
    expect(await runCommandLine(["export", ...INPUT, ...asked])).toBe(1);
    expect(said).toContain(words);
  });

  test("of a picture of the screen makes one of the whole map, and says so", async () => {
    const first = await made(
      "map.png",
      ...VIEW,
      "--width",
      "500",
      "--height",
      "480",
      "--format",
      "png",
    );
    const recipe = { ...(findRecipe(first.toString()) as object), screen: true };
    writeFileSync(inFolder("screen.png"), `\u0089PNG${JSON.stringify(recipe)}`);
    const again = await made("again.png", "--recipe", inFolder("screen.png"));
    expect(again.equals(first)).toBe(true);
    expect(said).toContain("was drawn from the screen");
  });

  test("of a PNG keeps its scale, and another can be asked for", async () => {
    const sides = ["--width", "500", "--height", "480"];
    await made("one.png", ...VIEW, ...sides, "--format", "png", "--scale", "1");
    const again = await made("again.png", "--recipe", inFolder("one.png"));
    const larger = await made("more.png", "--recipe", inFolder("one.png"), "--scale", "3");
    expect([again.readUInt32BE(16), larger.readUInt32BE(16)]).toEqual([500, 1500]);
  });
});
