// Archives on the command line: an odd member costs itself, and a map may be packed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { SMALL_LISTING } from "../../support/listings.ts";
import { runCli } from "../../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "asterism-archives-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function zipped(name: string, members: Readonly<Record<string, Uint8Array>>): string {
  const path = join(folder, name);
  writeFileSync(path, zipSync(members));
  return path;
}

const ODD = { "reeds.png": Uint8Array.of(137, 80, 78, 71, 13, 10), README: strToU8("Hello.") };

test("members that fit no format are named and left out, the others are read", async () => {
  const zip = zipped("some.zip", {
    ...ODD,
    "list.txt": strToU8(SMALL_LISTING),
    "list.txt.gz": gzipSync(SMALL_LISTING),
  });
  const listed = await runCli(["list", "papers", zip]);
  expect(listed.code).toBe(0);
  expect(listed.stdout.trim().split("\n")).toHaveLength(5);
  expect(listed.stderr).toContain("Left out some.zip/reeds.png: its format could not be told");
  const read = await runCli(["read", zip]);
  expect(read.code).toBe(0);
  expect(read.stdout).toContain("some.zip/README: no known format, 0 records, 1 skipped");
  expect(read.stdout).toContain("10 records in 4 files");
});

test("an archive of which nothing can be read is refused by all its members' names", async () => {
  for (const command of [["list", "papers"], ["read"]]) {
    const { code, stderr } = await runCli([...command, zipped("none.zip", ODD)]);
    expect(code).toBe(1);
    expect(stderr).toContain("Cannot tell the format of none.zip/reeds.png");
    expect(stderr).toContain("Nor can this be read: none.zip/README.");
  }
});

test("a map that Asterism wrote is read back out of a zip that holds it alone", async () => {
  const map = join(folder, "map.gexf");
  const list = zipped("list.zip", { "list.txt": strToU8(SMALL_LISTING) });
  await runCli([
    "export",
    list,
    "--format",
    "gexf",
    ...["--network", "coauthorship", "--output", map],
  ]);
  const packed = zipped("map.zip", { "map.gexf": readFileSync(map) });
  const again = await runCli(["export", packed, "--format", "gexf"]);
  expect(again).toMatchObject({ code: 0, stdout: readFileSync(map, "utf8") });
});
