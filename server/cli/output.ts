// Writing to standard output or a file: waits when the reader is slow, and ends quietly when it has
// gone (`… | head`).
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure, wordsOf } from "./failure.ts";

/** Writes chunks to the file, or to standard output when there is none. A file appears whole. */
export async function writeOut(
  chunks: Iterable<string | Uint8Array>,
  file: string | null,
): Promise<void> {
  if (file === null) {
    await writeToStdout(chunks);
    return;
  }
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Failure(`Cannot write ${file}: ${wordsOf(error)}. Check the folder and the space.`);
  }
}

/** Each value as one line of JSON. */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** Progress and words, on standard error. */
export function say(words: string): void {
  process.stderr.write(`${shown(words)}\n`);
}

/** What would drive a terminal, or turn the direction of its text: names in words come from anybody. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

function shown(words: string): string {
  return words.replace(UNSEEN, "\ufffd");
}

/** Ends quietly when the reader has gone; whoever makes the chunks is told by `return`. */
export async function writeToStdout(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
