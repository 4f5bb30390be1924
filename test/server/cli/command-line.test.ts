// read, list and export as processes: what goes to which stream, and the exit codes.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { FoundPath } from "../../../graph/index.ts";
import packageJson from "../../../package.json" with { type: "json" };
import { runCli } from "../../support/run-cli.ts";

const TABLE = "test/fixtures/cli/table.md";
const LIBRARY = "test/fixtures/cli/library.bib";
const ESSAY = "test/fixtures/cli/essay.txt";
const folder = mkdtempSync(join(tmpdir(), "asterism-cli-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const json = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>;
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

describe("help and version", () => {
  test.each(["serve", "read", "list", "export", "path"])("%s explains itself", async (command) => {
    const help = await runCli([command, "--help"]);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain(`Usage: asterism ${command}`);
    const version = await runCli([command, "--version"]);
    expect(version).toMatchObject({ code: 0, stdout: `${packageJson.version}\n` });
  });
});

describe("read", () => {
  test("reports layout, records and every issue of each file", async () => {
    const { code, stdout } = await runCli(["read", TABLE, LIBRARY]);
    expect(code).toBe(0);
    expect(stdout).toContain("table.md: markdown-table, 3 records");
    expect(stdout).toContain("library.bib: bibtex, 2 records");
    expect(stdout).toContain("5 records in 2 files");
  });

  test("--records prints the records as they were written, with file and line", async () => {
    const { stdout } = await runCli(["read", "--records", LIBRARY]);
    const records = linesOf(stdout).map(json);
    expect(records.map((record) => record["title"])).toEqual([
      "Sediment Graph Learning",
      "A Survey of Memory Networks",
    ]);
    expect(records[1]).toMatchObject({
      authors: ["Bo Lind"],
      authorCount: 1,
      doi: "10.5555/invented.1",
      abstract: null,
      source: { file: "library.bib", line: 8, format: "bibtex", key: "lind2019" },
    });
  });

  test("standard input is a file like any other", async () => {
    const { code, stdout } = await runCli(["read", "-"], readFileSync(TABLE, "utf8"));
    expect(code).toBe(0);
    expect(stdout).toContain("stdin: markdown-table, 3 records");
  });

  test("--venue and --year say what a file does not, for all files or for one", async () => {
    const bare = "| Title | Authors |\n|---|---|\n| Moss Transformers | Ada Berg |\n";
    const { stdout } = await runCli(
      ["read", "--records", "--venue", "MOSS", "--year", "-=2017", "-"],
      bare,
    );
    expect(json(stdout)).toMatchObject({ venue: "MOSS", year: 2017 });
  });

  test("a text of no known layout is refused with what was tried", async () => {
    const { code, stderr } = await runCli(["read", ESSAY]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^asterism: Cannot tell the format of essay\.txt\. Tried: .*bibtex.*\n$/,
    );
  });

  test("a missing file is one line", async () => {
    const { code, stdout, stderr } = await runCli(["read", "absent.bib"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      "asterism: Cannot read absent.bib: there is no such file; check the name.\n",
    );
  });
});

describe("list", () => {
  test("papers carry their authors, venue and sources", async () => {
    const { code, stdout } = await runCli(["list", "papers", TABLE, LIBRARY]);
    expect(code).toBe(0);
    const papers = linesOf(stdout).map(json);
    expect(papers).toHaveLength(5);
    expect(papers[0]).toMatchObject({
      title: "Rivers as Memory Networks",
      year: 2020,
      venue: { name: "TESTCONF" },
      authors: [
        { name: "Ada Berg", asWritten: "Ada Berg" },
        { name: "Bo Lind", asWritten: "Bo Lind" },
      ],
      sources: [{ file: "table.md", line: 5 }],
    });
  });

  test("authors count their papers and co-authors", async () => {
    const { stdout } = await runCli(["list", "authors", TABLE, LIBRARY]);
    const ada = linesOf(stdout)
      .map(json)
      .find(({ name }) => name === "Ada Berg");
    // With Bo and Cleo in the table, with Dana in the library.
    expect(ada).toMatchObject({ papers: 3, coauthors: 3, firstYear: 2020, lastYear: 2021 });
  });

  test("topics say how many papers they have in each year", async () => {
    const { code, stdout } = await runCli(["list", "topics", TABLE, LIBRARY]);
    expect(code).toBe(0);
    const topics = linesOf(stdout).map(json) as {
      id: string;
      papers: number;
      years: { year: number; papers: number }[];
    }[];
    const papersIn = (years: { papers: number }[]): number =>
      years.reduce((sum, { papers }) => sum + papers, 0);
    expect(topics.reduce((sum, { papers }) => sum + papers, 0)).toBe(5);
    expect(topics.map(({ years }) => papersIn(years))).toEqual(topics.map(({ papers }) => papers));
    expect(topics[0]!.id).toMatch(/^topic:./);
  });

  test("suspects stand side by side; a decision about them ends the question", async () => {
    const names = ["Noa Exempel", "Nils Exempel", "N. Exempel"];
    const listing = ["| Title | Authors |", "|---|---|"].concat(
      names.map((name, i) => `| Moss Study ${"ABC"[i]!} | ${name}, Friend ${"XYZ"[i]!}ander |`),
    );
    const suspects = async (...options: string[]) =>
      linesOf((await runCli(["list", "suspects", ...options, "-"], listing.join("\n"))).stdout);
    const questions = (await suspects()).map(json);
    expect(questions).toEqual([
      expect.objectContaining({ code: "maybe-one-author" }),
      expect.objectContaining({ code: "maybe-one-author" }),
    ]);
    const file = join(folder, "decisions.json");
    const ids = ["author:n-exempel", "author:noa-exempel"];
    const decisions = [
      { kind: "keep-apart", type: "author", ids },
      { kind: "hide", type: "author", id: "author:nobody" },
      { kind: "melt", type: "author" },
    ];
    writeFileSync(file, JSON.stringify({ decisions }));
    expect(await suspects("--decisions", file)).toHaveLength(1);
    const { stderr, code } = await runCli(
      ["list", "authors", "--decisions", file, "-"],
      listing.join("\n"),
    );
    expect(code).toBe(0);
    expect(stderr).toContain(
      "decisions.json:1: This is no decision: its kind is none that is known.",
    );
    expect(stderr).toContain("The decision to hide author author:nobody was not applied");
  });

  test("a file that holds no decision is a failure", async () => {
    const { code, stderr } = await runCli(["list", "authors", "--decisions", TABLE, TABLE]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/table\.md is no file of decisions: It is no JSON/u);
  });

  test("an unknown list is wrong usage", async () => {
    const { code, stderr } = await runCli(["list", "books", TABLE]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "Allowed choices are papers, authors, venues, keywords, organizations, countries, topics, communities, suspects",
    );
  });
});

describe("path", () => {
  const WAYS = "test/fixtures/paths/two-ways-round.bib";
  const asked = ["path", "Ada Lind", "author:dee-fox", WAYS];

  test("prints the paths, best first, under rules", async () => {
    const { code, stdout } = await runCli([...asked, "--max-authors", "5"]);
    expect(code).toBe(0);
    const paths = linesOf(stdout).map((line) => JSON.parse(line) as FoundPath);
    const names = paths.map(({ hops }) => hops.map(({ to, paperCount }) => [paperCount, to.name]));
    expect(names).toEqual([
      [
        [2, "Bo Chen"],
        [1, "Dee Fox"],
      ],
      [
        [1, "Cy Dorn"],
        [1, "Dee Fox"],
      ],
    ]);
  });

  test("says in one line which rule is in the way", async () => {
    const rules = ["--max-authors", "5", "--since", "2015", "--not", "Bo Chen"];
    const { code, stderr } = await runCli([...asked, ...rules]);
    expect(code).toBe(1);
    // Without the first: the crowd of 2022. Without the second: by Cy. Without the third: by Bo.
    expect(stderr).toContain(
      "No path from Ada Lind to Dee Fox obeys the rules; without --max-authors there is one of 1 steps, without --since there is one of 2 steps, without --not author:bo-chen there is one of 2 steps.",
    );
  });

  test("a rule that makes no sense is wrong usage", async () => {
    expect((await runCli([...asked, "--since", "soon"])).code).toBe(2);
    expect((await runCli([...asked, "--not", "Nobody Here"])).code).toBe(1);
  });
});

describe("export", () => {
  test("a network twice is the same bytes, in a file or on standard output", async () => {
    const file = join(folder, "c.gexf");
    const args = ["export", TABLE, LIBRARY, "--network", "coauthorship", "--format", "gexf"];
    const [inFile, onScreen] = [await runCli([...args, "--output", file]), await runCli(args)];
    expect(inFile).toMatchObject({ code: 0, stdout: "" });
    expect(readFileSync(file, "utf8")).toBe(onScreen.stdout);
    expect(onScreen.stdout).toContain('label="Ada Berg"');
  });

  test("thresholds leave out what they say", async () => {
    const { stdout, stderr } = await runCli(
      ["export", TABLE, LIBRARY, "--network", "coauthorship"].concat([
        "--min-papers",
        "3",
        "--format",
        "json",
      ]),
    );
    // Ada 3, Bo 3, Cleo 2, Dana 2 papers.
    const { nodes } = JSON.parse(stdout) as { nodes: { key: string }[] };
    expect(nodes.map(({ key }) => key)).toEqual(["author:ada-berg", "author:bo-lind"]);
    expect(stderr).toContain("3 papers");
  });

  test("spellings become a thesaurus of VOSviewer", async () => {
    const { stdout } = await runCli([
      "export",
      TABLE,
      LIBRARY,
      ...["--format", "keyword-thesaurus"],
    ]);
    const [head, ...rows] = linesOf(stdout);
    expect(head).toBe("label\treplace by");
    for (const row of rows) expect(row.split("\t")).toHaveLength(2);
  });

  test("a saved recipe makes every format again with the same bytes, look and title too", async () => {
    const recipe = join(folder, "look.json");
    const look = ["--title", "Ties & knots", "--width", "900", "--no-legend"];
    const asked = ["--network", "coauthorship", ...look, "--background", "transparent"];
    const first = (format: string, ...more: readonly string[]) =>
      runCli(["export", TABLE, LIBRARY, "--format", format, ...more]);
    const made = await first("svg", ...asked, "--save-recipe", recipe);
    expect(made.stdout).toContain('width="900" height="1200"');
    expect((await first("svg", "--recipe", recipe)).stdout).toBe(made.stdout);
    for (const format of ["pdf", "gexf", "report"]) {
      const [plain, again] = [
        await first(format, ...asked),
        await first(format, "--recipe", recipe),
      ];
      expect(plain.code).toBe(0);
      expect(again.stdout).toBe(plain.stdout);
    }
    const other = await first("svg", "--recipe", recipe, "--width", "1000", "--title", "Others");
    expect(other.stdout).toContain('width="1000"');
    expect(other.stdout).toContain(">Others<");
  });

  test("files follow the colours and sizes asked for, and recipes hold them", async () => {
    const recipe = join(folder, "dress.json");
    const dress = ["--color-by", "mean-year", "--size-by", "links"];
    const asked = ["--network", "coauthorship", ...dress];
    const first = (format: string, ...more: readonly string[]) =>
      runCli(["export", TABLE, LIBRARY, "--format", format, ...more]);
    const made = await first("svg", ...asked, "--save-recipe", recipe);
    expect(made.stdout).toContain(">Colour: mean year<");
    expect((await first("svg", "--recipe", recipe)).stdout).toBe(made.stdout);
    for (const format of ["pdf", "gexf"]) {
      const plain = await first(format, ...asked);
      expect(plain.code).toBe(0);
      expect((await first(format, "--recipe", recipe)).stdout).toBe(plain.stdout);
      expect((await first(format, "--network", "coauthorship")).stdout).not.toBe(plain.stdout);
    }
    const wrong = await first("svg", "--network", "coauthorship", "--color-by", "pink");
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('--color-by is "pink"; it must be community or type or');
    const help = await runCli(["export", "--help"]);
    expect(help.stdout).toContain("--size-by");
  });

  test("a map from a file has no colours that only papers tell", async () => {
    const map = join(folder, "dressed.gexf");
    const flags = ["--network", "coauthorship", "--size-by", "links", "--output", map];
    await runCli(["export", TABLE, LIBRARY, "--format", "gexf", ...flags]);
    const refused = await runCli(["export", map, "--format", "svg", "--color-by", "venue"]);
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('"venue"');
    const again = await runCli(["export", map, "--format", "gexf", "--size-by", "links"]);
    expect(again).toMatchObject({ code: 0, stdout: readFileSync(map, "utf8") });
  });

  test("a map that Asterism wrote is read back and written again", async () => {
    const map = join(folder, "map.gexf");
    const flags = ["--network", "knowledge", "--output", map];
    await runCli(["export", TABLE, LIBRARY, "--format", "gexf", ...flags]);
    const again = await runCli(["export", map, "--format", "gexf"]);
    expect(again).toMatchObject({ code: 0, stdout: readFileSync(map, "utf8") });
    const [direct, through] = [
      await runCli(["export", TABLE, LIBRARY, "--format", "svg", "--network", "knowledge"]),
      await runCli(["export", map, "--format", "svg"]),
    ];
    expect(through.stdout).toBe(direct.stdout);
    const shaped = await runCli(["export", map, "--format", "gexf", "--years", "2018:"]);
    expect(shaped.code).toBe(2);
    expect(shaped.stderr).toContain("--years needs the papers");
    expect((await runCli(["export", map, "--format", "html"])).stderr).toContain("the papers");
    const asPapers = await runCli(["read", map]);
    expect(asPapers.stdout).toContain("It is a map that Asterism wrote (GEXF)");
    expect(asPapers.stderr).toContain("Cannot read map.gexf: It is a map that Asterism wrote");
    expect(asPapers.stderr).not.toContain("Tried");
  });

  test("a map is read back from a gzip too, and a damaged one is refused with words", async () => {
    const flags = ["--network", "knowledge", "--format", "gexf"];
    const { stdout: written } = await runCli(["export", TABLE, LIBRARY, ...flags]);
    const map = join(folder, "packed.gexf.gz");
    const packed = gzipSync(written);
    writeFileSync(map, packed);
    expect(await runCli(["export", map, "--format", "gexf"])).toMatchObject({
      code: 0,
      stdout: written,
    });
    writeFileSync(map, packed.subarray(0, packed.length - 20));
    const cut = await runCli(["export", map, "--format", "gexf"]);
    expect(cut).toMatchObject({ code: 1, stdout: "" });
    expect(cut.stderr).toContain("Cannot read packed.gexf.gz:");
  });

  test("a map in place of papers is refused by serve, with what to do", async () => {
    const map = join(folder, "served.graphml");
    const flags = ["--network", "knowledge", "--format", "graphml", "--output", map];
    await runCli(["export", TABLE, LIBRARY, ...flags]);
    const data = join(folder, "data");
    const { code, stderr } = await runCli(["serve", map, "--port", "0", "--data", data]);
    expect(code).toBe(1);
    expect(stderr).toContain("served.graphml: It is a map that Asterism wrote (GraphML), not a");
    expect(stderr).toContain("To explore it, give the papers it was made from.");
  });

  test("a network of another program is refused with words", async () => {
    const gexf = '<?xml version="1.0"?><gexf version="1.3"><graph/></gexf>';
    const { code, stderr } = await runCli(["export", "-", "--format", "gexf"], gexf);
    expect(code).toBe(1);
    expect(stderr).toContain("from another program, not a list of papers");
  });

  test("a saved recipe makes the same network again", async () => {
    const recipe = join(folder, "recipe.json");
    const args = ["--network", "coauthorship", "--min-papers", "3", "--save-recipe", recipe];
    const first = await runCli(["export", TABLE, LIBRARY, "--format", "gexf", ...args]);
    const again = await runCli(["export", TABLE, LIBRARY, "--format", "gexf", "--recipe", recipe]);
    expect(again.code).toBe(0);
    expect(again.stdout).toBe(first.stdout);
    expect(again.stderr).not.toContain("differ");
    const other = await runCli(["export", TABLE, "--format", "gexf", "--recipe", recipe]);
    expect(other.stderr).toContain("The papers differ");
  });

  test("a picture has the title and size asked for", async () => {
    const args = ["--network", "coauthorship", "--format", "svg", "--title", "Lakes", "--width"];
    const { code, stdout } = await runCli(["export", TABLE, ...args, "900"]);
    expect(code).toBe(0);
    expect(stdout).toContain(">Lakes</text>");
    expect(stdout).toContain('width="900" height="1200"');
  });

  test("the name of the file tells its format, where it tells one", async () => {
    const named = (name: string, ...flags: string[]) =>
      runCli(["export", TABLE, ...flags, "--output", join(folder, name)]);
    const network = ["--network", "coauthorship"];
    expect((await named("told.graphml", ...network)).code).toBe(0);
    expect(readFileSync(join(folder, "told.graphml"), "utf8")).toContain("<graphml");
    expect((await named("told.bib")).code).toBe(0);
    expect(readFileSync(join(folder, "told.bib"), "utf8")).toMatch(/^@/m);
    const untold = await named("untold.xyz", ...network);
    expect(untold.code).toBe(2);
    expect(untold.stderr).toContain("untold.xyz does not say which format is meant.");
    // Papers, or a network of them?
    expect((await named("untold.json")).code).toBe(2);
  });

  test("a name that other programs would not know is pointed out", async () => {
    const flags = ["--network", "coauthorship", "--format", "pajek", "--output"];
    const advice = (name: string) =>
      runCli(["export", TABLE, ...flags, join(folder, name)]).then(({ stderr }) => stderr);
    expect(await advice("co.pajek")).toMatch(
      /know a file of pajek by a name that ends in \.net, and .*co\.pajek ends in \.pajek\./,
    );
    expect(await advice("co.net")).not.toContain("Other programs");
  });

  test("papers leave as BibTeX", async () => {
    const { code, stdout } = await runCli(["export", TABLE, "--format", "bibtex"]);
    expect(code).toBe(0);
    // The recipe is a comment.
    expect(stdout.match(/^@(?!comment)/gm)).toHaveLength(3);
  });

  test.each([
    [["--format", "gexf"], "Say which network with --network"],
    [["--network", "coauthorship", "--format", "xls"], "one of a network: gexf"],
    [["--network", "friends", "--format", "gexf"], "must be one of knowledge"],
    [["--network", "keywords", "--format", "gexf", "--min-papers", "x"], "--min-papers is"],
    [["--network", "keywords", "--format", "svg", "--width", "12"], "from 480 to 20000"],
    [["--network", "keywords", "--format", "svg", "--background", "pink"], "white or transparent"],
  ])("%j is wrong usage", async (args, words) => {
    const { code, stdout, stderr } = await runCli(["export", TABLE, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(words);
  });

  test("a folder that is not there is one line, and no half file is left", async () => {
    const file = join(folder, "absent", "c.gexf");
    const { code, stderr } = await runCli([
      "export",
      TABLE,
      "--network",
      "keywords",
      "--format",
      "gexf",
      "--output",
      file,
    ]);
    expect(code).toBe(1);
    expect(linesOf(stderr).at(-1)).toMatch(/^asterism: Cannot write /);
  });
});
