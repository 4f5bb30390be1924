// Files in, a resolved corpus out: decode, read, resolve. Touches no file and no store; the import
// worker and the command line both call it.
import { createHash, webcrypto } from "node:crypto";
import { resolveRecordsBeside, type Decision, type ReadResult } from "../../graph/index.ts";
import type { ImportedCorpus, SourceFile } from "../store/store.ts";
import { Problem } from "../problem.ts";
import { heldSource, type ByteSource } from "./byte-source.ts";
import { keywordFinder } from "./keyword-threads.ts";
import { readAll } from "./read-stream.ts";
import { refusalsOf, type Refusals } from "./refusals.ts";
import { UNPACKED_LIMIT } from "./unpack.ts";

export interface ImportProgress {
  /** What is being done, in words. */
  readonly step: string;
  /** 0 to 1. */
  readonly share: number;
  /** The files read so far. */
  readonly reads: readonly ReadResult[];
}

export interface ImportOptions {
  /** What people decided, so that resolving heeds it; the corpus is that before decisions. */
  readonly decisions?: readonly Decision[];
  /** More are refused before they are resolved. */
  readonly mostRecords?: number;
  /** What the n-th source says, where that may be known already; read unless told. */
  readonly read?: (source: ByteSource, n: number) => Promise<readonly ReadResult[]>;
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
  { name, ...options }: ImportOptions & { readonly name: string },
): Promise<ImportedCorpus> {
  const { reads, corpus } = await resolveSources(sources.map(heldSource), options);
  return { id: await importId(sources), name, sources, reads, corpus };
}

export interface ResolvedSources extends Pick<ImportedCorpus, "corpus"> {
  readonly reads: readonly ReadResult[];
  readonly refusals: readonly Refusals[];
}

/** What a source says, or each of the files packed in it. */
export function readSource(source: ByteSource): Promise<readonly ReadResult[]> {
  return readAll(source, UNPACKED_LIMIT);
}

/** The same of files that are not held. */
export async function resolveSources(
  sources: readonly ByteSource[],
  { decisions = [], mostRecords = Infinity, read = readSource, onProgress }: ImportOptions,
): Promise<ResolvedSources> {
  const total = Math.max(
    1,
    sumOf(sources, (source) => source.size),
  );
  const reads: ReadResult[] = [];
  const refusals: Refusals[] = [];
  let done = 0;
  let records = 0;
  for (const [n, source] of sources.entries()) {
    onProgress?.({ step: `Reading ${source.name}`, share: (READING * done) / total, reads });
    const held = await read(source, n);
    reads.push(...held);
    refusals.push(refusalsOf(held));
    done += source.size;
    records += sumOf(held, (read) => read.records.length);
    if (records > mostRecords) throw tooManyRecords(mostRecords);
  }
  const corpus = await resolveRecordsBeside(
    reads.flatMap((read) => read.records),
    keywordFinder(),
    {
      decisions,
      onProgress: (step, share) =>
        onProgress?.({ step, share: READING + (1 - READING) * share, reads }),
    },
  );
  return { reads, corpus, refusals };
}

function tooManyRecords(most: number): Problem {
  const message = `These files hold more than ${most} records, the most that this server imports at once. Import fewer files.`;
  return new Problem("too-many-records", message);
}

/**
 * 16 hexadecimal digits over the files and what was said of them, in their order: the same import
 * has the same id, and the `n`-th where those before are taken. Hashed off the caller's thread. Cost: linear in the bytes.
 */
export async function importId(sources: readonly SourceFile[], n = 0): Promise<string> {
  const hash = createHash("sha256");
  if (n > 0) hash.update(JSON.stringify({ n }));
  for (const { name, format, venue, year, columns, corrections, bytes } of sources) {
    // An import of which nothing more is said keeps the id that it had before more could be said.
    const named = columns && columns.length > 0 ? [columns] : [];
    const corrected = corrections && corrections.length > 0 ? [{ corrections }] : [];
    hash.update(JSON.stringify([name, format, venue, year, ...named, ...corrected]));
    hash.update(Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes)));
  }
  return hash.digest("hex").slice(0, 16);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
