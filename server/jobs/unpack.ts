// What is packed: gzip and zip, told by their first bytes and never by their name. Bounded in size
// and number, one level deep; names inside are words for people, never paths.
import { gunzipSync } from "node:zlib";
import { unzipSync, type UnzipFileInfo } from "fflate";
import type { ReadIssue, ReadResult } from "../../graph/index.ts";
import type { SourceFile } from "../store/store.ts";

/** Bytes that the files of one archive may have together. */
export const UNPACKED_LIMIT = 1024 ** 3;
const MAX_ENTRIES = 1000;

export interface Unpacked {
  /** In the order of the archive; the file itself when it is not packed. */
  readonly files: readonly SourceFile[];
  /** What could not be unpacked, as files that were refused. */
  readonly refused: readonly ReadResult[];
}

/** Never throws. Cost: linear in the bytes unpacked. */
export function unpack(source: SourceFile, limit = UNPACKED_LIMIT): Unpacked {
  if (isGzip(source.bytes)) return unpackGzip(source, limit);
  if (isZip(source.bytes)) return unpackZip(source, limit);
  return { files: [source], refused: [] };
}

function unpackGzip(source: SourceFile, limit: number): Unpacked {
  try {
    const bytes = new Uint8Array(gunzipSync(source.bytes, { maxOutputLength: limit }));
    if (isTar(bytes))
      return refuse(
        source.name,
        "packed-tar",
        "It is a tar archive. Unpack it, and give its files.",
      );
    return inside(source, [[source.name.replace(/\.gz$/iu, ""), bytes]]);
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return tooLarge ? refuseSize(source.name, limit) : refuseDamage(source.name);
  }
}

function unpackZip(source: SourceFile, limit: number): Unpacked {
  const met = { size: 0, count: 0, isDocument: false };
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    met.isDocument ||= name === "[Content_Types].xml" || name === "mimetype";
    if (!isForPeople(name)) return false;
    met.size += originalSize;
    met.count++;
    return met.size <= limit && met.count <= MAX_ENTRIES;
  };
  let entries: [string, Uint8Array][];
  try {
    entries = Object.entries(unzipSync(source.bytes, { filter: wanted }));
  } catch {
    return refuseDamage(source.name);
  }
  const { size, count, isDocument } = met;
  if (isDocument) {
    const message = "It is a document of an office program. Save it as CSV or text.";
    return refuse(source.name, "packed-document", message);
  }
  if (size > limit) return refuseSize(source.name, limit);
  if (count > MAX_ENTRIES)
    return refuse(source.name, "packed-too-many", `It holds more than ${MAX_ENTRIES} files.`);
  if (count === 0) return refuse(source.name, "packed-nothing", "It holds no file.");
  const unpacked = inside(
    source,
    entries.map(([name, bytes]) => [`${source.name}/${shownName(name)}`, bytes]),
  );
  if (entries.length === count) return unpacked;
  // Of several files of one name the last is kept; `__proto__` is no name that can be kept.
  const message = `${count - entries.length} of its files have a name that another has, or that cannot be kept.`;
  const { refused } = refuse(source.name, "packed-name", message);
  return { ...unpacked, refused: [...unpacked.refused, ...refused] };
}

/** The files, with what was said of their archive; archives in archives are not opened. */
function inside(source: SourceFile, files: readonly (readonly [string, Uint8Array])[]): Unpacked {
  const packed = files.filter(([, bytes]) => isGzip(bytes) || isZip(bytes));
  return {
    files: files
      .filter((file) => !packed.includes(file))
      .map(([name, bytes]) => ({ ...source, name, bytes })),
    refused: packed.flatMap(
      ([name]) =>
        refuse(name, "packed-twice", "It is packed inside of what is packed. Unpack it first.")
          .refused,
    ),
  };
}

/** Not a folder, and not what systems put beside files. */
function isForPeople(name: string): boolean {
  return !name.endsWith("/") && !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/u.test(name);
}

function shownName(name: string): string {
  const parts = name.replace(/\p{Cc}/gu, "").split(/[/\\]/u);
  return parts.filter((part) => part !== "" && part !== "." && part !== "..").join("/");
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A local file, or the end record of an empty archive. */
function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

function isTar(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(257, 262)) === "ustar";
}

function refuseSize(file: string, limit: number): Unpacked {
  const message = `Unpacked it would be larger than ${Math.round(limit / 1024 ** 2)} MiB, the most that is taken.`;
  return refuse(file, "packed-too-large", message);
}

function refuseDamage(file: string): Unpacked {
  return refuse(file, "packed-damaged", "It is packed, and damaged: it cannot be unpacked.");
}

function refuse(file: string, code: string, message: string): Unpacked {
  const issue: ReadIssue = {
    code,
    severity: "skipped",
    file,
    line: 1,
    column: 1,
    raw: "",
    message,
  };
  const refused: ReadResult = {
    file,
    format: null,
    tried: [],
    records: [],
    issues: [issue],
    statedTotal: null,
  };
  return { files: [], refused: [refused] };
}
