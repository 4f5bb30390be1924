// Corpora in the tables of a database, whichever it is: save, load, list, remove. Bulk goes in and out by COPY.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Corpus, CorpusEntry, Incidence, ReadIssue } from "../../graph/index.ts";
import { copyPieces, fromStorable, storable } from "./copy-text.ts";
import type { Database, Session } from "./database.ts";
import {
  incidenceFields,
  incidenceRows,
  readIncidence,
  readSheet,
  sheetFields,
  sheetRows,
  type SheetReader,
} from "./sheet-copy.ts";
import {
  AUTHORS,
  AUTHORSHIPS,
  CORPUS_TABLES,
  COUNTRIES,
  ISSUES,
  KEYWORDS,
  NOTES,
  ORGANIZATIONS,
  PAPERS,
  PAPER_COUNTRIES,
  PAPER_KEYWORDS,
  PAPER_ORGANIZATIONS,
  VENUES,
  type IncidenceSheet,
  type NoteRow,
  type Sheet,
} from "./sheets.ts";
import { lockCorpus } from "./locks.ts";
import { StoreError, damagedDatabase } from "./store-error.ts";

/** What goes into the tables. */
export interface TableCorpus {
  readonly entry: CorpusEntry;
  readonly corpus: Corpus;
  readonly issues: readonly ReadIssue[];
}

export interface StoredCorpus {
  readonly id: string;
  readonly fingerprint: string;
}

export interface SaveOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** The corpora that are there whole. */
export async function storedCorpora(database: Database): Promise<StoredCorpus[]> {
  const rows = await database.query("SELECT corpus_id, fingerprint FROM corpora WHERE ready");
  return rows.map((row) => ({
    id: String(row["corpus_id"]),
    fingerprint: String(row["fingerprint"]),
  }));
}

/**
 * In one transaction, the row of the corpus last; in the place of what is there under its id: what it
 * grew from, or rows left of a save that failed after they were kept.
 */
export function saveTables(
  database: Database,
  saved: TableCorpus,
  options: SaveOptions,
): Promise<void> {
  return database.transaction(async (session) => {
    await lockCorpus(session, saved.entry.id, "alone");
    await clearTables(session, saved.entry.id);
    await writeTables(session, saved, options);
  });
}

/** The same inside a transaction. */
export async function writeTables(
  session: Session,
  { entry, corpus, issues }: TableCorpus,
  { signal, onProgress }: SaveOptions,
): Promise<void> {
  const { id } = entry;
  const { papers, authors, venues, keywords, authorships, paperKeywords, places } = corpus;
  const notes = columnar(
    corpus.notes.map((note): NoteRow => ({ ...note, confidence: note.confidence ?? null })),
    ["code", "message", "ids", "confidence"],
  );
  const issueColumns = columnar(issues, Object.keys(ISSUES.columns) as (keyof ReadIssue)[]);
  const parts: Part[] = [
    sheetPart(PAPERS, id, papers, papers.ids.length),
    sheetPart(AUTHORS, id, authors, authors.ids.length),
    sheetPart(VENUES, id, venues, venues.ids.length),
    sheetPart(KEYWORDS, id, keywords, keywords.ids.length),
    incidencePart(AUTHORSHIPS, id, authorships),
    incidencePart(PAPER_KEYWORDS, id, paperKeywords),
    sheetPart(ORGANIZATIONS, id, places.organizations, places.organizations.ids.length),
    sheetPart(COUNTRIES, id, places.countries, places.countries.ids.length),
    incidencePart(PAPER_ORGANIZATIONS, id, places.paperOrganizations),
    incidencePart(PAPER_COUNTRIES, id, places.paperCountries),
    sheetPart(NOTES, id, notes, corpus.notes.length),
    sheetPart(ISSUES, id, issueColumns, issues.length),
  ];
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let done = 0;
  // While the database takes one piece, the next is written.
  let taken = Promise.resolve();
  for (const { target, rows } of parts)
    for (const piece of copyPieces(rows)) {
      // The request to stop arrives as a message: let it in.
      await nextTurn();
      await taken;
      signal.throwIfAborted();
      taken = session.copyIn(target, piece.bytes).then(() => {
        done += piece.rows;
        onProgress(done / total);
      });
      // Told above, when it is its turn.
      taken.catch(() => undefined);
    }
  await taken;
  const rowCounts = Object.fromEntries(parts.map((part) => [part.table, part.count]));
  await session.query(
    "INSERT INTO corpora (corpus_id, fingerprint, record_count, row_counts, entry, ready) VALUES ($1, $2, $3, $4, $5, true)",
    [
      id,
      storable(corpus.fingerprint),
      corpus.recordCount,
      JSON.stringify(rowCounts),
      JSON.stringify(entry),
    ],
  );
}

/** Null when it is not there; StoreError `damaged` when rows are missing. */
export function loadTables(database: Database, id: string): Promise<Corpus | null> {
  return database.transaction(async (session) => {
    // All tables as of one moment: who changes this corpus waits.
    await lockCorpus(session, id, "shared");
    return corpusOf(session, id);
  });
}

