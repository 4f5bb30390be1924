// Files of large networks do not stand in memory: they are written under a limit that their text, and
// far less than all of it, would break.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import type { LargeFile } from "../support/write-large-map.ts";

/** Of the heap, MB: some more than the columns of the map need. */
const LIMIT = 112;
const NODES = 200_000;
/** Bytes of text that a heap of that size cannot hold beside the map. */
const TOO_LARGE = 60e6;

test("of 200,000 nodes and 600,000 links fit into little memory", { timeout: 600_000 }, () => {
  const formats = ["gexf", "graphml", "json", "gml", "csv", "pajek"];
  const limit = `--max-old-space-size=${LIMIT}`;
  const program = ["--import", "tsx", "test/support/write-large-map.ts"];
  const args = [limit, ...program, String(NODES), ...formats];
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(child.stderr).toBe("");
  expect(child.status).toBe(0);
  const files = child.stdout.split("\n").filter(Boolean);
  const made = files.map((line) => JSON.parse(line) as LargeFile);
  expect(made.map(({ format }) => format).sort()).toEqual([...formats].sort());
  for (const { written, measured } of made) expect(measured).toBe(written);
  const large = made.filter(({ written }) => written > TOO_LARGE).map(({ format }) => format);
  expect(large).toEqual(["gexf", "graphml", "json", "csv", "gml"]);
});
