// `--corrections`: readings put right in the explorer, on the command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { correctionsText } from "../../../client/panels/imports/reading/fix-draft.ts";
import { fingerprintOfLines } from "../../../graph/model/record-correction.ts";
import { runCli } from "../../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-corrections-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const LINES = [
  "1. Knots in Rivers. Ada Lind, Bo Chen. Fjord 2019.",
  "2. Slow Gardens. Bo Chen, Cy Moreau. Fjord 2019.",
  "3. Maps of Nothing. Cy Moreau, Dora Vance. Fjord 2020.",
];
const list = file("list.txt", `${LINES.join("\n")}\n`);
const fixed = correctionsText("list.txt", [
  {
    within: null,
    lines: [1, 1],
    fingerprint: fingerprintOfLines([LINES[0]!]),
    paper: { title: "Knots in Fjords" },
  },
  { within: null, lines: [2, 2], fingerprint: fingerprintOfLines([LINES[1]!]), paper: null },
]);
const corrections = file("fixed.json", fixed);

const titlesIn = (records: string): string[] =>
  records
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { title: string }).title);

test("what the explorer saved holds for the same text", async () => {
  const read = await runCli(["read", "--records", list, "--corrections", corrections]);
  expect([read.code, titlesIn(read.stdout)]).toEqual([0, ["Knots in Fjords", "Maps of Nothing"]]);
}, 60_000);

test("under another name it holds too, and is left alone where the text is another", async () => {
  const changed = file("other.txt", `${LINES.join("\n").replace("Rivers", "Lakes")}\n`);
  const read = await runCli(["read", changed, "--corrections", corrections]);
  expect(read.code).toBe(0);
  expect(read.stdout).toContain("A correction of line 1 was not applied");
  expect(read.stdout).not.toContain("A correction of line 2");
}, 60_000);

test.each([
  ["no JSON", "[", "Cannot read the corrections in"],
  ["something else", '{"program":"Asterism"}', "holds no corrections of readings"],
])(
  "a file that is %s is refused with one line",
  async (_name, text, message) => {
    const wrong = await runCli(["read", list, "--corrections", file("wrong.json", text)]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(wrong.stderr.trim().split("\n")).toHaveLength(1);
  },
  60_000,
);

test("corrections of none of several files are refused", async () => {
  const [a, b] = [file("a.txt", `${LINES[1]!}\n`), file("b.txt", `${LINES[2]!}\n`)];
  const { code, stderr } = await runCli(["read", a, b, "--corrections", corrections]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("is about list.txt, which is none")]);
}, 60_000);
