// The files of each corpus exactly as the user gave them, in parts that a driver can hold.
import { createHash } from "node:crypto";
import type { Session } from "../database.ts";
import type { KeptSources } from "../sources.ts";
import type { SourceFile } from "../store.ts";
import { fromStorable, storable } from "../copy-text.ts";
import { StoreError } from "../store-error.ts";

/** Bytes of a part: as text, which is how they travel back, it is twice as long. */
const PART = 1 << 20;

/** What is kept of a file beside its bytes. */
type FileFacts = Omit<SourceFile, "bytes"> & { readonly length: number; readonly sha256: string };

export async function writeSources(
  session: Session,
  id: string,
  { name, sources }: KeptSources,
): Promise<void> {
  await session.query("INSERT INTO sources (corpus_id, name, files) VALUES ($1, $2, $3)", [
    id,
    storable(name),
    JSON.stringify(sources.map(factsOf)),
  ]);
  await writeParts(session, id, sources, 0);
}

/** The next version of what is there: its first `before` files have the bytes that they had. */
export async function writeMoreSources(
  session: Session,
  id: string,
  { sources }: KeptSources,
  before: number,
): Promise<void> {
  await session.query("UPDATE sources SET files = $2 WHERE corpus_id = $1", [
    id,
    JSON.stringify(sources.map(factsOf)),
  ]);
  await writeParts(session, id, sources, before);
}

function factsOf({ bytes, ...said }: SourceFile): FileFacts {
  return { ...said, length: bytes.length, sha256: sha256(bytes) };
}

async function writeParts(
  session: Session,
  id: string,
  sources: readonly SourceFile[],
  from: number,
): Promise<void> {
  for (const [file, { bytes }] of sources.entries())
    for (let start = 0; file >= from && start < bytes.length; start += PART)
      await session.query(
        "INSERT INTO source_parts (corpus_id, file, part, bytes) VALUES ($1, $2, $3, $4)",
        [id, file, start / PART, Buffer.from(bytes.subarray(start, start + PART))],
      );
}

/** Null for an unknown corpus; throws StoreError `damaged` when a file is not as it was. */
export async function readSources(session: Session, id: string): Promise<KeptSources | null> {
  const [row] = await session.query("SELECT name, files FROM sources WHERE corpus_id = $1", [id]);
  if (row === undefined) return null;
  const sources: SourceFile[] = [];
  for (const [file, facts] of (row["files"] as readonly FileFacts[]).entries()) {
    const { length, sha256: expected, ...said } = facts;
    const bytes = new Uint8Array(length);
    for (let start = 0; start < length; start += PART) {
      const [part] = await session.query(
        "SELECT bytes FROM source_parts WHERE corpus_id = $1 AND file = $2 AND part = $3",
        [id, file, start / PART],
      );
      bytes.set((part?.["bytes"] ?? []) as Uint8Array, start);
    }
    if (sha256(bytes) !== expected)
      throw new StoreError(
        "damaged",
        `The imported file ${said.name} has changed in the database. Restore it from a backup, or delete this list and import it again.`,
      );
    sources.push({ ...said, bytes });
  }
  return { name: fromStorable(String(row["name"])), sources };
}

export async function removeSourceRows(session: Session, id: string): Promise<void> {
  for (const table of ["sources", "source_parts"])
    await session.query(`DELETE FROM ${table} WHERE corpus_id = $1`, [id]);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
