// A file as a stream of bytes: from the disk, from standard input, or from memory.
import type { SourceFile } from "../store/store.ts";

/** A file whose bytes come when they are asked for, with what was said of it. */
export interface ByteSource extends Omit<SourceFile, "bytes"> {
  /** Bytes as far as known, to tell how far a reading is; 0 when not. */
  readonly size: number;
  /** To be gone through once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const CHUNK = 1 << 18;

/** A file that is held, as a stream. */
export function heldSource({ bytes, ...said }: SourceFile): ByteSource {
  return { ...said, size: bytes.length, chunks: slices(bytes) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- bytes that are there come at once
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** All the bytes of a stream. */
export async function allBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** The first bytes of a stream (fewer when it is shorter), and all of them as a stream again. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  const head = first.length === 1 ? first[0]! : Buffer.concat(first);
  async function* again(): AsyncGenerator<Uint8Array, void> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, chunks: again() };
}
