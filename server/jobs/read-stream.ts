// A stream of bytes to records: unpacked, decoded and read as it comes, so that no more than some
// pieces of it are held.
import { TextReading, type ReadHead, type ReadPart, type ReadResult } from "../../graph/index.ts";
import type { ByteSource } from "./byte-source.ts";
import { RefusedFile, refusedFile } from "./refused.ts";
import { TextStream } from "./text-stream.ts";
import { correctionsIn, unpack } from "./unpack.ts";

/** What some of a file says. */
export interface FilePart extends ReadPart {
  readonly file: string;
  /** What is known of the file as a whole, with its last part. */
  readonly head: ReadHead | null;
}

/**
 * What a file says, or each of the files packed in it, part by part. A file that is refused ends with
 * a part of `format: null` and an issue. Throws what the source's bytes throw.
 * @param limit most bytes that may come out of an archive
 */
export async function* readStream(
  source: ByteSource,
  limit: number,
): AsyncGenerator<FilePart, void> {
  for await (const unpacked of unpack(source, limit)) {
    if ("refused" in unpacked) yield refusal(unpacked.refused);
    else {
      const { file } = unpacked;
      yield* readFile({ ...file, corrections: correctionsIn(source, file.name) });
    }
  }
}

async function* readFile({ chunks, ...said }: ByteSource): AsyncGenerator<FilePart, void> {
  const { name: file, format, venue, year, columns = null, corrections = null } = said;
  const text = new TextStream(file);
  const reading = new TextReading({ file, format, venue, year, columns, corrections });
  const told = (): FilePart => ({ file, records: [], issues: text.takeIssues(), head: null });
  try {
    for await (const chunk of chunks) {
      const parts = reading.write(text.write(chunk));
      yield told();
      for (const part of parts) yield { file, ...part, head: null };
      if (reading.isTooLong) {
        const message =
          "It is too large for a format that cannot be read piece by piece. Cut it into smaller files.";
        yield refusal(refusedFile(file, "too-large", message));
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    yield refusal(error.read);
    return;
  }
  const last = reading.write(text.end());
  yield told();
  for (const part of [...last, ...reading.end()]) yield { file, ...part, head: null };
  yield { file, records: [], issues: [], head: reading.head };
}

function refusal({ file, format, tried, issues, statedTotal }: ReadResult): FilePart {
  return { file, records: [], issues, head: { format, tried, statedTotal } };
}

/** All that a file says, or each of the files packed in it; a file that is refused has no records. */
export async function readAll(source: ByteSource, limit: number): Promise<readonly ReadResult[]> {
  const reads: ReadResult[] = [];
  let [records, issues]: [ReadPart["records"][], ReadPart["issues"][]] = [[], []];
  for await (const part of readStream(source, limit)) {
    records.push(part.records);
    issues.push(part.issues);
    if (part.head === null) continue;
    const isRefused = part.head.format === null;
    const read = {
      file: part.file,
      records: isRefused ? [] : records.flat(),
      issues: issues.flat(),
    };
    reads.push({ ...part.head, ...read });
    [records, issues] = [[], []];
  }
  return reads;
}
