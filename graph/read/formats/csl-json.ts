// Format: CSL-JSON, as reference managers, pandoc and Asterism itself write it: a list, one object,
// `{items: […]}`, or an object a line.
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS, PRESENTATIONS } from "../../model/paper-record.ts";
import type { Acceptance, Presentation, Session } from "../../model/paper-record.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { doiIn } from "../links.ts";
import { Reading, cutRaw } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { cslDetail, cslName } from "./csl-names.ts";
import { cslDate, markedText, textOf } from "./csl-values.ts";
import { jsonItems } from "./json-items.ts";
import type { JsonItem } from "./json-items.ts";

const NAME = "csl-json";

const TYPES = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/),
);

/** Types that hold papers or are none. */
const NO_PAPERS = new Set([
  "collection",
  "periodical",
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
    const broken =
      /"type"\s*:\s*"[a-z-]+"/.test(source.text.slice(0, 5000)) &&
      /"(?:issued|container-title|author)"\s*:/.test(source.text.slice(0, 5000));
    return broken
      ? { score: 0.55, why: "fields of CSL-JSON, but no whole item" }
      : { score: 0, why: "no JSON objects" };
  }
  const why = `${csl} of ${items.length} JSON objects have a type and fields of CSL`;
  if (csl === 0) return { score: 0, why: `JSON, but ${why}` };
  return { score: csl >= items.length / 2 ? 0.99 : 0.6, why };
}

/** A value of a known list, or null. */
function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((known) => known === value) ?? null;
}

function objectOf(value: unknown): Item | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Item)
    : null;
}

function acceptanceOf(value: unknown): Acceptance | null {
  const said = objectOf(value);
  const outcome = oneOf(ACCEPTANCE_OUTCOMES, said?.["outcome"]);
  const asWritten = textOf(said?.["asWritten"]);
  if (!said || outcome === null || asWritten === null) return null;
  return { asWritten, outcome, tier: oneOf(ACCEPTANCE_TIERS, said["tier"]) };
}

function sessionOf(value: unknown): Session | null {
  const said = objectOf(value);
  if (!said) return null;
  const session = {
    name: textOf(said["name"]),
    day: textOf(said["day"]),
    slot: textOf(said["slot"]),
    zone: textOf(said["zone"]),
  };
  return Object.values(session).every((part) => part === null) ? null : session;
}

/** What Asterism's own writer keeps in `custom.asterism`; anything malformed there is passed over. */
function ownFacts(item: Item): { fields: RecordFields; extra: Map<string, string> } {
  const own = objectOf(objectOf(item["custom"])?.["asterism"]);
  const extra = new Map<string, string>();
  if (!own) return { fields: {}, extra };
  for (const [name, value] of Object.entries(objectOf(own["extra"]) ?? {})) {
    const text = textOf(value);
    if (text !== null) extra.set(name, text);
  }
  const count = own["authorCount"];
  const date = textOf(own["date"]);
  const keywords = Array.isArray(own["keywords"])
    ? (own["keywords"] as unknown[]).map(textOf).filter((k) => k !== null)
    : [];
  return {
    fields: {
      acceptance: acceptanceOf(own["acceptance"]),
      presentation: oneOf<Presentation>(PRESENTATIONS, own["presentation"]),
      session: sessionOf(own["session"]),
      ...(typeof count === "number" && Number.isInteger(count) && count >= 0
        ? { authorCount: count }
        : {}),
      ...(date !== null && /^(?:-|\d{4})(?:-\d{2}){0,2}$/.test(date) ? { date } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
    },
    extra,
  };
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
]);

/** Everything else that is a plain text or number, by its own name. */
function leftovers(item: Item, extra: Map<string, string>): void {
  for (const [name, value] of Object.entries(item)) {
    if (TAKEN.has(name)) continue;
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
      : textOf(value);
    if (text !== null && text !== "") extra.set(name, text);
  }
}

function keywordsOf(value: unknown): string[] | null {
  if (Array.isArray(value)) {
    const list = (value as unknown[]).map(textOf).filter((word) => word !== null);
    return list.length === 0 ? null : list;
  }
  const text = textOf(value);
  if (text === null) return null;
  return text.split(text.includes(";") ? /\s*;\s*/ : /\s*,\s*/).filter((word) => word !== "");
}

function readItem(reading: Reading, item: Item, index: number): void {
  const people: unknown[] = Array.isArray(item["author"]) ? (item["author"] as unknown[]) : [];
  const named = people
    .map((person) => ({ name: cslName(person), detail: cslDetail(person) }))
    .filter(({ name }) => name !== "");
  const own = ownFacts(item);
  leftovers(item, own.extra);
  const issued = cslDate(item["issued"]);
  const title = markedText(item["title"]);
  if (title === null) reading.doubt("missing-title", index, "The item has no title.");
  const url = textOf(item["URL"]);
  reading.add(
    {
      title,
      authors: named.length === 0 ? null : named.map(({ name }) => name),
      authorDetails: named.some(({ detail }) => detail !== null)
        ? named.map(({ detail }) => detail)
        : null,
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

/** Line index of ascending offsets. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let at = 0;
  return (offset) => {
    for (
      let next = text.indexOf("\n", at);
      next >= 0 && next < offset;
      next = text.indexOf("\n", at)
    ) {
      line++;
      at = next + 1;
    }
    return line;
  };
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
      if (/^[\s[\]{},]*(?:"[\w-]+"\s*:\s*(?:[[{]|"[^"]{0,200}",?|\d+,?)?\s*)?$/.test(line))
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
      "no-paper",
      index,
      to,
      `An item of the type "${textOf(value["type"])!}", no paper.`,
    );
  else {
    reading.use(index, to);
    readItem(reading, value, index);
  }
}

export const cslJson: FormatReader = { name: NAME, title: "CSL-JSON", detect, read };
