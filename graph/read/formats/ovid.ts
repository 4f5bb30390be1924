// Format: Ovid's citations, with tags (`TI  - A title`) or with labels on lines of their own, each
// entry behind its number (`<12. >`).
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { looseDate } from "../loose-date.ts";
import { pagesOf } from "../pages.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { ovidPeople } from "./ovid-people.ts";
import { OVID_AUTHORS, OVID_CSL, OVID_PLACES, OVID_TAGS, OVID_TYPES } from "./ovid-tags.ts";
import { peopleFields } from "./people.ts";
import { oneLine } from "./tagged/entry.ts";
import type { TagField, TaggedEntry } from "./tagged/entry.ts";
import { gatherEntries } from "./tagged/gather.ts";
import type { Dialect } from "./tagged/gather.ts";
import { isErratumType, leaveOut } from "./tagged/no-papers.ts";
import { tabledFields } from "./tagged/table.ts";

const NAME = "ovid";

const NUMBER = /^<\s?(\d{1,7})\.?\s?>\s*$/;
const TAG = /^([A-Z][A-Z0-9]{1,4}) {0,2}- ?([^]*)$/;
const LABEL = /^\p{Lu}[\p{L}/&()' -]{1,60}$/u;

/** The number of an entry, a tag with its value, or a label on a line of its own. */
function ovidTag(line: string): TagField | null {
  const number = NUMBER.exec(line);
  if (number) return { tag: "#", value: number[1]! };
  const tagged = TAG.exec(line);
  if (tagged) return { tag: tagged[1]!, value: tagged[2]! };
  return LABEL.test(line) ? { tag: line.trim(), value: "" } : null;
}

const LABELS = new Set([
  ...["Author", "Authors", "Title", "Source", "Abstract", "Institution", "Accession Number"],
  ...["Author Keywords", "DOI Number", "Document Type", "Publication Type", "ISSN", "Language"],
]);

function detect(source: SourceText): Detection {
  let numbers = 0;
  let tags = 0;
  for (const line of source.lines) {
    if (NUMBER.test(line)) numbers++;
    else if (LABELS.has(line.trim()) || /^(?:VN|DB|AN|TI|AU|SO|AB) {0,2}- /.test(line)) tags++;
    if (numbers === 50) break;
  }
  const why = `${numbers} entry numbers such as "<1. >" and ${tags} of Ovid's labels`;
  return { score: numbers > 0 && tags >= 2 * numbers ? 0.98 : 0, why };
}

const DIALECT: Dialect = {
  tagOf: ovidTag,
  roleOf: ({ tag }) => (tag === "#" ? "begins" : "field"),
  // Values may have blank lines inside; they are indented.
  goesOn: (line, { blank }) => !blank || /^\s/.test(line),
};

/** Nobody names a journal at such length. */
const SOURCE_LENGTH = 500;

/** `Journal of Soup. 28(2):103-106, April 2015.` or `Journal of Soup June 2019;1(6):123-456` */
function sourceOf(text: string): { venue: string | null; pages: string | null; date: string } {
  const cut =
    /(?:\.|(?<!\s))\s{2,}(?=\S)|\.\s+(?=\d)|(?:[.,]|(?<!\s))\s+(?=(?:\p{Lu}\p{Ll}{2,8}\.?\s+)?\d{4}\s*;)/u.exec(
      text,
    );
  const venue = oneLine(cut ? text.slice(0, cut.index) : text).replace(/(?<![.,;\s])[.,;\s]+$/, "");
  const rest = cut ? text.slice(cut.index + cut[0].length) : "";
  const pages = /[:;]\s*([A-Za-z]?\d[\w-]*)(?=[,.;\s]|$)/.exec(rest)?.[1];
  return { venue: venue === "" ? null : venue, pages: pagesOf(pages), date: rest };
}

/** The year and perhaps month that stand among numbers of volume and pages. */
function dateOf(text: string): { year: number | null; date: string | null } {
  const said =
    /(?:\p{Lu}\p{Ll}{2,8}\.?\s+)?(?:1[5-9]|20)\d{2}(?!\d)(?:\s+(?:\d{1,2}\s+)?\p{Lu}\p{Ll}{2,8})?/u.exec(
      text,
    )?.[0];
  const { year, month } = looseDate(said ?? "");
  return {
    year,
    date: year === null || month === null ? null : `${year}-${String(month).padStart(2, "0")}`,
  };
}

/** Ovid puts the kind of an article behind its title: `A soup.[Review]`. */
function titleOf(title: string | null): string | null {
  return title?.replace(/\.?\s?\[[\p{Lu}][^[\]]{2,30}\]$/u, "") ?? null;
}

function readEntry(reading: Reading, entry: TaggedEntry): void {
  const types = entry.peekAll(OVID_TYPES);
  if (types.some(isErratumType)) {
    leaveOut(reading, entry, "erratum");
    return;
  }
  reading.use(entry.index, entry.to);
  const names = entry.best(OVID_AUTHORS);
  const people = peopleFields(ovidPeople(names, entry.peekAll(OVID_PLACES)));
  const fields = tabledFields(entry, OVID_TAGS);
  fields.authors = people.authors ?? null;
  fields.authorDetails = people.authorDetails ?? null;
  fields.title = titleOf(fields.title);
  fields.language = fields.language?.replace(/\.$/, "") ?? null;
  const source = sourceOf(entry.peekAll(["SO", "Source"])[0]?.slice(0, SOURCE_LENGTH) ?? "");
  fields.venue ??= source.venue;
  fields.pages ??= source.pages;
  const dated = dateOf(source.date || (entry.peek("Status")[0] ?? ""));
  fields.year ??= dated.year;
  if (fields.year === dated.year) fields.date ??= dated.date;
  const kind = OVID_CSL.find(([form]) => types.some((type) => form.test(type)))?.[1];
  fields.type = kind ?? (source.venue === null ? null : "article-journal");
  const number = entry.take("#")[0] ?? null;
  const accession = entry.peekAll(["AN", "Accession Number"])[0]?.replace(/\.$/, "");
  fields.extra = Object.fromEntries(entry.rest([fields.title], OVID_TAGS.names));
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  reading.add(fields, entry.index, accession ?? number);
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  gatherEntries(source, DIALECT, (entry) => {
    readEntry(reading, entry);
  });
  return reading.finish();
}

export const ovid: FormatReader = {
  name: NAME,
  title: "Ovid",
  detect,
  read,
  inPieces: () => linePieces(read, (line) => NUMBER.test(line)),
};
