// What is packed: gzip and zip, told by their first bytes and never by their name, unpacked as a
// stream. Bounded in size and number, one level deep but for a gzip in a zip; names inside are words for
// people, never paths.
import { Readable } from "node:stream";
import { constants, createGunzip, gunzipSync } from "node:zlib";
import type { ReadResult, RecordCorrection } from "../../graph/index.ts";
import { allBytes, peek, type ByteSource } from "./byte-source.ts";
import { RefusedFile, refusedFile } from "./refused.ts";
import { isKnownMethod, memberChunks, zipMembers, type ZipMember } from "./zip-members.ts";

/** Bytes that the files of one archive may have together where what they say is held. */
export const UNPACKED_LIMIT = 1024 ** 3;
/** The same where it is only passed on. */
export const STREAMED_LIMIT = 64 * 1024 ** 3;
const MAX_ENTRIES = 1000;

/** A file of a packed one, or why there is none. */
export type Unpacked = { readonly file: ByteSource } | { readonly refused: ReadResult };

/** As many bytes tell what is packed. */
const HEAD = 262;

/**
 * The files of a source in the order of the archive, or the source itself when it is not packed. A
 * file must be read before the next one is asked for. Never throws itself; the bytes of a file end
 * with `RefusedFile` where they turn out to be damaged or too many. Cost: linear in the bytes.
 */
export async function* unpack(
  source: ByteSource,
  limit = UNPACKED_LIMIT,
): AsyncGenerator<Unpacked, void> {
  const { head, chunks } = await peek(source.chunks, HEAD);
  const held = { ...source, chunks };
  const room = { left: limit, limit };
  if (isGzip(head)) yield* unpackGzip(held, room);
  else if (isZip(head)) yield* unpackZip(held, room);
  else yield { file: held };
}

/** Bytes that may still come out of an archive. */
interface Room {
  left: number;
  readonly limit: number;
}

async function* unpackGzip(source: ByteSource, room: Room): AsyncGenerator<Unpacked, void> {
  const name = source.name.replace(/\.gz$/iu, "");
  const unpacked = gunzipped(source, room);
  try {
    const { head, chunks } = await peek(unpacked, HEAD);
    if (isTar(head)) {
      await unpacked.return();
      const message = "It is a tar archive. Unpack it, and give its files.";
      yield { refused: refusedFile(source.name, "packed-tar", message) };
    } else if (isPacked(head)) {
      await unpacked.return();
      yield { refused: packedTwice(name) };
    } else yield { file: { ...source, name, chunks } };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    yield { refused: error.read };
  }
}

