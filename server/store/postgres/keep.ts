// Corpora on a server, as a whole: files, tables and the journal's line in one transaction.
import type { Database, Session } from "../database.ts";
import type { JournalLine } from "../journal.ts";
import { storable } from "../copy-text.ts";
import { lockCorpus } from "../locks.ts";
import {
  clearTables,
  replaceTables,
  writeTables,
  type SaveOptions,
  type TableCorpus,
} from "../tables.ts";
import type { KeptSources } from "../sources.ts";
import { addLine, forgetCorpus, lockJournal } from "./journal-table.ts";
import { removeSourceRows, writeMoreSources, writeSources } from "./source-tables.ts";

export interface KeptImport extends TableCorpus {
  /** Its files and its line of the journal, when it is new; null: only the tables of a known one. */
  readonly begin: { readonly sources: KeptSources; readonly line: JournalLine } | null;
  /** The line of a known one whose tables were made again. */
  readonly rebuilt: JournalLine;
}

/**
 * Keeps what is not there yet; false when all of it was, made perhaps by another process while this
 * one waited.
 */
export function keepCorpus(
  database: Database,
  { begin, rebuilt, ...tables }: KeptImport,
  options: SaveOptions,
): Promise<boolean> {
  const { id } = tables.entry;
  return database.transaction(
    async (session) => {
      await lockCorpus(session, id, "alone");
      if (await isTrue(session, "SELECT ready AS so FROM corpora WHERE corpus_id = $1", id))
        return false;
      const known = await isKept(session, id);
      // Deleted while its tables were made again.
      if (!known && begin === null) return false;
      await clearTables(session, id);
      if (!known && begin !== null) await writeSources(session, id, begin.sources);
      await writeTables(session, tables, options);
      await lockJournal(session);
      await addLine(session, known || begin === null ? rebuilt : begin.line);
      return true;
    },
    { repeatable: true },
  );
}

export interface GrownCorpus extends TableCorpus {
  readonly sources: KeptSources;
  /** The first files, which are there. */
  readonly before: number;
  /** Of the corpus as it must be still. */
  readonly fingerprint: string;
  readonly line: JournalLine;
}

/** Puts a larger import in a corpus's place; false when the corpus is not what it was. */
export function growCorpus(
  database: Database,
  { sources, before, fingerprint, line, ...tables }: GrownCorpus,
  options: SaveOptions,
): Promise<boolean> {
  const { id } = tables.entry;
  return database.transaction(async (session) => {
    await lockCorpus(session, id, "alone");
    const [row] = await session.query(
      "SELECT fingerprint, json_array_length(files) AS files FROM corpora JOIN sources USING (corpus_id) WHERE corpus_id = $1 AND ready",
      [id],
    );
    const isDue = row?.["fingerprint"] === storable(fingerprint) && row["files"] === before;
    if (!isDue) return false;
    await writeMoreSources(session, id, sources, before);
    await replaceTables(session, tables, options);
    await lockJournal(session);
    await addLine(session, line);
    return true;
  });
}

/** False when it is not there. */
export function removeCorpus(database: Database, id: string): Promise<boolean> {
  return database.transaction(
    async (session) => {
      await lockCorpus(session, id, "alone");
      if (!(await isKept(session, id))) return false;
      await clearTables(session, id);
      await removeSourceRows(session, id);
      await session.query("DELETE FROM computed WHERE corpus_id = $1", [id]);
      await lockJournal(session);
      await forgetCorpus(session, id);
      return true;
    },
    { repeatable: true },
  );
}

/** Has the tables of a corpus made again at the next start. */
export function distrustTables(database: Database, id: string): Promise<void> {
  return database.transaction(
    async (session) => {
      await lockCorpus(session, id, "alone");
      await session.query("UPDATE corpora SET ready = false WHERE corpus_id = $1", [id]);
    },
    { repeatable: true },
  );
}

function isKept(session: Session, id: string): Promise<boolean> {
  return isTrue(session, "SELECT true AS so FROM sources WHERE corpus_id = $1", id);
}

async function isTrue(session: Session, sql: string, id: string): Promise<boolean> {
  return (await session.query(sql, [id]))[0]?.["so"] === true;
}
