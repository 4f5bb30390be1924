// A backup on the disk: lines packed by gzip. The file appears whole or not at all.
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline as join } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { syncFolder } from "../store/durable-files.ts";
import type { BackupLine } from "./backup-lines.ts";

/**
 * Resolves when the disk has it; a file of that name is replaced then, not before. Only who wrote it
 * can read it.
 */
export async function writeBackupFile(
  path: string,
  lines: AsyncIterable<BackupLine>,
): Promise<void> {
  const partial = `${path}.part`;
  try {
    const texts = async function* (): AsyncGenerator<string> {
      for await (const line of lines) yield `${JSON.stringify(line)}\n`;
    };
    await pipeline(texts, createGzip(), createWriteStream(partial, { flush: true, mode: 0o600 }));
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Its lines; throws where the file can't be read or unpacked. */
export async function* linesOfBackup(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = "";
  const unpacked = createGunzip();
  // What goes wrong with the file or its packing is thrown where the chunks are read.
  join(createReadStream(path), unpacked, () => undefined);
  for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
    const lines = (held + decoder.decode(chunk, { stream: true })).split("\n");
    held = lines.pop()!;
    yield* lines;
  }
  if (held !== "") yield held;
}
