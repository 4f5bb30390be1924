// What people did, in order, one JSON line each, on the disk before it is acknowledged: corpora
// created and deleted, decisions made. The database can be lost; this file says what was in it. Of a
// deleted corpus nothing but its deletion stays in it when it is opened the next time.
import { open, readFile, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import type { CorpusEntry, TagChange } from "../../graph/index.ts";
import { replaceDurably, syncFolder } from "./durable-files.ts";
import type { CurationChange, Step } from "./curation.ts";
import { StoreError, errnoOf, fileError } from "./store-error.ts";

export type JournalLine =
  | {
      readonly kind: "corpus-created";
      readonly entry: CorpusEntry;
      /** Carried over from the corpus that it continues. */
      readonly steps?: readonly Step[];
      readonly undone?: readonly Step[];
    }
  /** Read and resolved again; what resolving gives may have changed with the version. */
  | { readonly kind: "corpus-rebuilt"; readonly entry: CorpusEntry }
  /** Files were added, or something in them corrected: its next version. */
  | { readonly kind: "corpus-grown"; readonly entry: CorpusEntry }
  | { readonly kind: "corpus-renamed"; readonly id: string; readonly name: string }
  | { readonly kind: "corpus-deleted"; readonly id: string }
  | ({ readonly corpusId: string } & CurationChange)
  | {
      readonly kind: "tags-changed";
      readonly corpusId: string;
      readonly changes: readonly TagChange[];
    };

/** The corpus that a line is about. */
export function corpusOf(line: JournalLine): string {
  if ("entry" in line) return line.entry.id;
  return "corpusId" in line ? line.corpusId : line.id;
}

export interface Journal {
  /** What was there when it was opened. */
  readonly lines: readonly JournalLine[];
  /** Numbers of lines (from 1) that could not be read. */
  readonly broken: readonly number[];
  /** Bytes of a last line that a crash cut short; they are gone from the file now. */
  readonly tornBytes: number;
  /** Resolves when the disk has the line. One call at a time. */
  append(line: JournalLine): Promise<void>;
  close(): Promise<void>;
}

const NEWLINE = 0x0a;

export async function openJournal(path: string): Promise<Journal> {
  const bytes = await withoutDeleted(path, await readIfThere(path));
  const { lines, broken, end } = parse(bytes);
  const file = await open(path, bytes === null ? "wx+" : "r+");
  if (bytes === null) await syncFolder(dirname(path));
  const tornBytes = (bytes?.length ?? 0) - end;
  if (tornBytes > 0) {
    await file.truncate(end);
    await file.sync();
  }
  let length = end;
  let failed = false;
  return {
    lines,
    broken,
    tornBytes,
    async append(line) {
      if (failed) throw unusable(path);
      const added = Buffer.from(`${JSON.stringify(line)}\n`);
      try {
        await writeAt(file, added, length);
        await file.sync();
        length += added.length;
      } catch (error) {
        failed = !(await cutBack(file, length));
        throw fileError(path, "write the journal", error);
      }
    },
    close: () => file.close(),
  };
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    throw error;
  }
}

interface Place {
  /** Null when it cannot be read. */
  readonly line: JournalLine | null;
  /** In the file, with the end of the line. */
  readonly bytes: Buffer;
}

/** `end`: the length up to which lines are whole. After a power cut the tail may be part of a line or zeros. */
function parse(bytes: Buffer | null): { lines: JournalLine[]; broken: number[]; end: number } {
  const places = placesOf(bytes);
  return {
    lines: places.flatMap(({ line }) => line ?? []),
    broken: places.flatMap(({ line }, i) => (line === null ? i + 1 : [])),
    end: places.reduce((sum, place) => sum + place.bytes.length, 0),
  };
}

function placesOf(bytes: Buffer | null): Place[] {
  const places: Place[] = [];
  for (let start = 0; bytes !== null && start < bytes.length;) {
    const stop = bytes.indexOf(NEWLINE, start);
    if (stop < 0) break;
    const line = lineOf(bytes.toString("utf8", start, stop));
    places.push({ line, bytes: bytes.subarray(start, stop + 1) });
    start = stop + 1;
  }
  return places;
}

/**
 * What is left when names, decisions, tags and notes of corpora that were deleted are taken out: whoever
 * deletes something does not want to find it here. What cannot be read is nobody's, and stays.
 */
async function withoutDeleted(path: string, bytes: Buffer | null): Promise<Buffer | null> {
  const places = placesOf(bytes);
  const deleted = new Set<string>();
  const kept = places.toReversed().filter(({ line }) => {
    if (line === null) return true;
    const id = corpusOf(line);
    if (deleted.has(id)) return false;
    if (line.kind === "corpus-deleted") deleted.add(id);
    return true;
  });
  if (bytes === null || kept.length === places.length) return bytes;
  const whole = places.reduce((sum, place) => sum + place.bytes.length, 0);
  const left = Buffer.concat([
    ...kept.toReversed().map((place) => place.bytes),
    bytes.subarray(whole),
  ]);
  try {
    await replaceDurably(path, left);
    return left;
  } catch {
    // On a full disk it waits for a later start.
    return bytes;
  }
}

function lineOf(text: string): JournalLine | null {
  try {
    const line = JSON.parse(text) as Partial<JournalLine> | null;
    return typeof line?.kind === "string" ? (line as JournalLine) : null;
  } catch {
    return null;
  }
}

async function writeAt(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const rest = bytes.length - done;
    done += (await file.write(bytes, done, rest, position + done)).bytesWritten;
  }
}

/** After a failed write: the file as it was before. False when even that fails. */
async function cutBack(file: FileHandle, length: number): Promise<boolean> {
  try {
    await file.truncate(length);
    await file.sync();
    return true;
  } catch {
    return false;
  }
}

function unusable(path: string): StoreError {
  return new StoreError(
    "failed",
    `The journal ${path} could not be written before. Restart Asterism when the disk is well again.`,
  );
}
