// Which rows of a table are written when it changes.
import { expect, test } from "vitest";
import {
  BLOCK_KEYS,
  BlockHashes,
  blocksOf,
  changedPieces,
  textOf,
  type KeyedRows,
} from "../../../server/store/row-blocks.ts";

/** Key `k` has so many rows, of the text given or one of its own. */
function table(counts: readonly number[], texts: Readonly<Record<number, string>> = {}): KeyedRows {
  const rows = counts.flatMap((count, k) =>
    Array.from({ length: count }, (_, n) => `${k}\t${n}\t${texts[k] ?? "same"}`),
  );
  return { rows, keys: counts.length, rowsOf: (key) => counts[key]! };
}

const hashesOf = (rows: KeyedRows): BlockHashes =>
  new BlockHashes(textOf([...blocksOf(rows)].map(({ hash }) => hash)));

const changes = (rows: KeyedRows, known: BlockHashes | null) => [
  ...changedPieces(blocksOf(rows), known, []),
];

const ones = (keys: number): number[] => Array.from({ length: keys }, () => 1);

test("a new table is written whole, and one without rows not at all", () => {
  const [piece, ...others] = changes(table(ones(3 * BLOCK_KEYS + 1)), null);
  expect(others).toEqual([]);
  expect(piece).toMatchObject({ instead: [] });
  expect(piece!.rows).toHaveLength(3 * BLOCK_KEYS + 1);
  expect(changes(table([]), null)).toEqual([]);
  expect(changes(table([0, 0]), null)).toEqual([]);
});

test("what is as it was is not written again", () => {
  const before = hashesOf(table(ones(100)));
  expect(before.length).toBe(Math.ceil(100 / BLOCK_KEYS));
  expect(changes(table(ones(100)), before)).toEqual([]);
});

test("of what changed its block is written, and nothing beside it", () => {
  const before = hashesOf(table(ones(5 * BLOCK_KEYS)));
  const after = table(ones(5 * BLOCK_KEYS), { [2 * BLOCK_KEYS + 3]: "other" });
  const [piece] = changes(after, before);
  expect(piece!.instead).toEqual([2]);
  expect(piece!.rows).toHaveLength(BLOCK_KEYS);
  expect(piece!.rows[3]).toContain("other");
});

test("keys that come are written behind the others, with the block in which they begin", () => {
  const before = hashesOf(table(ones(BLOCK_KEYS + 2)));
  const [piece] = changes(table(ones(2 * BLOCK_KEYS + 1)), before);
  expect(piece!.instead).toEqual([1]);
  expect(piece!.rows).toHaveLength(BLOCK_KEYS + 1);
});

test("keys of several rows and of none count as keys", () => {
  const counts = Array.from({ length: 3 * BLOCK_KEYS }, (_, k) => k % 3);
  const before = hashesOf(table(counts));
  const emptied = counts.map((count, k) => (k >= BLOCK_KEYS && k < 2 * BLOCK_KEYS ? 0 : count));
  // All rows of the block in the middle go, and none comes.
  expect(changes(table(emptied), before)).toEqual([{ rows: [], instead: [1] }]);
});

test("long tables come in pieces, at the end of blocks", () => {
  const long = "x".repeat(100_000);
  const texts = Object.fromEntries(ones(200).map((_, k) => [k, long]));
  const pieces = changes(table(ones(200), texts), null);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flatMap(({ rows }) => rows)).toEqual([...table(ones(200), texts).rows]);
  for (const { rows } of pieces.slice(0, -1)) expect(rows.length % BLOCK_KEYS).toBe(0);
});
