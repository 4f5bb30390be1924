// Files in, a resolved corpus out: decode, read, resolve. Touches no file and no store; the import
// worker and the command line both call it.
import { createHash, webcrypto } from "node:crypto";
import { readText, resolveRecords, type Decision, type ReadResult } from "../../graph/index.ts";
import type { ImportedCorpus, SourceFile } from "../store/store.ts";
import { decodeText } from "./decode-text.ts";
import { unpack } from "./unpack.ts";

export interface ImportProgress {
  /** What is being done, in words. */
  readonly step: string;
  /** 0 to 1. */
  readonly share: number;
  /** The files read so far. */
  readonly reads: readonly ReadResult[];
}

export interface ImportOptions {
  readonly name: string;
  /** What people decided, so that resolving heeds it; the corpus is that before decisions. */
  readonly decisions?: readonly Decision[];
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Reading takes about this share of the work, resolving the rest. */
const READING = 0.4;

/**
 * Reads and resolves. A file that fits no format has `format: null` among `reads` and adds no
 * record; the caller decides whether that is a failure.
 */
export async function importSources(
  sources: readonly SourceFile[],
  { name, decisions = [], onProgress }: ImportOptions,
): Promise<ImportedCorpus> {
  const total = Math.max(
    1,
    sumOf(sources, (source) => source.bytes.length),
  );
  const reads: ReadResult[] = [];
  let done = 0;
  for (const source of sources) {
    onProgress?.({ step: `Reading ${source.name}`, share: (READING * done) / total, reads });
    reads.push(...readSource(source));
    done += source.bytes.length;
  }
  const corpus = resolveRecords(
    reads.flatMap((read) => read.records),
    {
      decisions,
      onProgress: (step, share) =>
        onProgress?.({ step, share: READING + (1 - READING) * share, reads }),
    },
  );
  return { id: await importId(sources), name, sources, reads, corpus };
}

/** What a file says, or each of the files that are packed in it. */
export function readSource(source: SourceFile): readonly ReadResult[] {
  const { files, refused } = unpack(source);
  return [...files.map(readFile), ...refused];
}

/** One file, decoded and read; doubts about its encoding stand first among the issues. */
function readFile(source: SourceFile): ReadResult {
  const { text, issues } = decodeText(source.name, source.bytes);
  const { name: file, format, venue, year, columns = null } = source;
  const read = readText(text, { file, format, venue, year, columns });
  return issues.length === 0 ? read : { ...read, issues: [...issues, ...read.issues] };
}

/**
 * 16 hexadecimal digits over the files and what was said of them, in their order: the same import
 * has the same id. Hashed off the caller's thread. Cost: linear in the bytes.
 */
export async function importId(sources: readonly SourceFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, format, venue, year, columns, bytes } of sources) {
    // An import without named columns keeps the id that it had before there were any.
    const named = columns && columns.length > 0 ? [columns] : [];
    hash.update(JSON.stringify([name, format, venue, year, ...named]));
    hash.update(Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes)));
  }
  return hash.digest("hex").slice(0, 16);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
