// Format: CSL-JSON, as reference managers, pandoc and Asterism itself write it: a list, one object,
// `{items: […]}`, or an object a line.
import { authorFields } from "../author-fields.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { doiIn } from "../links.ts";
import { lineCounter } from "../line-counter.ts";
import { jsonPieces } from "../pieces/json-pieces.ts";
import { Reading, cutRaw } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { CSL_FACTS, cslFacts } from "./csl-facts.ts";
import { cslDetail, cslName } from "./csl-names.ts";
import { ownFacts, ownNumbers, ownSpelling } from "./csl-own.ts";
import { cslDate, markedText, objectOf, textOf } from "./csl-values.ts";
import { jsonItems, listStart } from "./json-items.ts";
import type { JsonItem } from "./json-items.ts";

const NAME = "csl-json";

const TYPES = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/),
);

/** Types that hold papers. */
const CONTAINERS = new Set(["collection", "periodical"]);

/** Types that hold papers or are none. */
const NO_PAPERS = new Set([
  ...CONTAINERS,
  "event",
  "entry-dictionary",
  "legal_case",
  "legislation",
  "bill",
  "song",
  "motion_picture",
  "map",
  "musical_score",
]);

type Item = Readonly<Record<string, unknown>>;

function isCsl(item: Item): boolean {
  const typed = typeof item["type"] === "string" && TYPES.has(item["type"]);
  const named =
    textOf(item["title"]) !== null ||
    Array.isArray(item["author"]) ||
    "issued" in item ||
    "DOI" in item;
  return typed && (named || "id" in item);
}

function detect(source: SourceText): { score: number; why: string } {
  const first = /\S/.exec(source.text);
  if (!first || (first[0] !== "[" && first[0] !== "{"))
    return { score: 0, why: "not JSON: it starts with neither [ nor {" };
  const items = jsonItems(source.text.slice(0, 200_000)).filter(({ value }) => value !== null);
  const csl = items.filter(({ value }) => isCsl(value!)).length;
  if (items.length === 0) {
    const type = /"type"\s*:\s*"([a-z_-]+)"/.exec(source.text)?.[1] ?? "";
    const broken =
      TYPES.has(type) && /"(?:issued|container-title|author|title)"\s*:/.test(source.text);
    // An item of a hundred thousand people, or of a very long text, is whole further down.
    return broken
      ? { score: 0.55, why: "fields of CSL-JSON, but no whole item" }
      : { score: 0, why: "no JSON objects" };
  }
  const why = `${csl} of ${items.length} JSON objects have a type and fields of CSL`;
  if (csl === 0) return { score: 0, why: `JSON, but ${why}` };
  return { score: csl >= items.length / 2 ? 0.99 : 0.6, why };
}

const TAKEN = new Set([
  "id",
  "title",
  "author",
  "issued",
  "abstract",
  "container-title",
  "DOI",
  "URL",
  "keyword",
  "custom",
  "citation-key",
  ...CSL_FACTS,
]);

/** What Asterism's own items say again in `custom.asterism`. */
const IN_OWN_EXTRA = new Set(["volume", "issue", "publisher"]);

/** Keeps everything else that is plain by its own name; returns the names of what is not. */
function leftovers(item: Item, extra: Map<string, string>): string[] {
  const unread: string[] = [];
  const isOwn = objectOf(objectOf(item["custom"])?.["asterism"]) !== null;
  for (const [name, value] of Object.entries(item)) {
    if (TAKEN.has(name) || (isOwn && IN_OWN_EXTRA.has(name))) continue;
    const people =
      Array.isArray(value) &&
      /^(?:editor|translator|director|chair|collection-editor|container-author|reviewed-author)$/.test(
        name,
      );
    const text = people
      ? (value as unknown[])
          .map(cslName)
          .filter((n) => n !== "")
          .join("; ")
      : plainText(value);
    if (text !== null && text !== "") extra.set(name, text);
    else if (text === null && value !== null && value !== "") unread.push(name);
  }
  return unread;
}

/** Texts and numbers, a list of them, or a date; null for anything else. */
function plainText(value: unknown): string | null {
  if (typeof value === "boolean") return String(value);
  if (objectOf(value)) {
    const { year, date } = cslDate(value);
    return date ?? (year === null ? null : String(year));
  }
  if (!Array.isArray(value)) return textOf(value);
  const texts = (value as unknown[]).map(textOf);
  return texts.includes(null) && texts.length > 0 ? null : texts.join("; ");
}

function keywordsOf(value: unknown): string[] | null {
  if (Array.isArray(value)) {
    const list = (value as unknown[]).map(textOf).filter((word) => word !== null);
    return list.length === 0 ? null : list;
  }
  const text = textOf(value);
  if (text === null) return null;
  return text
    .split(text.includes(";") ? /(?:(?<!\s)\s+)?;\s*/ : /(?:(?<!\s)\s+)?,\s*/)
    .filter((word) => word !== "");
}

