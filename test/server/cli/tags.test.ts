// Tags on the command line: colours by tag and reading lists, from a file of tags.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-tags-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const papers = file(
  "papers.csv",
  "title,authors,year\nMoss on granite walls,Ada Lind; Bo Chen,2022\nMoss lichen and tides,Cyra Ruiz; Ada Lind,2022\n",
);
const tags = file(
  "tags.json",
  JSON.stringify({
    tags: [
      {
        name: "Ask for advice",
        color: 2,
        members: [{ id: "author:ada-lind", name: "Ada Lind" }],
      },
      {
        name: "To read",
        note: "for Monday",
        color: 0,
        members: [
          { id: "paper:moss-lichen-and-tides", name: "Moss lichen and tides", note: "Chapter 2" },
        ],
      },
    ],
  }),
);

test("a picture is coloured by tag, and its recipe makes it again without the file of tags", async () => {
  const [svg, again] = [join(folder, "map.svg"), join(folder, "again.svg")];
  const view = [papers, "--network", "coauthorship", "--color-by", "tag"];
  const { code, stderr } = await runCli(["export", ...view, "--tags", tags, "--output", svg]);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  const text = readFileSync(svg, "utf8");
  expect(text).toContain(">Colour: tag<");
  expect(text).toContain("Ask for advice");
  expect(text).toContain("no tag");
  // What no author has is not named.
  expect(text).not.toContain("To read");
  const made = await runCli(["export", papers, "--recipe", svg, "--output", again]);
  expect(made.code).toBe(0);
  expect(readFileSync(again, "utf8")).toBe(text);
}, 60_000);

test("the papers of a tag are a reading list with what was noted", async () => {
  const asked = ["export", papers, "--tags", tags, "--format", "bibtex"];
  const { code, stdout } = await runCli([...asked, "--tag", "To read"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Moss lichen and tides");
  expect(stdout).toContain("Chapter 2");
  expect(stdout).not.toContain("granite walls");
  const none = await runCli([...asked, "--tag", "Elsewhere"]);
  expect([none.code, none.stderr]).toEqual([
    1,
    expect.stringContaining("there are: Ask for advice, To read"),
  ]);
}, 60_000);

test.each([
  [["--network", "coauthorship", "--format", "svg", "--color-by", "tag"], "need the tags: --tags"],
  [["--network", "coauthorship", "--format", "svg", "--tags", tags], "--tags is for --color-by"],
  [["--format", "bibtex", "--tag", "To read"], "--tag needs the tags"],
  [["--format", "bibtex", "--tags", tags], "needs --tag"],
  [
    ["--format", "bibtex", "--tags", tags, "--tag", "To read", "--years", "2020:2022"],
    "--years has no meaning",
  ],
])(
  "%j is refused",
  async (flags, words) => {
    const { code, stderr } = await runCli(["export", papers, ...flags]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  },
  60_000,
);
