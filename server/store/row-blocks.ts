// The rows of a table in blocks of some keys, each with a hash: what a corpus that grows leaves as it was is
// not written again.
import { createHash } from "node:crypto";

/** Keys of a block: few, since what changes lies scattered. */
export const BLOCK_KEYS = 32;
const HASH = 8;

export interface RowBlock {
  readonly rows: readonly string[];
  readonly hash: Uint8Array;
}

/** Rows of a table in the order of their keys, which count from 0 without gaps. */
export interface KeyedRows {
  readonly rows: Iterable<string>;
  readonly keys: number;
  /** How many rows a key has. */
  readonly rowsOf: (key: number) => number;
}

/** Cost: linear in the text of the rows. */
export function* blocksOf({ rows: all, keys, rowsOf }: KeyedRows): Generator<RowBlock, void> {
  const rows = all[Symbol.iterator]();
  for (let key = 0; key < keys; key += BLOCK_KEYS) {
    const own: string[] = [];
    for (let k = key; k < Math.min(key + BLOCK_KEYS, keys); k++)
      for (let n = rowsOf(k); n > 0; n--) own.push(rows.next().value as string);
    const digest = createHash("sha1").update(own.join("\n")).digest();
    yield { rows: own, hash: digest.subarray(0, HASH) };
  }
}

/** The hashes of a table's blocks, one after the other. */
export class BlockHashes {
  readonly #bytes: Uint8Array;

  /** @param text what `textOf` gave of them */
  constructor(text = "") {
    this.#bytes = new Uint8Array(Buffer.from(text, "base64"));
  }

  get length(): number {
    return this.#bytes.length / HASH;
  }

  has(block: number, hash: Uint8Array): boolean {
    const from = block * HASH;
    return hash.every((byte, i) => byte === this.#bytes[from + i]);
  }
}

export function textOf(hashes: readonly Uint8Array[]): string {
  return Buffer.concat(hashes).toString("base64");
}

/** Some megabytes of rows that are to be written, in the place of blocks that are there. */
export interface ChangedPiece {
  readonly rows: readonly string[];
  /** Numbers of blocks, ascending. */
  readonly instead: readonly number[];
}

/** Length of a piece, in UTF-16 units. */
const PIECE = 1 << 22;

/**
 * What is not there yet as it is to be.
 *
 * @param known hashes of the blocks that are there; null: none is
 * @param hashes to which those of all blocks are added
 */
export function* changedPieces(
  blocks: Iterable<RowBlock>,
  known: BlockHashes | null,
  hashes: Uint8Array[],
): Generator<ChangedPiece, void> {
  let rows: string[] = [];
  let instead: number[] = [];
  let length = 0;
  for (const block of blocks) {
    const n = hashes.length;
    hashes.push(block.hash);
    if (known?.has(n, block.hash) === true) continue;
    if (known !== null && n < known.length) instead.push(n);
    for (const row of block.rows) {
      rows.push(row);
      length += row.length + 1;
    }
    if (length < PIECE) continue;
    yield { rows, instead };
    [rows, instead, length] = [[], [], 0];
  }
  if (rows.length + instead.length > 0) yield { rows, instead };
}
