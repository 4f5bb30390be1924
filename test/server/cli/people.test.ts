// `asterism conflicts` and `asterism reviewers`, as somebody runs them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-people-"));
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
  "title,authors,year\nMoss on granite walls,Ada Lind; Bo Chen,2022\nMoss lichen and tides,Cyra Ruiz,2022\nGranite moss lichen,Dag Moe,2021\n",
);

test("conflicts come as a table, with what is not known on the side", async () => {
  const submissions = file("submissions.txt", "17. New moss; Ada Lind\nonly a title");
  const reviewers = file("reviewers.txt", "Chen, Bo\nNobody Here\n");
  const asked = ["--submissions", submissions, "--reviewers", reviewers];
  const { code, stdout, stderr } = await runCli(["conflicts", papers, ...asked]);
  expect(code).toBe(0);
  expect(stdout.split("\r\n")).toEqual([
    "submission,title,reviewer,author,conflict,certain,newest year,papers,evidence",
    "17,New moss,Bo Chen,Ada Lind,joint paper,yes,2022,1,Moss on granite walls (2022)",
    "",
  ]);
  expect(stderr).toContain("submissions, line 2: No authors were found");
  expect(stderr).toContain("nothing is known of 0 of 1 authors and 1 of 2 reviewers");
  const wrong = await runCli(["conflicts", papers, ...asked, "--rules", "envy"]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--rules has "envy"')]);
}, 60_000);

test("reviewers come as JSON lines, best first", async () => {
  const authors = file("authors.txt", "Ada Lind\n");
  const { code, stdout } = await runCli([
    "reviewers",
    papers,
    ...["--title", "Moss and lichen on granite", "--authors", authors],
  ]);
  expect(code).toBe(0);
  const names = stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { name: string }).name);
  expect([...names].sort()).toEqual(["Cyra Ruiz", "Dag Moe"]);
}, 60_000);

test("several submissions get their reviewers as a table, nobody more than asked", async () => {
  const submissions = file(
    "several.txt",
    "17. Moss on granite; Ada Lind\n18. Lichen and tides; Bo Chen\n",
  );
  const ask = (...flags: string[]) => runCli(["reviewers", papers, ...flags]);
  const { code, stdout, stderr } = await ask(
    ...[
      "--submissions",
      submissions,
      "--per-submission",
      "1",
      "--most-each",
      "1",
      "--to",
      "matrix",
    ],
  );
  expect(code).toBe(0);
  const [head, one, other, sums] = stdout.split("\r\n");
  // Ada and Bo wrote together: for either paper the other two are left.
  expect(head!.split(",").slice(2).sort()).toEqual(["Cyra Ruiz", "Dag Moe"]);
  expect([one, other].map((row) => row!.split(",").slice(0, 2))).toEqual([
    ["17", "Moss on granite"],
    ["18", "Lichen and tides"],
  ]);
  expect(sums).toBe(",submissions each,1,1");
  expect(stderr).toContain("2 of 2 places for 2 submissions taken by 2 people");
  const both = await ask("--submissions", submissions, "--title", "Moss");
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining("--title is about one")]);
  const none = await ask("--most-each", "2", "--title", "Moss");
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("--most-each is about")]);
  expect((await ask()).code).toBe(2);
}, 120_000);
