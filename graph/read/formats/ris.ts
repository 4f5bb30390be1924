// Format: RIS, in all dialects that reference managers and databases write.
import { citationCountIn } from "../citation-count.ts";
import type { Detection, FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { arxivMentionIn, isScheme, numbersInAddress } from "../identifiers.ts";
import type { IdentifierScheme } from "../identifiers.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { citedWorks } from "./cited-works.ts";
import { peopleFields } from "./people.ts";
import { RIS_AT_PUBLISHER, RIS_AUTHORS, RIS_CONTAINERS, RIS_TAGS, RIS_TYPES } from "./ris-tags.ts";
import { oneLine } from "./tagged/entry.ts";
import type { TagField, TaggedEntry } from "./tagged/entry.ts";
import { gatherEntries } from "./tagged/gather.ts";
import type { Dialect } from "./tagged/gather.ts";
import { isErratumType, leaveOut } from "./tagged/no-papers.ts";
import { namesIn } from "./tagged/people.ts";
import { plainValue, tabledFields, withNumbers } from "./tagged/table.ts";

const NAME = "ris";

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isSpace = (code: number): boolean => code === 32 || code === 9;

/** `TY  - JOUR`, also with one space or none: two characters, at most two spaces, a hyphen. */
function risTag(line: string): TagField | null {
  let at = 0;
  while (isSpace(line.charCodeAt(at))) at++;
  const second = line.charCodeAt(at + 1);
  if (!isUpper(line.charCodeAt(at)) || !(isUpper(second) || (second >= 48 && second <= 57)))
    return null;
  let dash = at + 2;
  while (isSpace(line.charCodeAt(dash)) && dash < at + 5) dash++;
  if (line.charCodeAt(dash) !== 45 || (dash === at + 2 && at > 0)) return null;
  const behind = line.charCodeAt(dash + 1);
  if (!isSpace(behind) && !Number.isNaN(behind) && dash === at + 2) return null;
  return { tag: line.slice(at, at + 2), value: line.slice(dash + (isSpace(behind) ? 2 : 1)) };
}

function detect(source: SourceText): Detection {
  if (!source.text.includes("-")) return { score: 0, why: 'no "TY  - "' };
  let starts = 0;
  let tags = 0;
  let ends = 0;
  let others = 0;
  for (const line of source.lines) {
    if (line.trim() === "") continue;
    const field = risTag(line);
    if (field === null) others++;
    else if (field.tag === "TY") starts++;
    else if (field.tag === "ER") ends++;
    else tags++;
    if (starts === 50) break;
  }
  const why = `${starts === 50 ? "50 or more" : starts} lines "TY  - " and ${tags} other tags of RIS`;
  if (starts > 0 && (starts + ends + tags >= others || tags + ends >= starts))
    return { score: 0.98, why };
  return ends > 0 && tags >= 3 && tags > others
    ? { score: 0.8, why: `${tags} tags of RIS and "ER  - ", but no "TY  - "` }
    : { score: 0, why };
}

/** The numbers of a paper that stand in fields for other things. */
function numbersOf(entry: TaggedEntry): (readonly [IdentifierScheme, string])[] {
  const found: (readonly [IdentifierScheme, string])[] = [];
  for (const tag of ["UR", "L1", "L2", "LK"])
    for (const url of entry.peek(tag)) found.push(...numbersInAddress(url));
  for (const tag of ["DO", "UR", "JO", "T2", "M1", "M3", "N1", "PB"])
    for (const value of entry.peek(tag)) found.push(["arxiv", arxivMentionIn(value) ?? ""]);
  for (const tag of ["AN", "ID"])
    for (const value of entry.peek(tag)) {
      if (/^WOS:\S+$/.test(value)) found.push(["wos", value]);
      // Asterism's own lists have every number with its scheme.
      const [scheme, number = ""] = value.split(/:(.*)/s);
      if (isScheme(scheme!)) found.push([scheme, number]);
    }
  for (const tag of ["U1", "U2", "U3", "AN", "C2"])
    for (const value of entry.peek(tag)) {
      const pmid = /^(\d{1,9})\s*\[pmid\]$/i.exec(value)?.[1];
      if (pmid !== undefined) found.push(["pmid", pmid]);
      if (/^PMC\d+\b/.test(value)) found.push(["pmcid", value]);
    }
  // Scopus gives the number of PubMed alone.
  if (entry.peek("DB").includes("Scopus"))
    found.push(["pmid", entry.peek("C2").find((value) => /^\d{5,9}$/.test(value)) ?? ""]);
  if (entry.peek("DB").some((value) => /^pubmed$/i.test(value)))
    found.push(["pmid", entry.peek("AN")[0] ?? ""]);
  return found;
}

/** These databases list every address of a paper once: a single one is everybody's. */
function isCompleteInAddresses(entry: TaggedEntry): boolean {
  return (
    entry.peek("DB").some((value) => /^(?:scopus|web of science)/i.test(value)) ||
    entry.peek("AN").some((value) => value.startsWith("WOS:"))
  );
}

function peopleOf(reading: Reading, entry: TaggedEntry) {
  const said = entry.takeAll(RIS_AUTHORS);
  const names = namesIn(reading, entry.index, said);
  const places = entry.peek("AD").map(oneLine);
  const told = names.length === 1 || (places.length === 1 && isCompleteInAddresses(entry));
  if (told) entry.take("AD");
  return peopleFields(names.map((name) => ({ name, affiliations: told ? places : [] })));
}

/** Scopus lists the works cited in a note; null for none. */
function referencesIn(notes: readonly string[]): string[] | null {
  const listed = notes.flatMap((note) => /^references:\s*(\S[^]*)$/i.exec(note)?.[1] ?? []);
  return citedWorks(listed.flatMap((list) => list.split(/;\s+|\n/)));
}

/** What the source calls an entry, best first. */
const KEYS = ["ID", "LB", "AN"];

/** Boilerplate that EBSCO writes as a second abstract. */
const isNotice = (value: string): boolean => /^copyright of /i.test(value);

function readEntry(reading: Reading, entry: TaggedEntry): void {
  const type = entry.peek("TY")[0]?.toUpperCase() ?? "";
  if (RIS_CONTAINERS.has(type)) {
    leaveOut(reading, entry, "container");
    return;
  }
  if (entry.peek("M3").some(isErratumType)) {
    leaveOut(reading, entry, "erratum");
    return;
  }
  reading.use(entry.index, entry.to);
  const people = peopleOf(reading, entry);
  const fields = tabledFields(entry, RIS_TAGS);
  fields.authors = people.authors ?? null;
  fields.authorDetails = people.authorDetails ?? null;
  fields.identifiers = withNumbers(fields.identifiers, numbersOf(entry));
  fields.type = RIS_TYPES.get(type) ?? null;
  if (fields.type !== null) entry.take("TY");
  if (fields.venue === null && RIS_AT_PUBLISHER.has(type))
    fields.venue = plainValue(entry.take("PB"));
  const notes = entry.peek("N1");
  for (const note of notes) fields.citationCount ??= citationCountIn(note);
  fields.references = referencesIn(notes);
  const known = [fields.title, fields.venue, fields.abstract, fields.doi, fields.url];
  const extra = entry.rest(known, RIS_TAGS.names);
  if (notes.some((note) => note.includes("<"))) extra.set("N1", plainValue(notes) ?? "");
  const notices = entry.peek("AB").filter(isNotice);
  if (notices.length > 0) {
    extra.set("AB", notices.join("; "));
    fields.abstract = plainValue(entry.peek("AB").filter((value) => !isNotice(value)));
  }
  if (fields.references !== null) {
    const others = notes.filter((note) => !/^references:/i.test(note));
    if (others.length > 0) extra.set("N1", plainValue(others) ?? "");
    else extra.delete("N1");
  }
  fields.extra = Object.fromEntries(extra);
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  const year = extra.get("PY") ?? extra.get("Y1");
  if (fields.year === null && year !== undefined)
    reading.doubt("unread-date", entry.index, `The year "${year}" is kept as it stands.`);
  const key = entry.peekAll(KEYS)[0] ?? null;
  reading.add(fields, entry.index, key === null ? null : oneLine(key));
}

/** A `TY` begins an entry, an `ER` (or the next `TY`) ends it. */
const DIALECT: Dialect = {
  tagOf: risTag,
  roleOf: ({ tag }) => (tag === "TY" ? "begins" : tag === "ER" ? "ends" : "field"),
};

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  gatherEntries(
    source,
    DIALECT,
    (entry, ended) => {
      if (!ended)
        reading.doubt("missing-end", entry.index, 'The entry has no line "ER" at its end.');
      if (entry.fields[0]?.tag !== "TY")
        reading.doubt("missing-start", entry.index, 'The entry has no line "TY" before it.');
      readEntry(reading, entry);
    },
    (index) => {
      reading.note("stray-end", index, "The end of an entry that is not there.");
    },
  );
  for (const [index, line] of source.lines.entries())
    if (!reading.isClaimed(index) && /^<?\d{1,7}\.?>?$/.test(line.trim()))
      reading.note("entry-number", index, "The number of an entry.");
  return reading.finish();
}

export const ris: FormatReader = {
  name: NAME,
  title: "RIS",
  detect,
  read,
  inPieces: () => linePieces(read, (line) => risTag(line)?.tag === "TY"),
};
