// Pieces of XML: behind record elements; each further piece stands in the elements that were open
// around the first record.
import type { FormatReader, PieceReader } from "../format-reader.ts";
import { XmlRecords } from "../formats/xml/xml-records.ts";
import type { XmlRecord } from "../formats/xml/xml-records.ts";
import { behindTheFirst } from "./read-behind.ts";

const LINE_REST = /[ \t]*\n/y;
const CHUNK = 1 << 14;
/** What looks like tags in them is text. */
const NO_MARKUP = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;

/**
 * Cuts XML behind records; null when the beginning holds none.
 * @param names local names of the elements that are records
 */
export function xmlPieces(
  read: FormatReader["read"],
  beginning: string,
  names: ReadonlySet<string>,
): PieceReader | null {
  const first = firstRecord(beginning, names);
  if (first === null) return null;
  const any = `(?:[\\w.-]{1,30}:)?(?:${[...names].join("|")})`;
  const closes = new RegExp(`</${any}\\s{0,9}>`, "y");
  const opens = new RegExp(`<${any}[\\s>]`, "y");
  return behindTheFirst(read, first.ancestors.map(opening).join(""), (text, patient) => {
    if (!patient) return lastOf(text, "<", opens)?.start ?? 0;
    const end = lastOf(text, "</", closes)?.end ?? 0;
    LINE_REST.lastIndex = end;
    return end > 0 && LINE_REST.test(text) ? LINE_REST.lastIndex : end;
  });
}

function firstRecord(text: string, names: ReadonlySet<string>): XmlRecord | null {
  const found: XmlRecord[] = [];
  const records = new XmlRecords(names, (record) => {
    found.push(record);
  });
  for (let at = 0; at < text.length && found.length === 0; at += CHUNK)
    records.write(text.slice(at, at + CHUNK));
  if (found.length === 0) records.end();
  return found[0] ?? null;
}

/** A start tag on a line of its own. */
function opening({ name, attributes }: XmlRecord["ancestors"][number]): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${said.join("")}>\n`;
}

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

/** The last tag of a form that is markup. */
function lastOf(text: string, sign: string, form: RegExp): { start: number; end: number } | null {
  for (let at = text.lastIndexOf(sign); at > 0; at = text.lastIndexOf(sign, at - 1)) {
    form.lastIndex = at;
    if (!form.test(text)) continue;
    const end = form.lastIndex;
    const around = NO_MARKUP.map(([open, close]) => {
      const opened = text.lastIndexOf(open, at);
      return opened > text.lastIndexOf(close, at) ? opened : -1;
    }).find((opened) => opened >= 0);
    if (around === undefined) return { start: at, end };
    if (around === 0) return null;
    at = around;
  }
  return null;
}