/** The bytes that a gzip holds, as they come; none beyond the limit. */
async function* gunzipped(
  { name, chunks }: ByteSource,
  room: Room,
): AsyncGenerator<Uint8Array, void> {
  const packed = Readable.from(chunks, { objectMode: false });
  let failure: unknown = null;
  packed.on("error", (error) => (failure = error));
  const unpacked = packed.pipe(createGunzip());
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) {
      room.left -= (chunk as Uint8Array).length;
      if (room.left < 0) throw new RefusedFile(tooLarge(name, room.limit));
      yield chunk as Uint8Array;
    }
  } catch (error) {
    // What kept the bytes from being read is no damage of theirs.
    if (failure !== null) throw failure as Error;
    throw error instanceof RefusedFile ? error : new RefusedFile(damaged(name));
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

async function* unpackZip(source: ByteSource, room: Room): AsyncGenerator<Unpacked, void> {
  const bytes = await allBytes(source.chunks);
  const found = membersOf(source.name, bytes, room.limit);
  if ("refused" in found) {
    yield found;
    return;
  }
  for (const member of found.members) {
    const name = `${source.name}/${shownName(member.name)}`;
    if (member.isLocked || !isKnownMethod(member)) {
      yield { refused: closed(name, member) };
      continue;
    }
    try {
      const { head, chunks } = await peek(counted(bytes, member, name, room), HEAD);
      const file = { ...source, name, chunks };
      if (isGzip(head)) yield* unpackGzip(file, room);
      else if (isZip(head)) yield { refused: packedTwice(name) };
      else yield { file };
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { refused: error.read };
    }
    if (room.left < 0) return;
  }
}

/** What was corrected in one file of a source. */
export function correctionsIn(
  source: Pick<ByteSource, "name" | "corrections">,
  file: string,
): readonly RecordCorrection[] {
  const path = pathWithin(source.name, file);
  return (source.corrections ?? []).filter(({ within }) => within === path);
}

/** The path of a file in the archive that it came in; null where it came by itself. */
export function pathWithin(archive: string, file: string): string | null {
  return file.startsWith(`${archive}/`) ? file.slice(archive.length + 1) : null;
}

/** The bytes of a member, none beyond the room that is left. */
async function* counted(
  bytes: Uint8Array,
  member: ZipMember,
  name: string,
  room: Room,
): AsyncGenerator<Uint8Array, void> {
  try {
    for (const chunk of memberChunks(bytes, member)) {
      room.left -= chunk.length;
      if (room.left < 0) throw new RefusedFile(tooLarge(name, room.limit));
      yield chunk;
      await Promise.resolve();
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(damaged(name));
  }
}

/** The members that are files of people, or what the directory of an archive says against it. */
function membersOf(
  file: string,
  bytes: Uint8Array,
  limit: number,
): { readonly members: readonly ZipMember[] } | { readonly refused: ReadResult } {
  let all: readonly ZipMember[];
  try {
    all = zipMembers(bytes);
  } catch {
    return { refused: damaged(file) };
  }
  if (all.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype")) {
    const message = "It is a document of an office program. Save it as CSV or text.";
    return { refused: refusedFile(file, "packed-document", message) };
  }
  const members = all.filter(({ name }) => isForPeople(name));
  if (members.reduce((sum, { size }) => sum + size, 0) > limit)
    return { refused: tooLarge(file, limit) };
  if (members.length > MAX_ENTRIES) {
    const message = `It holds more than ${MAX_ENTRIES} files.`;
    return { refused: refusedFile(file, "packed-too-many", message) };
  }
  if (members.length > 0) return { members };
  return { refused: refusedFile(file, "packed-nothing", "It holds no file.") };
}

/** Not a folder, and not what systems put beside files. */
function isForPeople(name: string): boolean {
  return !name.endsWith("/") && !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/u.test(name);
}

function shownName(name: string): string {
  const parts = name.replace(/\p{Cc}/gu, "").split(/[/\\]/u);
  return parts.filter((part) => part !== "" && part !== "." && part !== "..").join("/");
}

/** What the first bytes of a gzip begin with, unpacked; other bytes as they are. */
export function unpackedHead(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return head;
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A local file, or the end record of an empty archive. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

function isTar(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(257, 262)) === "ustar";
}

function isPacked(bytes: Uint8Array): boolean {
  return isGzip(bytes) || isZip(bytes);
}

/** Archives in archives are not opened, but for a gzip in a zip. */
function packedTwice(file: string): ReadResult {
  const message = "It is packed inside of what is packed. Unpack it first.";
  return refusedFile(file, "packed-twice", message);
}

function tooLarge(file: string, limit: number): ReadResult {
  const message = `Unpacked it would be larger than ${Math.round(limit / 1024 ** 2)} MiB, the most that is taken.`;
  return refusedFile(file, "packed-too-large", message);
}

function closed(file: string, { isLocked }: ZipMember): ReadResult {
  return isLocked
    ? refusedFile(file, "packed-locked", "It is locked with a password. Unpack it first.")
    : refusedFile(file, "packed-method", "It is packed in a rare way. Unpack it first.");
}

function damaged(file: string): ReadResult {
  const message = "It is packed, and damaged: it cannot be unpacked.";
  return refusedFile(file, "packed-damaged", message);
}
