// Format: refer, as bibliographic tools on Unix and EndNote (.enw, .ref) write it: `%T Title`.
import { citationCountIn } from "../citation-count.ts";
import type {
  Detection,
  FormatReader,
  PieceReader,
  ReadOptions,
  ReadOutput,
} from "../format-reader.ts";
import { numbersInAddress } from "../identifiers.ts";
import type { IdentifierScheme } from "../identifiers.ts";
import { linePieces } from "../pieces/line-pieces.ts";
import { Reading } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { peopleFields } from "./people.ts";
import { REFER_TAGS, REFER_TYPES } from "./refer-tags.ts";
import { oneLine } from "./tagged/entry.ts";
import type { TagField, TaggedEntry } from "./tagged/entry.ts";
import { gatherEntries } from "./tagged/gather.ts";
import type { Dialect } from "./tagged/gather.ts";
import { namesIn } from "./tagged/people.ts";
import { plainValue, tabledFields, withNumbers } from "./tagged/table.ts";

const NAME = "refer";

const LINE = /^\s{0,3}%([0-9A-Z!#$&(),.;<>?@[\]^~*+|=-])(?:[ \t]([^]*))?$/;

/** `%T A title`: a percent sign, one character, a space. */
function referTag(line: string): TagField | null {
  const match = LINE.exec(line);
  return match && { tag: `%${match[1]!}`, value: match[2] ?? "" };
}

function detect(source: SourceText): Detection {
  const seen = new Map<string, number>();
  let lines = 0;
  for (const line of source.lines) {
    if (line.trim() === "") continue;
    const field = referTag(line);
    if (field && field.value.trim() !== "") seen.set(field.tag, (seen.get(field.tag) ?? 0) + 1);
    if (++lines === 2000) break;
  }
  const titles = seen.get("%T") ?? 0;
  const tags = Array.from(seen.values()).reduce((sum, count) => sum + count, 0);
  const why = `${titles} lines "%T " and ${tags} tags of refer in ${lines} lines`;
  const sure = titles > 0 && seen.size >= 3 && 3 * tags >= lines;
  return { score: sure ? 0.95 : 0, why };
}

function isTyped({ lines }: SourceText): boolean {
  return lines.some((line) => /^\s{0,3}%0\s/.test(line));
}

/** A type begins an entry; where entries have no types, a blank line stands between them. */
function dialectOf(source: SourceText): Dialect {
  const typed = isTyped(source);
  return {
    tagOf: referTag,
    roleOf: ({ tag }, { entry, tag: last, blank }) => {
      // A second type right below the first only says it again.
      const known = entry === null || (entry.fields.length === 0 && last === "%0");
      if (typed) return tag === "%0" && !known ? "begins" : "field";
      return blank ? "begins" : "field";
    },
    goesOn: (_, { tag, blank }) => !blank || tag === "%X",
  };
}

/** Works that appear where their publisher is: a thesis at its university. */
const AT_PUBLISHER = new Set(["thesis", "report", "book"]);

/** Accession numbers of Web of Science, and of PubMed where the entry says so. */
function accessionsOf(entry: TaggedEntry): (readonly [IdentifierScheme, string])[] {
  const database = ["%~", "%W", "%U"].flatMap((tag) => entry.peek(tag)).join(" ");
  const inPubmed = /pubmed|medline|nlm/i.test(database);
  return entry.peek("%M").flatMap((number): (readonly [IdentifierScheme, string])[] => {
    if (/^WOS:\S+$/i.test(number)) return [["wos", number]];
    return inPubmed && /^\d{5,9}$/.test(number) ? [["pmid", number]] : [];
  });
}

function typeOf(written: string): string | null {
  return REFER_TYPES.find(([form]) => form.test(written))?.[1] ?? null;
}

function readEntry(reading: Reading, entry: TaggedEntry): void {
  reading.use(entry.index, entry.to);
  const names = namesIn(reading, entry.index, entry.take("%A"));
  const fields = tabledFields(entry, REFER_TAGS);
  const places = names.length === 1 ? entry.take("%+").map(oneLine) : [];
  const people = peopleFields(names.map((name) => ({ name, affiliations: places })));
  fields.authors = people.authors ?? null;
  fields.authorDetails = people.authorDetails ?? null;
  for (const note of entry.peek("%Z")) fields.citationCount ??= citationCountIn(note);
  fields.identifiers = withNumbers(fields.identifiers, [
    ...entry.peek("%U").flatMap((url) => numbersInAddress(url)),
    ...accessionsOf(entry),
  ]);
  fields.type = typeOf(entry.peek("%0").at(-1) ?? "");
  if (fields.type !== null) entry.take("%0");
  else if (entry.has("%J")) fields.type = "article-journal";
  if (fields.venue === null && AT_PUBLISHER.has(fields.type ?? ""))
    fields.venue = plainValue(entry.take("%I"));
  const key = entry.take("%F")[0] ?? entry.peek("%M")[0] ?? null;
  fields.extra = Object.fromEntries(
    entry.rest([fields.title, fields.venue, fields.doi], REFER_TAGS.names),
  );
  if (fields.title === null) reading.doubt("missing-title", entry.index, "The entry has no title.");
  reading.add(fields, entry.index, key);
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  gatherEntries(source, dialectOf(source), (entry) => {
    readEntry(reading, entry);
  });
  return reading.finish();
}

/** Where entries have no types, a tag below a blank line begins one. */
function inPieces(beginning: SourceText): PieceReader {
  const typed = isTyped(beginning);
  const isType = (line: string): boolean => referTag(line)?.tag === "%0";
  return linePieces(read, (line, above) =>
    typed ? isType(line) && !isType(above.last()) : above.blank() && referTag(line) !== null,
  );
}

export const refer: FormatReader = {
  name: NAME,
  title: "refer / EndNote (.enw)",
  detect,
  read,
  inPieces,
};
