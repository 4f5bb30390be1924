// Format: MEDLINE's tagged text, as PubMed exports it (.nbib, .txt); also ERIC's.
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { orcidIn } from "../identifiers.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import type { LinesAbove } from "../pieces/line-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { MEDLINE_STARTS, MEDLINE_TAGS, MEDLINE_TYPES } from "./medline-tags.ts";
import { peopleFields } from "./people.ts";
import type { Person } from "./people.ts";
import { oneLine } from "./tagged/entry.ts";
import type { TagField, TaggedEntry } from "./tagged/entry.ts";
import { gatherEntries } from "./tagged/gather.ts";
import type { Dialect } from "./tagged/gather.ts";
import { isErratumType, leaveOut } from "./tagged/no-papers.ts";
import { tabledFields } from "./tagged/table.ts";

const NAME = "medline";

const LINE = /^([A-Z][A-Z0-9]{1,4}) {0,3}-(?: ([^]*)|([^ -][^]*)?)$/;
const FIRST = /^(?:PMID|PMC|PMCR|OWN|STAT) {0,2}- ?\S/;

/** `PMID- 123`, `TI  - A title`: two to five characters, then a hyphen. */
function medlineTag(line: string): TagField | null {
  const match = LINE.exec(line);
  return match && { tag: match[1]!, value: match[2] ?? match[3] ?? "" };
}

function detect(source: SourceText): Detection {
  let starts = 0;
  let tags = 0;
  let others = 0;
  for (const line of source.lines) {
    if (line.trim() === "" || /^\s/.test(line)) continue;
    if (FIRST.test(line)) starts++;
    else if (medlineTag(line)) tags++;
    else others++;
    if (starts === 50) break;
  }
  const why = `${starts === 50 ? "50 or more" : starts} lines such as "PMID- " and ${tags} other tags`;
  if (starts === 0 || tags === 0) return { score: 0, why };
  return { score: starts + tags > 2 * others ? 0.98 : 0.3, why };
}

/** `Pell AB` has its family name first; a comma says so. */
function familyFirst(name: string): string {
  return /,/.test(name)
    ? name
    : name.replace(/^(.+?) (\p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd))?)$/u, "$1, $2");
}

/** People and groups with what stands behind their names; full names go over those with initials. */
function peopleOf(entry: TaggedEntry): Person[] {
  const full = entry.has("FAU");
  const nameTag = full ? "FAU" : "AU";
  const people: { name: string; affiliations: string[]; orcid: string | null }[] = [];
  for (const { tag, value } of entry.fields) {
    const last = people.at(-1);
    if ((tag === nameTag || tag === "CN") && value !== "")
      people.push({
        name: tag === "AU" ? familyFirst(oneLine(value)) : oneLine(value),
        affiliations: [],
        orcid: null,
      });
    else if (tag === "AD" && value !== "") last?.affiliations.push(oneLine(value));
    else if (tag === "AUID" && last) last.orcid ??= orcidIn(value);
  }
  for (const tag of [nameTag, "AU", "CN"]) entry.take(tag);
  if (people.length > 0) for (const tag of ["AD", "AUID"]) entry.take(tag);
  return people;
}

function typeOf(entry: TaggedEntry): string | null {
  const types = entry.peek("PT");
  for (const [form, type] of MEDLINE_TYPES) if (types.some((said) => form.test(said))) return type;
  return entry.has("JT") ? "article-journal" : null;
}

function readEntry(reading: Reading, entry: TaggedEntry): void {
  if (entry.peek("PT").some(isErratumType)) {
    leaveOut(reading, entry, "erratum");
    return;
  }
  reading.use(entry.index, entry.to);
  const key = entry.peek("PMID")[0] ?? entry.peek("OID")[0] ?? entry.peek("PMC")[0] ?? null;
  const people = peopleFields(peopleOf(entry));
  const fields = tabledFields(entry, MEDLINE_TAGS);
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  fields.authors = people.authors ?? null;
  fields.authorDetails = people.authorDetails ?? null;
  fields.type = typeOf(entry);
  fields.extra = Object.fromEntries(
    entry.rest([fields.title, fields.venue, fields.doi], MEDLINE_TAGS.names),
  );
  reading.add(fields, entry.index, key === null ? null : oneLine(key));
}

/** A `PMID`, or a first tag behind a blank line, begins an entry. */
const DIALECT: Dialect = {
  tagOf: medlineTag,
  roleOf: ({ tag }, { blank }) =>
    (blank ? MEDLINE_STARTS.has(tag) : tag === "PMID") ? "begins" : "field",
  goesOn: (line, { blank }) => !blank || /^\s/.test(line),
};

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  gatherEntries(source, DIALECT, (entry) => {
    readEntry(reading, entry);
  });
  return reading.finish();
}

/** Whether a line begins an entry, whatever came before. */
function begins(line: string, above: LinesAbove): boolean {
  const tag = medlineTag(line)?.tag ?? "";
  return above.blank() ? MEDLINE_STARTS.has(tag) : tag === "PMID";
}

export const medline: FormatReader = {
  name: NAME,
  title: "MEDLINE (PubMed)",
  detect,
  read,
  inPieces: () => linePieces(read, begins),
};
