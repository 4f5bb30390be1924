// Corpora in the tables of a database, whichever it is: save, load, list, remove. Bulk goes in and out by COPY.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Corpus, CorpusEntry, Incidence, ReadIssue } from "../../graph/index.ts";
import { copyBytes, fromStorable, storable } from "./copy-text.ts";
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
import {
  BLOCK_KEYS,
  BlockHashes,
  blocksOf,
  changedPieces,
  textOf,
  type ChangedPiece,
  type KeyedRows,
} from "./row-blocks.ts";
import { StoreError, damagedDatabase } from "./store-error.ts";
import {
  NUMBERED,
  idsOf,
  inOrder,
  isInOrder,
  keptNumbers,
  renumbered,
  type Numbered,
} from "./stored-numbers.ts";

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
    await replaceTables(session, saved, options);
  });
}

/**
 * The same inside a transaction. Of a corpus that is there whole only what changed is written: its rows
 * keep their numbers, and blocks of equal rows stay.
 */
export async function replaceTables(
  session: Session,
  saved: TableCorpus,
  options: SaveOptions,
): Promise<void> {
  const { id } = saved.entry;
  const [row] = await session.query(
    "SELECT blocks FROM corpora WHERE corpus_id = $1 AND ready AND blocks IS NOT NULL",
    [id],
  );
  if (row === undefined || !isInOrder(saved.corpus)) {
    await clearTables(session, id);
    await writeTables(session, saved, options);
    return;
  }
  const numbers: Partial<Record<Numbered, Uint32Array>> = {};
  for (const table of NUMBERED) {
    const before = await idsInTable(session, id, table);
    numbers[table] = keptNumbers(idsOf(saved.corpus, table), before);
  }
  const corpus = renumbered(saved.corpus, numbers);
  await session.query("DELETE FROM corpora WHERE corpus_id = $1", [id]);
  await writeTables(session, { ...saved, corpus }, options, {
    blocks: row["blocks"] as Readonly<Record<string, string>>,
  });
}

/** Inside a transaction: what is not there as it is to be, given the blocks that are. */
export async function writeTables(
  session: Session,
  { entry, corpus, issues }: TableCorpus,
  { signal, onProgress }: SaveOptions,
  before: { readonly blocks: Readonly<Record<string, string>> } | null = null,
): Promise<void> {
  const { id } = entry;
  const isById = before !== null || isInOrder(corpus);
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
  const blocks: Record<string, string> = {};
  // While the database takes one piece, the next is written.
  let taken = Promise.resolve();
  for (const part of parts) {
    const known = before === null ? null : new BlockHashes(before.blocks[part.table]);
    const hashes: Uint8Array[] = [];
    for (const piece of changedPieces(blocksOf(part), known, hashes)) {
      // The request to stop arrives as a message: let it in.
      await nextTurn();
      await taken;
      signal.throwIfAborted();
      taken = writePiece(session, id, part, piece).then(() => {
        done += piece.rows.length;
        onProgress(done / total);
      });
      // Told above, when it is its turn.
      taken.catch(() => undefined);
    }
    await taken;
    if (known !== null && known.length * BLOCK_KEYS > part.keys)
      await session.query(`DELETE FROM ${part.table} WHERE corpus_id = $1 AND ${part.key} >= $2`, [
        id,
        part.keys,
      ]);
    blocks[part.table] = textOf(hashes);
  }
  const rowCounts = Object.fromEntries(parts.map((part) => [part.table, part.count]));
  await session.query(
    "INSERT INTO corpora (corpus_id, fingerprint, record_count, row_counts, entry, blocks, ready) VALUES ($1, $2, $3, $4, $5, $6, true)",
    [
      id,
      storable(corpus.fingerprint),
      corpus.recordCount,
      JSON.stringify(rowCounts),
      JSON.stringify(entry),
      isById ? JSON.stringify(blocks) : null,
    ],
  );
}

async function writePiece(
  session: Session,
  id: string,
  { table, key, target }: Part,
  { rows, instead }: ChangedPiece,
): Promise<void> {
  if (instead.length > 0)
    await session.query(
      `DELETE FROM ${table} WHERE corpus_id = $1 AND ${key} >= $2 AND ${key} < $3 AND ${key} / ${BLOCK_KEYS} = ANY($4::integer[])`,
      [id, instead[0]! * BLOCK_KEYS, (instead.at(-1)! + 1) * BLOCK_KEYS, instead],
    );
  if (rows.length > 0) await session.copyIn(target, copyBytes(rows));
}

/** The ids of a table by their numbers. */
async function idsInTable(session: Session, id: string, of: Numbered): Promise<string[]> {
  const { table, key } = SHEET_OF[of];
  const [row] = await session.query(
    `SELECT array_agg(id ORDER BY ${key}) AS ids FROM ${table} WHERE corpus_id = $1`,
    [id],
  );
  return ((row?.["ids"] ?? []) as string[]).map(fromStorable);
}

const SHEET_OF = {
  authors: AUTHORS,
  venues: VENUES,
  keywords: KEYWORDS,
  organizations: ORGANIZATIONS,
  countries: COUNTRIES,
} as const satisfies Record<Numbered, unknown>;

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
    "SELECT fingerprint, record_count, row_counts, blocks IS NOT NULL AS by_id FROM corpora WHERE corpus_id = $1 AND ready",
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
  const corpus: Corpus = {
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
  return row["by_id"] === true ? inOrder(corpus) : corpus;
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
interface Part extends KeyedRows {
  readonly table: string;
  /** The SQL column of the key. */
  readonly key: string;
  readonly count: number;
  /** The table with its column list. */
  readonly target: string;
}

function sheetPart<T>(sheet: Sheet<T>, id: string, data: T, count: number): Part {
  const target = `${sheet.table} (corpus_id, ${sheetFields(sheet).join(", ")})`;
  const rows = sheetRows(sheet, id, data, count);
  return { table: sheet.table, key: sheet.key, keys: count, rowsOf: () => 1, count, target, rows };
}

function incidencePart<T extends Incidence>(sheet: IncidenceSheet<T>, id: string, data: T): Part {
  const target = `${sheet.table} (corpus_id, ${incidenceFields(sheet).join(", ")})`;
  const { offsets, items } = data;
  return {
    table: sheet.table,
    key: "paper",
    keys: offsets.length - 1,
    rowsOf: (paper) => offsets[paper + 1]! - offsets[paper]!,
    count: items.length,
    target,
    rows: incidenceRows(sheet, id, data),
  };
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
