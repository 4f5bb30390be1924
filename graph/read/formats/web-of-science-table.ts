// Format: Web of Science's tab-delimited table: the same tags, as headings of columns.
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { TaggedEntry } from "./tagged/entry.ts";
import { addWosEntry } from "./web-of-science-record.ts";
import { WOS_KNOWN } from "./web-of-science-tags.ts";

const NAME = "web-of-science-table";

/** Index of the line with the headings, or -1. */
function headAt(source: SourceText): number {
  const at = source.lines.findIndex((line) => line.trim() !== "");
  const tags = at < 0 ? [] : source.lines[at]!.split("\t").map((tag) => tag.trim());
  const known = tags.filter((tag) => WOS_KNOWN.has(tag)).length;
  const needed = ["PT", "AU", "TI"].every((tag) => tags.includes(tag));
  return needed && 2 * known > tags.length ? at : -1;
}

function detect(source: SourceText): Detection {
  return headAt(source) < 0
    ? { score: 0, why: "no first line with the tags PT, AU and TI between tabs" }
    : { score: 0.99, why: "the first line has tags of Web of Science between tabs" };
}

/** Columns that hold lists, and what stands between the items. */
const LISTS = new Map([
  ["AU", /;\s*/],
  ["AF", /;\s*/],
  ["CR", /;\s+/],
]);

/** Addresses are cut before the next bracket; without brackets, at semicolons. */
function addresses(cell: string): string[] {
  return cell.split(cell.includes("[") ? /;\s*(?=\[)/ : /;\s*/);
}

/** The entry of a row, whose cells stand under tags; "" where a column has none. */
export function wosRow(
  tags: readonly string[],
  cells: readonly string[],
  index: number,
): TaggedEntry {
  const entry = new TaggedEntry(index);
  for (const [i, tag] of tags.entries()) {
    const cell = cells[i]?.trim() ?? "";
    if (cell === "" || tag === "") continue;
    const separator = LISTS.get(tag);
    const items = tag === "C1" ? addresses(cell) : separator ? cell.split(separator) : [cell];
    entry.add({ tag, value: items[0]! }, items.slice(1));
  }
  return entry;
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const head = headAt(source);
  if (head < 0) return reading.finish();
  const tags = source.lines[head]!.split("\t").map((tag) => tag.trim());
  reading.note("file-frame", head, "The headings of the columns.");
  for (const [index, line] of source.lines.entries()) {
    if (index <= head || line.trim() === "") continue;
    const cells = line.split("\t");
    if (cells.length < 3) continue;
    const entry = wosRow(tags, cells, index);
    if (cells.slice(tags.length).some((cell) => cell.trim() !== ""))
      reading.doubt(
        "too-many-cells",
        index,
        `The row has more cells than the ${tags.length} columns.`,
      );
    addWosEntry(reading, entry);
  }
  return reading.finish("short-row", "The row has too few cells to be a record.");
}

export const webOfScienceTable: FormatReader = {
  name: NAME,
  title: "Web of Science (tab-delimited)",
  detect,
  read,
  inPieces: (beginning) => {
    const head = headAt(beginning);
    const lead = beginning.lines.slice(0, head + 1).join("\n");
    return head < 0 ? null : linePieces(read, () => true, `${lead}\n`);
  },
};
