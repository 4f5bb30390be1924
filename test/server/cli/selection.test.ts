// The papers that flags choose, and flags that mean nothing refused.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../../server/cli/run-command-line.ts";
import { runCli } from "../../support/run-cli.ts";

const INPUT = ["test/fixtures/cli/table.md", "test/fixtures/cli/library.bib"];
const folder = mkdtempSync(join(tmpdir(), "asterism-lists-"));
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

async function titles(...flags: readonly string[]): Promise<string[]> {
  const file = join(folder, "list.json");
  said = "";
  const args = ["export", ...INPUT, "--format", "csl-json", "--output", file, ...flags];
  expect({ code: await runCommandLine(args), said }).toEqual({ code: 0, said });
  return (JSON.parse(readFileSync(file, "utf8")) as { title: string }[]).map(({ title }) => title);
}

const RIVERS = "Rivers as Memory Networks";
const WITHOUT = "Memory Networks Without Rivers";
const GLACIAL = "Glacial Attention for Slow Sensors";
const SEDIMENT = "Sediment Graph Learning";
const SURVEY = "A Survey of Memory Networks";

describe("a list of papers", () => {
  test("has those that meet the conditions", async () => {
    expect(await titles()).toHaveLength(5);
    expect(await titles("--years", "2020")).toEqual([RIVERS, WITHOUT, GLACIAL]);
    expect(await titles("--text", "rivers")).toEqual([RIVERS, WITHOUT]);
    expect(await titles("--venues", "TESTCONF", "--text", "glacial")).toEqual([GLACIAL]);
    expect(await titles("--of", "Dana Okafor")).toEqual([GLACIAL, SEDIMENT]);
    expect(await titles("--of", "Dana Okafor", "--years", ":2020")).toEqual([GLACIAL]);
  });

  test("has those behind a network, cut as the map is", async () => {
    const of = ["--network", "coauthorship"];
    // Ada and Bo have three papers each, Cleo and Dana two.
    expect(await titles(...of, "--min-papers", "3")).toEqual(
      expect.arrayContaining([RIVERS, WITHOUT, GLACIAL, SEDIMENT, SURVEY]),
    );
    expect(await titles(...of, "--only", "Ada Berg")).toEqual([RIVERS, WITHOUT, SEDIMENT]);
    expect(await titles(...of, "--years", "2020", "--only", "Ada Berg")).toEqual([RIVERS, WITHOUT]);
    expect(await titles(...of, "--around", "Dana Okafor", "--years", "2021")).toEqual([SEDIMENT]);
  });

  test("has those of one author, link, path or group of it", async () => {
    const of = ["--network", "coauthorship", "--of", "Ada Berg"];
    expect(await titles(...of)).toEqual([RIVERS, WITHOUT, SEDIMENT]);
    expect(await titles(...of, "--with", "Bo Lind")).toEqual([RIVERS]);
    const group = await titles("--network", "keywords", "--group", "0");
    expect(group.length).toBeGreaterThan(0);
    expect(group.length).toBeLessThan(5);
  });

  test("is printed by list in the same way", async () => {
    const { stdout } = await runCli([
      "list",
      "papers",
      ...INPUT,
      "--years",
      "2020",
      "--of",
      "Bo Lind",
    ]);
    const lines = stdout.trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual([
      RIVERS,
      GLACIAL,
    ]);
  });

  test.each([
    ["--network", "coauthorship", "--of", "Ada Berg", "--with", "Nobody Here"],
    ["--of", "Nobody Here"],
  ])("names nobody in silence: %s %s %s", async (...flags) => {
    said = "";
    const code = await runCommandLine(["export", ...INPUT, "--format", "ris", ...flags]);
    expect(code).toBe(1);
    expect(said).toContain("nothing here has this name");
  });

  test("of a link that is not there says so", async () => {
    said = "";
    const flags = ["--network", "coauthorship", "--years", "2021", "--of", "Ada Berg"];
    const args = ["export", ...INPUT, "--format", "ris", ...flags, "--with", "Dana Okafor"];
    const link = await runCommandLine([...args, "--output", join(folder, "l.ris")]);
    expect(link).toBe(0);
    const none = ["export", ...INPUT, "--format", "ris", "--network", "coauthorship"];
    expect(
      await runCommandLine([
        ...none,
        "--of",
        "Ada Berg",
        "--with",
        "Dana Okafor",
        "--years",
        "2020",
      ]),
    ).toBe(1);
  });
});

describe("flags that mean nothing are refused", () => {
  const BIB = ["export", "--format", "bibtex"];
  const GEXF = ["export", "--format", "gexf", "--network", "keywords"];
  test.each([
    [BIB, ["--top", "3"], "--top shapes a network; say which with --network"],
    [BIB, ["--around", "Ada Berg"], "--around shapes a network"],
    [BIB, ["--group", "1"], "--group is about a network"],
    [BIB, ["--of", "Ada Berg", "--with", "Bo Lind"], "--with is about a network"],
    [BIB, ["--network", "keywords", "--with", "Bo Lind"], "--with says the other end of --of"],
    [BIB, ["--network", "keywords", "--group", "x"], "must be a number from 0"],
    [BIB, ["--network", "keywords", "--group", "1", "--of", "river"], "Give one of"],
    [BIB, ["--width", "900"], "--width is of maps"],
    [BIB, ["--no-legend"], "--no-legend is of maps"],
    [BIB, ["--network", "keywords", "--seed", "3"], "--seed does not change which papers"],
    [GEXF, ["--no-abstracts"], "--no-abstracts is of papers"],
    [GEXF, ["--of", "river"], "--of is of papers"],
    [GEXF, ["--papers"], "--papers is of papers"],
    [GEXF, ["--max-authors", "3"], "--max-authors is about coauthorship"],
    [GEXF, ["--steps", "2"], "--steps belongs to --around"],
    [["export", "--format", "author-thesaurus"], ["--years", "2020"], "--years has no meaning"],
    [["list", "venues"], ["--years", "2020"], "--years has no meaning for list venues"],
    [["list", "topics"], ["--network", "keywords"], "--network has no meaning"],
    [["list", "suspects"], ["--of", "Ada Berg"], "--of has no meaning"],
    [["list", "authors"], ["--of", "Ada Berg"], "--of chooses papers"],
    [["list", "communities"], ["--layout", "none"], "--layout has no meaning for communities"],
    [["list", "papers"], ["--min-papers", "2"], "--min-papers shapes a network"],
  ])("%j with %j", async (command, flags, words) => {
    said = "";
    const [name, ...rest] = command as [string, ...string[]];
    const what = name === "list" ? rest : [];
    const more = name === "list" ? [] : rest;
    expect(await runCommandLine([name, ...what, ...INPUT, ...more, ...flags])).toBe(2);
    expect(said).toContain(words);
  });
});
