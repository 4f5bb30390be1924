// What all XML formats have in common: told apart by their elements, read record by record, with an
// account of what is broken and of the frame around the records.
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../../format-reader.ts";
import { xmlPieces } from "../../pieces/xml-pieces.ts";
import { Reading, cutRaw } from "../../reading.ts";
import type { SourceText } from "../../source-text.ts";
import { XmlRecords } from "./xml-records.ts";
import type { XmlRecord } from "./xml-records.ts";

/** A whole record with the beginning of its own text, for issues. */
export interface XmlEntry extends XmlRecord {
  readonly raw: string;
}

export interface XmlFormat {
  readonly name: string;
  readonly title: string;
  /** Local names of the elements that are records. */
  readonly records: ReadonlySet<string>;
  /** What only this format has near its beginning. */
  readonly sign: RegExp;
  /** The same in words. */
  readonly why: string;
  /** Whether a record may be read by what stood before it, so that the text can't be cut. */
  readonly remembers?: boolean;
  /** Begins a text; what it returns reads each whole record. */
  readonly begin: (reading: Reading) => (record: XmlEntry) => void;
}

const START = 20_000;
const CHUNK = 1 << 16;

function detect(format: XmlFormat, source: SourceText): Detection {
  const start = source.text.slice(0, START);
  if (!/^\s*</.test(start)) return { score: 0, why: "no XML" };
  return format.sign.test(start)
    ? { score: 0.99, why: format.why }
    : { score: 0, why: `XML without ${format.why}` };
}

function read(format: XmlFormat, source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, format.name, options);
  const readRecord = format.begin(reading);
  const records = new XmlRecords(format.records, (record) => {
    const { from, to, start, end, fault, broken } = record;
    const raw = source.text.slice(Math.max(0, start), Math.min(end, start + 500)).trimEnd();
    if (broken) {
      const message = "The record never ends, or not where it should; it became nothing.";
      reading.passage("skipped", "broken-record", from, to, message, cutRaw(raw));
      return;
    }
    readRecord({ ...record, raw: cutRaw(raw) });
    if (fault !== null) {
      reading.use(from, to);
      reading.doubt("broken-markup", from, `The markup of this record is faulty: ${fault}`, raw);
    }
  });
  for (let at = 0; at < source.text.length; at += CHUNK)
    records.write(source.text.slice(at, at + CHUNK));
  records.end();
  reading.noteFrame("xml-frame");
  return reading.finish();
}

function piecesOf(format: XmlFormat): NonNullable<FormatReader["inPieces"]> {
  return ({ text }) =>
    xmlPieces((source, options) => read(format, source, options), text, format.records);
}

/** The reader of a format. */
export function xmlReader(format: XmlFormat): FormatReader {
  return {
    name: format.name,
    title: format.title,
    detect: (source) => detect(format, source),
    read: (source, options) => read(format, source, options),
    ...(format.remembers === true ? {} : { inPieces: piecesOf(format) }),
  };
}
