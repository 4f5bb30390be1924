// What all JSON formats of databases have in common: told apart by the keys of their records, read
// object by object; an object that is broken or cut off costs itself.
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../../format-reader.ts";
import { lineCounter } from "../../line-counter.ts";
import { jsonPieces } from "../../pieces/json-pieces.ts";
import { Reading, cutRaw } from "../../reading.ts";
import type { SourceText } from "../../source-text.ts";
import { eachJsonItem } from "../json-items.ts";
import { jsonFrame } from "./json-frame.ts";
import { JsonRecord } from "./json-values.ts";

export interface JsonFormat {
  readonly name: string;
  readonly title: string;
  /** Paths of keys from the outermost object to the list of records. */
  readonly lists: readonly (readonly string[])[];
  /** Whether an object with these keys is a record of this format. */
  readonly isRecord: (keys: ReadonlyMap<string, unknown>) => boolean;
  /** The keys of an envelope that only this format has, for answers without records. */
  readonly isEnvelope?: (text: string) => boolean;
  /** The keys in words. */
  readonly why: string;
  /** Reads one object; lines are indices, [index, to). */
  readonly read: (reading: Reading, item: JsonRecord, index: number, to: number) => void;
}

function detect(format: JsonFormat, source: SourceText): Detection {
  const frame = jsonFrame(source.text, format.lists);
  if (!frame) return { score: 0, why: "not JSON: it starts with neither [ nor {" };
  if (format.isRecord(frame.keys)) return { score: 0.99, why: format.why };
  return frame.inList && format.isEnvelope?.(source.text.slice(0, 2000)) === true
    ? { score: 0.98, why: `${format.why} (in an envelope without records)` }
    : { score: 0, why: `JSON, but without ${format.why}` };
}

function read(format: JsonFormat, source: SourceText, options: ReadOptions): ReadOutput {
  const { text } = source;
  const reading = new Reading(source, format.name, options);
  const lineAt = lineCounter(text);
  const frame = jsonFrame(text, format.lists);
  const from = frame?.from ?? 0;
  for (const { start, end, value } of eachJsonItem(text, {
    from,
    inList: frame?.inList ?? false,
  })) {
    const index = lineAt(start);
    const to = lineAt(Math.max(start, end - 1)) + 1;
    const raw = text.slice(start, Math.min(end, start + 500));
    if (value === null) {
      const message = "The object is broken or cut off, so it became nothing.";
      reading.passage("skipped", "broken-item", index, to, message, cutRaw(raw.trim()));
      continue;
    }
    format.read(reading, new JsonRecord(value, raw), index, to);
  }
  reading.noteFrame("json-frame");
  return reading.finish();
}

/** The reader of a format. */
export function jsonReader(format: JsonFormat): FormatReader {
  return {
    name: format.name,
    title: format.title,
    detect: (source) => detect(format, source),
    read: (source, options) => read(format, source, options),
    inPieces: ({ text }) =>
      jsonPieces(
        (source, options) => read(format, source, options),
        text,
        jsonFrame(text, format.lists) ?? { from: 0, inList: false },
      ),
  };
}
