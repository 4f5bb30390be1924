// Bytes on their way to a client, with the hash by which a client knows that it has them already.
import { createHash } from "node:crypto";

/** A whole body. */
export interface HashedBytes {
  readonly bytes: Uint8Array;
  /** Hexadecimal; equal content has an equal hash. */
  readonly hash: string;
  /** The same packed by Brotli, where that was done before. */
  readonly packed?: Uint8Array;
}

/** A long body that comes in pieces, as fast as they are taken. */
export interface PieceSource {
  readonly hash: string;
  /** Bytes in all. */
  readonly length: number;
  /** Whether the pieces can come as those of a gzip file. */
  readonly canPack?: boolean;
  /** The next piece, or null at the end; asked for packed, all of them must be. */
  next(isPacked?: boolean): Promise<Uint8Array | null>;
  /** Must be called when no further piece is wanted. */
  close(): void;
}

/** 32 hexadecimal digits of SHA-256. */
export function hashOf(...pieces: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex").slice(0, 32);
}

/** A chunk of a file, which may be text. */
export function chunkBytes(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** Length and hash of a file that is written once to be measured and again to be sent. */
export function measure(chunks: Iterable<string | Uint8Array>): { length: number; hash: string } {
  const hash = createHash("sha256");
  let length = 0;
  for (const chunk of chunks) {
    const bytes = chunkBytes(chunk);
    hash.update(bytes);
    length += bytes.length;
  }
  return { length, hash: hash.digest("hex").slice(0, 32) };
}

/** A text in pieces; it is written once to be measured and once to be sent, equal to the byte. */
export function piecesOf(write: () => Iterable<string>): PieceSource {
  const chunks = write()[Symbol.iterator]();
  return {
    ...measure(write()),
    next() {
      const chunk = chunks.next();
      return Promise.resolve(chunk.done === true ? null : Buffer.from(chunk.value));
    },
    close: () => undefined,
  };
}