async function corpusOf(session: Session, id: string): Promise<Corpus | null> {
  const [row] = await session.query(
    "SELECT fingerprint, record_count, row_counts FROM corpora WHERE corpus_id = $1 AND ready",
    [id],
  );
  if (row === undefined) return null;
  const counts = row["row_counts"] as Readonly<Record<string, number>>;
  const rowsOf = (table: string): number => counts[table] ?? 0;
  const sheet = <T>(of: Sheet<T>): Promise<T> =>
    loadRows(session, id, of.table, of.key, sheetFields(of), {
      keys: rowsOf(of.table),
      reader: readSheet(of, rowsOf(of.table)),
    });
  const incidence = <T extends Incidence>(of: IncidenceSheet<T>): Promise<T> =>
    loadRows(session, id, of.table, "paper", incidenceFields(of), {
      keys: rowsOf(PAPERS.table),
      reader: readIncidence(of, rowsOf(PAPERS.table), rowsOf(of.table)),
    });
  const papers = await sheet(PAPERS);
  const authors = await sheet(AUTHORS);
  const venues = await sheet(VENUES);
  const keywords = await sheet(KEYWORDS);
  const authorships = await incidence(AUTHORSHIPS);
  const paperKeywords = await incidence(PAPER_KEYWORDS);
  const places = {
    organizations: await sheet(ORGANIZATIONS),
    countries: await sheet(COUNTRIES),
    paperOrganizations: await incidence(PAPER_ORGANIZATIONS),
    paperCountries: await incidence(PAPER_COUNTRIES),
  };
  const notes = await sheet(NOTES);
  return {
    fingerprint: fromStorable(String(row["fingerprint"])),
    recordCount: Number(row["record_count"]),
    papers,
    authors,
    venues,
    keywords,
    authorships,
    paperKeywords,
    places,
    notes: notes.code.map((code, k) => {
      const confidence = notes.confidence[k] ?? null;
      const note = { code, message: notes.message[k]!, ids: notes.ids[k]! };
      return confidence === null ? note : { ...note, confidence };
    }),
  };
}

/** Removes every row of a corpus, whole or not. */
export function removeTables(database: Database, id: string): Promise<void> {
  return database.transaction(async (session) => {
    await lockCorpus(session, id, "alone");
    await clearTables(session, id);
  });
}

/** The same inside a transaction. */
export async function clearTables(session: Session, id: string): Promise<void> {
  for (const table of ["corpora", ...CORPUS_TABLES])
    await session.query(`DELETE FROM ${table} WHERE corpus_id = $1`, [id]);
}

/** The rows of one table, waiting to be copied. */
interface Part {
  readonly table: string;
  readonly count: number;
  /** The table with its column list. */
  readonly target: string;
  readonly rows: Iterable<string>;
}

function sheetPart<T>(sheet: Sheet<T>, id: string, data: T, count: number): Part {
  const target = `${sheet.table} (corpus_id, ${sheetFields(sheet).join(", ")})`;
  return { table: sheet.table, count, target, rows: sheetRows(sheet, id, data, count) };
}

function incidencePart<T extends Incidence>(sheet: IncidenceSheet<T>, id: string, data: T): Part {
  const target = `${sheet.table} (corpus_id, ${incidenceFields(sheet).join(", ")})`;
  const count = data.items.length;
  return { table: sheet.table, count, target, rows: incidenceRows(sheet, id, data) };
}

/** Keys per COPY, so that no answer holds a whole large table. */
const STRETCH = 20_000;

async function loadRows<T>(
  session: Session,
  id: string,
  table: string,
  key: string,
  fields: readonly string[],
  { keys, reader }: { readonly keys: number; readonly reader: SheetReader<T> },
): Promise<T> {
  const order = fields.includes("position") ? `${key}, position` : key;
  const stretch = (from: number): Promise<Uint8Array> => {
    const bytes = session.copyOut(
      `SELECT ${fields.join(", ")} FROM ${table} WHERE corpus_id = ${literal(id)} AND ${key} >= ${from} AND ${key} < ${from + STRETCH} ORDER BY ${order}`,
    );
    // Told below, when it is its turn.
    bytes.catch(() => undefined);
    return bytes;
  };
  // While one stretch is read, the database finds the next.
  let coming = keys > 0 ? stretch(0) : null;
  for (let from = STRETCH; coming !== null; from += STRETCH) {
    const bytes = await coming;
    coming = from < keys ? stretch(from) : null;
    reader.add(bytes);
  }
  const data = reader.done();
  if (data !== null) return data;
  throw new StoreError("damaged", damagedDatabase(`rows of ${table} are missing`));
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of objects as one list per property. */
function columnar<T, K extends keyof T>(
  items: readonly T[],
  properties: readonly K[],
): { readonly [P in K]: readonly T[P][] } {
  const columns = properties.map((property) => [property, items.map((item) => item[property])]);
  return Object.fromEntries(columns) as { readonly [P in K]: readonly T[P][] };
}
