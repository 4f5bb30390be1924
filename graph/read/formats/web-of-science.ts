// Format: Web of Science's tagged text (also ISI's export format, and what other databases on that
// platform write).
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import { readBehind } from "../pieces/read-behind.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import type { TagField } from "./tagged/entry.ts";
import { gatherEntries } from "./tagged/gather.ts";
import type { Dialect } from "./tagged/gather.ts";
import { addWosEntry } from "./web-of-science-record.ts";
import { WOS_KNOWN } from "./web-of-science-tags.ts";

const NAME = "web-of-science";

const LINE = /^([A-Z][A-Z0-9])(?: ([^]*))?$/;
/** A tag whose space is missing (`AUPell, A`). */
const GLUED = /^([A-Z][A-Z0-9])(\p{Lu}\p{Ll}[^]*)$/u;
const TYPE = /^PT [A-Z]\s*$/;
const HEAD = /^(?:FN|XX|VR) \S/;
const INDENT = "   ";
const FRAME = new Set(["FN", "XX", "VR"]);

/** The tag at the start of a line. Where lines that go on are not indented, only known tags count. */
function wosTag(line: string, indented: boolean): TagField | null {
  const match = LINE.exec(line);
  if (match && (indented || WOS_KNOWN.has(match[1]!)))
    return { tag: match[1]!, value: match[2] ?? "" };
  const glued = indented ? GLUED.exec(line) : null;
  return glued && WOS_KNOWN.has(glued[1]!) ? { tag: glued[1]!, value: glued[2]! } : null;
}

function detect(source: SourceText): Detection {
  let types = 0;
  let heads = 0;
  let tags = 0;
  for (const line of source.lines) {
    if (TYPE.test(line)) types++;
    else if (HEAD.test(line) || line.trim() === "ER") heads++;
    else if (LINE.test(line) && WOS_KNOWN.has(line.slice(0, 2))) tags++;
    if (types === 50) break;
  }
  const why = `${types === 50 ? "50 or more" : types} lines such as "PT J", ${heads} heads and ends, and ${tags} other tags`;
  return { score: types > 0 && heads > 0 && tags >= types ? 0.98 : 0, why };
}

/** Whether lines that go on are indented. */
function isIndented({ lines }: SourceText): boolean {
  return lines.some((line) => line.startsWith(INDENT));
}

/** A `PT` begins an entry, an `ER` ends it; the file has lines of its own around them. */
function dialectOf(source: SourceText): Dialect {
  const indented = isIndented(source);
  return {
    tagOf: (line) => wosTag(line, indented),
    roleOf: ({ tag }, { entry }) => {
      if (tag === "PT") return "begins";
      if (tag === "ER") return "ends";
      return tag === "EF" || (entry === null && FRAME.has(tag)) ? "frame" : "field";
    },
  };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  gatherEntries(
    source,
    dialectOf(source),
    (entry, ended) => {
      if (!ended)
        reading.doubt("missing-end", entry.index, 'The entry has no line "ER" at its end.');
      addWosEntry(reading, entry);
    },
    (index) => {
      reading.note("file-frame", index, "A line at the beginning or end of the file.");
    },
  );
  return reading.finish();
}

export const webOfScience: FormatReader = {
  name: NAME,
  title: "Web of Science (tagged)",
  detect,
  read,
  inPieces: (beginning) => ({
    ...linePieces(read, (line) => line.startsWith("PT") && wosTag(line, false) !== null),
    // A line of spaces says of each piece that lines are indented.
    read: readBehind(read, isIndented(beginning) ? `${INDENT}\n` : ""),
  }),
};
