// What a file said when it was read, as bytes: whoever adds to a collection reads only what is new. Records go
// column by column and some thousand at a time, since most say nothing in most columns.
import { deserialize, serialize } from "node:v8";
import { EMPTY_RECORD, type PaperRecord, type ReadResult } from "../../graph/index.ts";
import { unframed } from "../store/computed.ts";

/** Records in a piece. */
const PIECE = 5000;

type Field = keyof typeof EMPTY_RECORD;
const FIELDS = Object.keys(EMPTY_RECORD) as readonly Field[];
/** In which order records have their fields; what is equal as text must stay so. */
const USUAL_ORDER = [...FIELDS, "source"].join();

/** Texts that many records share are told once in a piece. */
const SHARED: ReadonlySet<Field> = new Set(["venue", "type", "language"]);

/** A column that says something: values, or for shared ones the values and which of them by record. */
type KeptColumn = readonly [field: Field, values: readonly unknown[], rows: Uint16Array | null];

interface Columns {
  readonly columns: readonly KeptColumn[];
  readonly files: readonly PaperRecord["source"][];
  /** Of each record, its place among `files`, from which it differs in line and key. */
  readonly fileOf: Uint16Array;
  readonly lines: Float64Array;
  readonly keys: readonly (string | null)[];
}

/** Records as they are where a reader has fields in an order of its own. */
type Piece = Columns | readonly PaperRecord[];

/** Everything but the records. */
type Head = Omit<ReadResult, "records"> & { readonly pieces: number };

/** Bytes from which `decodeReads` makes equal reads. Cost: linear in the text of the records. */
export function encodeReads(reads: readonly ReadResult[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { records, ...head } of reads) {
    const pieces = Math.ceil(records.length / PIECE);
    parts.push(serialize({ ...head, pieces } satisfies Head));
    for (let from = 0; from < records.length; from += PIECE)
      parts.push(serialize(pieceOf(records.slice(from, from + PIECE))));
  }
  return joined(parts);
}

/** What was kept with its checksum; null where nothing was, or not what was kept came back. */
export function readsKept(kept: Uint8Array | null): readonly ReadResult[] | null {
  const bytes = kept === null ? null : unframed(kept);
  return bytes === null ? null : decodeReads(bytes);
}

/** Reads equal to those encoded, down to the order of fields. */
export function decodeReads(bytes: Uint8Array): readonly ReadResult[] {
  const reads: ReadResult[] = [];
  const parts = partsOf(bytes);
  for (;;) {
    const next = parts.next();
    if (next.done === true) return reads;
    const { pieces, ...head } = deserialize(next.value) as Head;
    const records: PaperRecord[] = [];
    for (let piece = 0; piece < pieces; piece++) {
      const part = parts.next();
      if (part.done === true) throw new Error("A kept reading ends too early.");
      for (const record of recordsOf(deserialize(part.value) as Piece)) records.push(record);
    }
    reads.push({ ...head, records });
  }
}

function pieceOf(records: readonly PaperRecord[]): Piece {
  if (records.some((record) => Object.keys(record).join() !== USUAL_ORDER)) return records;
  const columns: KeptColumn[] = [];
  for (const field of FIELDS) {
    const values = records.map((record) => record[field]);
    if (values.every((value) => value === EMPTY_RECORD[field])) continue;
    columns.push(SHARED.has(field) ? [field, ...distinct(values)] : [field, values, null]);
  }
  const sources = records.map(({ source }) => source);
  const [formats, fileOf] = distinct(sources.map(({ file, format }) => `${format}\n${file}`));
  return {
    columns,
    files: formats.map((_, of) => sources[fileOf.indexOf(of)]!),
    fileOf,
    lines: Float64Array.from(sources, ({ line }) => line),
    keys: sources.map(({ key }) => key),
  };
}

/** Each value once, in order of appearance, and which one stands where. */
function distinct<T>(values: readonly T[]): [values: T[], rows: Uint16Array] {
  const rowOf = new Map<T, number>();
  const rows = Uint16Array.from(values, (value) => {
    const row = rowOf.get(value) ?? rowOf.size;
    rowOf.set(value, row);
    return row;
  });
  return [[...rowOf.keys()], rows];
}

function recordsOf(piece: Piece): readonly PaperRecord[] {
  if (!("columns" in piece)) return piece;
  const { columns, files, fileOf, lines, keys } = piece;
  const records = keys.map((key, row): PaperRecord => {
    const source = { ...files[fileOf[row]!]!, line: lines[row]!, key };
    return { ...EMPTY_RECORD, source };
  });
  for (const [field, values, rows] of columns)
    records.forEach((record: Partial<Record<Field, unknown>>, row) => {
      record[field] = values[rows === null ? row : rows[row]!];
    });
  return records;
}

/** Each with its length before it. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + LENGTH + part.length, 0);
  const whole = new Uint8Array(length);
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setFloat64(at, part.length);
    whole.set(part, at + LENGTH);
    at += LENGTH + part.length;
  }
  return whole;
}

const LENGTH = 8;

function* partsOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const length = view.getFloat64(at);
    yield bytes.subarray(at + LENGTH, (at += LENGTH + length));
  }
}
