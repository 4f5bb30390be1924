// A store as the lines of a backup. The store may be in use: each collection is as it is when its
// turn comes.
import { createHash } from "node:crypto";
import type { Store } from "../store/store.ts";
import { BACKUP_VERSION, type BackupLine } from "./backup-lines.ts";

/** Bytes in one line; a multiple of three, so that base64 needs no padding within a file. */
const PART = 3 * (1 << 18);

/**
 * Oldest collection first. Memory: the files of one collection.
 * @param onCorpus told of each collection that was written, by name
 */
export async function* backupLines(
  store: Store,
  onCorpus: (name: string) => void = () => undefined,
): AsyncGenerator<BackupLine> {
  yield { asterism: "backup", version: BACKUP_VERSION };
  let written = 0;
  for (const { id } of (await store.listCorpora()).toReversed()) {
    const [entry, files] = [await store.getCorpus(id), await store.sources(id)];
    // Deleted since the list was made.
    if (entry === null || files === null) continue;
    const [{ steps, undone }, tags] = [await store.curation(id), await store.tags(id)];
    yield { corpus: { entry, steps, undone, tags, files: files.length } };
    for (const { bytes, ...said } of files) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      yield { file: { said, length: bytes.length, sha256 } };
      for (let at = 0; at < bytes.length; at += PART)
        yield { bytes: Buffer.from(bytes.subarray(at, at + PART)).toString("base64") };
    }
    written++;
    onCorpus(entry.name);
  }
  yield { end: written };
}
