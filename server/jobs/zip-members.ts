// The members of a zip archive, found by its directory and unpacked one by one, so that a damaged one
// costs no other. Source: .ZIP File Format Specification 6.3.10 (PKWARE, 2022).
import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import { Inflate } from "fflate";

const SLICE = 1 << 16;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Stands where a number has its place in the part for large archives. */
const ELSEWHERE = 0xffffffff;

export interface ZipMember {
  readonly name: string;
  /** As the directory has it; what comes out may be refused for being another. */
  readonly size: number;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly checksum: number;
  /** Where its own head stands. */
  readonly offset: number;
}

/** How members may be packed. */
const [STORED, DEFLATED] = [0, 8];

/** Whether the member is packed in one of the ways that `memberChunks` knows. */
export function isKnownMethod({ method }: ZipMember): boolean {
  return method === STORED || method === DEFLATED;
}

/** The members in the order of the directory. Throws where it is damaged. Cost: linear in it. */
export function zipMembers(bytes: Uint8Array): ZipMember[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members: ZipMember[] = [];
  let { at, count } = directoryOf(archive);
  for (; count > 0; count--) {
    expectAt(archive, at, ENTRY);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((from) =>
      archive.readUInt16LE(at + from),
    ) as [number, number, number];
    const name = archive.subarray(at + 46, at + 46 + nameLength);
    const extra = archive.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packedSize, offset] = largeNumbers(
      [24, 20, 42].map((from) => archive.readUInt32LE(at + from)),
      extra,
    ) as [number, number, number];
    members.push({
      name: name.toString(isUtf8(name) ? "utf8" : "latin1"),
      isLocked: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      ...{ size, packedSize, offset },
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return members;
}

/** The bytes of a member, unpacked as far as they are asked for. Throws where they are damaged. */
export function* memberChunks(
  bytes: Uint8Array,
  { method, offset, packedSize, size, checksum }: ZipMember,
): Generator<Uint8Array, void> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expectAt(archive, offset, LOCAL);
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const end = start + packedSize;
  if (end > archive.length) throw new Error("The member ends behind the archive.");
  let [length, found] = [0, 0];
  for (const chunk of unpacked(archive.subarray(start, end), method)) {
    length += chunk.length;
    found = crc32(chunk, found);
    yield chunk;
  }
  if (length !== size || found !== checksum) throw new Error("The member is not what it was.");
}

function* unpacked(packed: Uint8Array, method: number): Generator<Uint8Array, void> {
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at < packed.length; at += SLICE) {
    const slice = packed.subarray(at, at + SLICE);
    if (method === STORED) yield slice;
    else inflate.push(slice, at + SLICE >= packed.length);
    yield* chunks.splice(0);
  }
}

/** Where the directory begins and how many entries it has. */
function directoryOf(archive: Buffer): { at: number; count: number } {
  const least = Math.max(0, archive.length - 22 - 0xffff);
  for (let end = archive.length - 22; end >= least; end--) {
    if (archive.readUInt32LE(end) !== END) continue;
    const [count, at] = [archive.readUInt16LE(end + 10), archive.readUInt32LE(end + 16)];
    if (count !== 0xffff && at !== ELSEWHERE) return { at, count };
    expectAt(archive, end - 20, LOCATOR_64);
    const large = Number(archive.readBigUInt64LE(end - 12));
    expectAt(archive, large, END_64);
    const [entries, begin] = [32, 48].map((from) => archive.readBigUInt64LE(large + from));
    return { at: Number(begin), count: Number(entries) };
  }
  throw new Error("The archive has no directory.");
}

/** Numbers that have no room in an entry stand in its extra part, in their order. */
function largeNumbers(numbers: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1)
    at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

function expectAt(archive: Buffer, at: number, sign: number): void {
  if (archive.readUInt32LE(at) !== sign) throw new Error("The archive is damaged.");
}
