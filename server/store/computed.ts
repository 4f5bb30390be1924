// Where what was computed of corpora outlives the process: a cache, from which anything may be missing at
// any time. What is put in says of itself whether it came back whole.
import { createHash, webcrypto } from "node:crypto";

export interface Computed {
  /** Bytes of one value beyond which this is no place for it; not given: any will do. */
  readonly mostOfOne?: number;
  /** Null: it is not there (any more). */
  get(corpus: string, key: string): Promise<Uint8Array | null>;
  /**
   * Keeps a value, in the place of what was there under its key; where all together would be more than
   * `most` bytes, those not used for longest go. A value that is too large by itself is not kept.
   */
  put(corpus: string, key: string, bytes: Uint8Array, most: number): Promise<void>;
  /** What is of no use: damaged. */
  drop(corpus: string, key: string): Promise<void>;
}

const DIGEST = 32;

/** A value with its checksum before it. */
export function framed(bytes: Uint8Array): Uint8Array {
  return joined(digestOf(bytes), bytes);
}

/** The same for large values: another thread goes through them. */
export async function framedApart(bytes: Uint8Array): Promise<Uint8Array> {
  return joined(await digestApart(bytes), bytes);
}

/** `unframed` for large values. */
export async function unframedApart(whole: Uint8Array): Promise<Uint8Array | null> {
  const bytes = whole.subarray(DIGEST);
  return (await digestApart(bytes)).equals(whole.subarray(0, DIGEST)) ? bytes : null;
}

/** The value, a view of the bytes given; null when anything of it has changed. */
export function unframed(whole: Uint8Array): Uint8Array | null {
  const bytes = whole.subarray(DIGEST);
  return digestOf(bytes).equals(whole.subarray(0, DIGEST)) ? bytes : null;
}

function joined(digest: Buffer, bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(DIGEST + bytes.length);
  whole.set(digest);
  whole.set(bytes, DIGEST);
  return whole;
}

async function digestApart(bytes: Uint8Array): Promise<Buffer> {
  // What several threads share is no input for it.
  const own = bytes.buffer instanceof SharedArrayBuffer ? bytes.slice() : bytes;
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", own as Uint8Array<ArrayBuffer>));
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
