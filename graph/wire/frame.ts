// What stands around everything on the wire: what it is, of which version, and a checksum.
import { broken } from "./broken.ts";
import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";
import { checksum } from "./checksum.ts";

/** A kind of bytes: four letters, and the version of their form. */
export interface Kind {
  readonly magic: number;
  readonly version: number;
}

/** Magic, version, checksum of all that follows: four bytes each. */
const CHECKED_FROM = 12;

/** What is written, in its frame. */
export function framed({ magic, version }: Kind, write: (writer: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter();
  writer.uint32(magic);
  writer.uint32(version);
  writer.uint32(0);
  write(writer);
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(8, checksum(bytes, CHECKED_FROM), true);
  return bytes;
}

/**
 * A reader of what the frame holds.
 *
 * @throws GraphError `broken-wire-data` for truncated, altered or foreign bytes
 */
export function unframed(bytes: Uint8Array, { magic, version }: Kind): ByteReader {
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== magic) throw broken("they begin with something else");
  const found = reader.uint32();
  if (found !== version) throw broken(`they are of version ${found}, not ${version}`);
  if (reader.uint32() !== checksum(bytes, CHECKED_FROM)) throw broken("the checksum differs");
  return reader;
}

/** Throws unless everything was read. */
export function requireEnd(reader: ByteReader): void {
  if (reader.rest > 0) throw broken("something follows the end");
}

/** Throws unless each value is below the limit. */
export function requireBelow(values: Uint32Array, limit: number, what: string): void {
  for (const value of values) if (value >= limit) throw broken(what);
}