/** The people of an item; doubts for entries that name nobody and for names in one text. */
function peopleOf(
  reading: Reading,
  item: Item,
  index: number,
): Pick<RecordFields, "authors" | "authorDetails"> {
  const said = item["author"];
  if (typeof said === "string" && said.trim() !== "") {
    reading.doubt("author-as-text", index, "The authors are one text, cut into names here.", said);
    return authorFields(reading, index, said);
  }
  const people: readonly unknown[] = Array.isArray(said) ? said : said === undefined ? [] : [said];
  const named = people
    .map((person, i) => ({
      name: ownSpelling(item, i, cslName(person)),
      detail: cslDetail(person, ownNumbers(item, i)),
    }))
    .filter(({ name }) => name !== "");
  if (named.length < people.length && said !== null && said !== "")
    reading.doubt(
      "unread-author",
      index,
      `${people.length - named.length} of ${people.length} authors have no name that can be read.`,
    );
  return {
    authors: named.length === 0 ? null : named.map(({ name }) => name),
    authorDetails: named.some(({ detail }) => detail !== null)
      ? named.map(({ detail }) => detail)
      : null,
  };
}

/** The title; a doubt when it is missing or no text. */
function titleOf(reading: Reading, item: Item, index: number, extra: Map<string, string>) {
  const said = item["title"];
  const title = markedText(said);
  if (title === null) reading.doubt("missing-title", index, "The item has no title.");
  else if (typeof said === "number")
    reading.doubt("odd-title", index, `The title is the number ${title}.`);
  if (Array.isArray(said) && said.length > 1) {
    const others = (said as unknown[]).slice(1).map(textOf);
    extra.set("further titles", others.filter((text) => text !== null).join("; "));
  }
  return title;
}

/** Keeps what stands where a date, DOI or keywords should but can't be read as such. */
function keepUnread(reading: Reading, item: Item, index: number, extra: Map<string, string>): void {
  const issued = item["issued"];
  if (issued !== undefined && issued !== null && cslDate(issued).year === null) {
    const text = textOf(objectOf(issued)?.["literal"] ?? objectOf(issued)?.["raw"] ?? issued);
    if (text !== null) extra.set("issued", text);
    reading.doubt("unread-date", index, `The date ${text ?? ""} can't be read as one.`);
  }
  const doi = textOf(item["DOI"]);
  if (doi !== null && doiIn(doi) === null) extra.set("DOI", doi);
}

function readItem(reading: Reading, item: Item, index: number): void {
  const own = ownFacts(item);
  const unread = leftovers(item, own.extra);
  if (objectOf(item["keyword"])) unread.push("keyword");
  keepUnread(reading, item, index, own.extra);
  const issued = cslDate(item["issued"]);
  const title = titleOf(reading, item, index, own.extra);
  if (unread.length > 0)
    reading.note("unread-fields", index, `Fields that have no place here: ${unread.join(", ")}.`);
  const url = textOf(item["URL"]);
  reading.add(
    {
      ...cslFacts(item),
      title,
      ...peopleOf(reading, item, index),
      abstract: markedText(item["abstract"]),
      venue:
        markedText(item["container-title"]) ?? textOf(item["event-title"]) ?? textOf(item["event"]),
      year: issued.year,
      doi: doiIn(textOf(item["DOI"]) ?? "") ?? doiIn(url ?? ""),
      url,
      keywords: keywordsOf(item["keyword"]),
      date: issued.date,
      ...own.fields,
      extra: Object.fromEntries(own.extra),
    },
    index,
    textOf(item["id"]) ?? textOf(item["citation-key"]),
  );
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const lineAt = lineCounter(source.text);
  for (const item of jsonItems(source.text)) {
    const index = lineAt(item.start);
    const to = lineAt(Math.max(item.start, item.end - 1)) + 1;
    place(reading, item, index, to);
  }
  for (const [index, line] of source.lines.entries())
    if (line.trim() !== "" && !reading.isClaimed(index))
      if (/^[\s[\]{},]*(?:"[\w-]+"\s*:\s*(?:(?:[[{]|"[^"]{0,200}",?|\d+,?)\s*)?)?$/.test(line))
        reading.note("json-frame", index, "The frame around the items.");
  return reading.finish();
}

function place(reading: Reading, item: JsonItem, index: number, to: number): void {
  const { value } = item;
  if (value === null) {
    const raw = cutRaw(reading.source.text.slice(item.start, item.end).trim());
    reading.passage(
      "skipped",
      "broken-item",
      index,
      to,
      "The item is broken or cut off, so it became nothing.",
      raw,
    );
  } else if (!isCsl(value) && textOf(value["title"]) === null)
    reading.passage("skipped", "no-csl-item", index, to, "An object that is no item of CSL-JSON.");
  else if (NO_PAPERS.has(textOf(value["type"]) ?? ""))
    reading.passage(
      "note",
      CONTAINERS.has(textOf(value["type"]) ?? "") ? "container" : "no-paper",
      index,
      to,
      `An item of the type "${textOf(value["type"])!}", no paper.`,
    );
  else {
    reading.use(index, to);
    readItem(reading, value, index);
  }
}

export const cslJson: FormatReader = {
  name: NAME,
  title: "CSL-JSON",
  detect,
  read,
  inPieces: ({ text }) => jsonPieces(read, text, { from: listStart(text), inList: false }),
};
