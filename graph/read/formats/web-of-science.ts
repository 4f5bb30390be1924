// Format: Web of Science's tagged text (also ISI's export format, and what other databases on that
// platform write).
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { TaggedEntry } from "./tagged/entry.ts";
import type { TagField } from "./tagged/entry.ts";
import { addWosEntry } from "./web-of-science-record.ts";
import { WOS_KNOWN } from "./web-of-science-tags.ts";

const NAME = "web-of-science";

const LINE = /^([A-Z][A-Z0-9])(?: ([^]*))?$/;
/** A tag whose space is missing (`AUPell, A`). */
const GLUED = /^([A-Z][A-Z0-9])(\p{Lu}\p{Ll}[^]*)$/u;
const TYPE = /^PT [A-Z]\s*$/;
const HEAD = /^(?:FN|XX|VR) \S/;

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

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const indented = source.lines.some((line) => line.startsWith("   "));
  let entry: TaggedEntry | null = null;
  let tag = "";
  let lines: string[] = [];
  const endField = (): void => {
    if (entry && tag !== "") entry.add(tag, lines);
    tag = "";
  };
  const endEntry = (sound: boolean): void => {
    endField();
    if (!entry) return;
    if (!sound) reading.doubt("missing-end", entry.index, 'The entry has no line "ER" at its end.');
    addWosEntry(reading, entry);
    entry = null;
  };
  for (const [index, line] of source.lines.entries()) {
    if (line.trim() === "") continue;
    const field = wosTag(line, indented);
    if (field === null) {
      if (!entry || tag === "") continue;
      lines.push(line.trim());
      entry.to = index + 1;
    } else if (field.tag === "ER") {
      if (entry) entry.to = index + 1;
      endEntry(true);
    } else if (field.tag === "EF" || (!entry && HEAD.test(line))) {
      endEntry(false);
      reading.note("file-frame", index, "A line at the beginning or end of the file.");
    } else {
      if (field.tag === "PT") endEntry(false);
      endField();
      entry ??= new TaggedEntry(index);
      entry.to = index + 1;
      tag = field.tag;
      lines = [field.value];
    }
  }
  endEntry(false);
  for (const [index, line] of source.lines.entries())
    if (line.trim() === "ER" && !reading.isClaimed(index))
      reading.note("file-frame", index, "The end of an entry that is not there.");
  return reading.finish();
}

export const webOfScience: FormatReader = {
  name: NAME,
  title: "Web of Science (tagged)",
  detect,
  read,
};
