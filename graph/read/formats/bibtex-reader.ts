// One entry of BibTeX made a record, with what other entries lend it.
import { doiIn } from "../links.ts";
import type { Reading, RecordFields } from "../reading.ts";
import type { BibEntry } from "./bibtex-entries.ts";
import type { BibMemory } from "./bibtex-memory.ts";
import { DOCUMENT_TYPE_FIELDS, bibFacts } from "./bibtex-facts.ts";
import {
  BOOKS,
  CONTAINERS,
  CORE,
  INHERITED,
  KEYWORD_FIELDS,
  NO_PAPERS,
  VENUE_FIELDS,
  VERBATIM,
  dateIn,
  yearIn,
} from "./bibtex-fields.ts";
import type { Fields, Said } from "./bibtex-fields.ts";
import { cutNames, plainName } from "./bibtex-names.ts";
import { ADDRESS, addressIn, keywordsIn, unwrapped, wholeTitle } from "./bibtex-values.ts";
import { LatexDecoder } from "./latex.ts";
import { isErratumType } from "./tagged/no-papers.ts";

/** An entry that says none of these, nor a title, says nothing of a paper. */
const TELLING = ["author", "abstract", "doi", "url", "eprint", "journal", "booktitle"];

/** Fields that have a place of their own in records. */
const OWN_PLACE = [
  ...["title", "author", "abstract", "year", "date", "month", "day", "doi", "url", "crossref"],
  ...KEYWORD_FIELDS,
];

/** Braces inside of names and lists of names mean something. */
const NAME_FIELDS = new Set(["author", "editor"]);

interface Place {
  readonly index: number;
  readonly to: number;
}

/** Makes records of the entries of one file, or of a piece of it. */
export class BibReader {
  readonly #reading: Reading;
  readonly #decoder = new LatexDecoder();
  readonly #byKey = new Map<string, BibEntry>();
  readonly #memory: BibMemory;

  constructor(reading: Reading, entries: readonly BibEntry[], memory: BibMemory) {
    this.#reading = reading;
    this.#memory = memory;
    for (const entry of entries)
      if (entry.key !== "" && !this.#byKey.has(entry.key.toLowerCase()))
        this.#byKey.set(entry.key.toLowerCase(), entry);
    for (const { fields } of entries)
      for (const { name, value } of fields)
        if (name === "crossref") memory.lenders.add(value.trim().toLowerCase());
    this.#decoder.learn(
      entries.flatMap((entry) =>
        NO_PAPERS.has(entry.type) && !this.#isParent(entry) ? [] : latexOf(entry),
      ),
    );
  }

  /** Proceedings and the like, and books without authors that other entries stand in. */
  #isContainer(entry: BibEntry): boolean {
    if (CONTAINERS.has(entry.type)) return true;
    return (
      BOOKS.has(entry.type) &&
      this.#memory.lenders.has(entry.key.toLowerCase()) &&
      entry.fields.every(({ name }) => name !== "author")
    );
  }

  #isParent(entry: BibEntry): boolean {
    return entry.fields.some(({ name }) => name === "title" || name === "booktitle");
  }

  /** The fields of an entry, with what its `crossref` lends. */
  #fieldsOf(entry: BibEntry): Fields {
    const fields: Fields = new Map();
    for (const { name, value: written } of entry.fields) {
      const value = NAME_FIELDS.has(name) ? written : unwrapped(written);
      const held = fields.get(name);
      if (held === undefined) fields.set(name, value);
      else if (held !== value && !CORE.has(name)) fields.set(name, `${held}; ${value}`);
    }
    const parent = this.#parentOf(fields.get("crossref") ?? null);
    if (!parent || parent === entry) return fields;
    const lent = new Map(parent.fields.map(({ name, value }) => [name, value]));
    for (const [name, sources] of INHERITED) {
      const value = sources.map((source) => lent.get(source)).find((text) => text !== undefined);
      if (value !== undefined && !fields.has(name)) fields.set(name, value);
    }
    return fields;
  }

  read(entry: BibEntry, { index, to }: Place): void {
    const fields = this.#fieldsOf(entry);
    const decode = (latex: string): string => this.#decoder.decode(latex);
    const known = new Map<string, string | null>();
    const plain = (name: string, value: string): string | null => {
      const text = VERBATIM.has(name) ? value.trim() : decode(value);
      // Commands that mean nothing to the decoder are kept as they stand.
      return (text === "" ? value.replace(/[{}]/g, "").trim() : text) || null;
    };
    // Several facts are looked for in one field; decoding it is what costs.
    const said = (name: string): string | null => {
      const value = fields.get(name);
      if (value === undefined) return null;
      let text = known.get(name);
      if (text === undefined) known.set(name, (text = plain(name, value)));
      return text;
    };
    const title = wholeTitle(said("title"), said("subtitle"));
    if (this.#leavesOut(entry, { index, to }, title, said)) return;
    this.#reading.use(index, to);
    this.#doubts(entry, index, title);
    const extra = new Map<string, string>([["type", entry.type]]);
    const taken = new Set(title === null ? OWN_PLACE : [...OWN_PLACE, "subtitle"]);
    const isVenue = (name: string): boolean =>
      fields.has(name) && !(name === "howpublished" && ADDRESS.test(fields.get(name)!));
    const venueField = VENUE_FIELDS.find(isVenue);
    if (venueField !== undefined) taken.add(venueField);
    const authors = this.#authors(fields.get("author"), index, extra);
    for (const name of fields.keys()) {
      const value = taken.has(name) ? null : said(name);
      if (value !== null) extra.set(name === "type" ? "type (field)" : name, value);
    }
    if (said("url") === null && ADDRESS.test(fields.get("howpublished") ?? ""))
      extra.delete("howpublished");
    const year = yearIn(fields.get("year")) ?? yearIn(fields.get("date"));
    const date = dateIn(fields);
    const doi = doiIn((said("doi") ?? "").replace(/\\_/g, "_")) ?? doiIn(said("url") ?? "");
    this.#keepUnread(entry, index, { year, date, doi }, said, extra);
    const { fields: record, told } = bibFacts(entry.type, fields, said, authors);
    for (const name of told) extra.delete(name);
    record.title = title;
    record.abstract = said("abstract");
    record.venue = venueField === undefined ? null : said(venueField);
    record.year = year;
    record.date = date;
    record.doi = doi;
    record.url = addressIn(said("url")) ?? addressIn(fields.get("howpublished") ?? null, ADDRESS);
    record.keywords = keywordsIn(KEYWORD_FIELDS.map(said).find((text) => text !== null) ?? null);
    record.extra = Object.fromEntries(extra);
    this.#reading.add(record, index, entry.key === "" ? null : entry.key);
  }

  /** Counts an entry that is no paper, or says nothing of one; whether it did. */
  #leavesOut(entry: BibEntry, { index, to }: Place, title: string | null, said: Said): boolean {
    if (this.#isContainer(entry)) {
      const why = CONTAINERS.get(entry.type) ?? "A book that other entries stand in, no paper.";
      this.#reading.passage("note", "container", index, to, why);
      return true;
    }
    if (DOCUMENT_TYPE_FIELDS.some((name) => isErratumType(said(name) ?? ""))) {
      const why = "A correction of another paper, no paper of its own.";
      this.#reading.passage("note", "erratum", index, to, why);
      return true;
    }
    if (title !== null || TELLING.some((name) => said(name) !== null)) return false;
    const faults = entry.faults.length > 0 ? `; ${entry.faults.join("; ")}` : "";
    const why = `The entry has neither title nor author${faults}.`;
    this.#reading.passage("skipped", "broken-entry", index, to, why);
    return true;
  }

  /** Says what is odd about an entry that became a record. */
  #doubts(entry: BibEntry, index: number, title: string | null): void {
    if (title === null) this.#reading.doubt("missing-title", index, "The entry has no title.");
    const key = entry.key.toLowerCase();
    const isFirst = !this.#memory.hasKey(key) && this.#byKey.get(key) === entry;
    if (key !== "" && !isFirst)
      this.#reading.doubt(
        "duplicate-key",
        index,
        `The key "${entry.key}" names an earlier entry already; both are kept.`,
      );
    for (const fault of entry.faults)
      this.#reading.doubt(
        faultCode(fault),
        index,
        `The entry is doubtful: ${fault}.`,
        this.#reading.source.lines[index]!.trim(),
      );
  }

  /** Keeps what stands in a field but can't be read as what the field holds. */
  #keepUnread(
    entry: BibEntry,
    index: number,
    { year, date, doi }: Pick<RecordFields, "year" | "date" | "doi">,
    said: (name: string) => string | null,
    extra: Map<string, string>,
  ): void {
    const keep = (name: string): void => {
      const value = said(name);
      if (value !== null) extra.set(name, value);
    };
    for (const name of ["year", "date"]) {
      const value = said(name);
      if (year !== null || value === null) continue;
      keep(name);
      this.#reading.doubt("unread-date", index, `The ${name} "${value}" is kept as it stands.`);
    }
    if (date === null) for (const name of ["month", "day"]) keep(name);
    if (doi === null) keep("doi");
    if (this.#parentOf(said("crossref")) === undefined) keep("crossref");
    for (const name of ["url", "month"]) {
      const [first, ...others] = entry.fields.filter((field) => field.name === name);
      const other = others.find(({ value }) => value !== first!.value);
      if (other) extra.set(`${name} (second)`, other.value);
    }
  }

  #parentOf(key: string | null): BibEntry | undefined {
    const name = key?.trim().toLowerCase() ?? "";
    return this.#memory.parentOf(name) ?? this.#byKey.get(name);
  }

  #authors(field: string | undefined, index: number, extra: Map<string, string>): string[] | null {
    if (field === undefined) return null;
    const names: string[] = [];
    for (const name of cutNames(field)) {
      if (/^\{?(?:others|et\.? al\.?)\}?$/i.test(name)) {
        extra.set("authorsLeftOut", "and others");
        this.#reading.doubt(
          "incomplete-authors",
          index,
          "The entry leaves out further authors (and others); only those named are kept.",
        );
        continue;
      }
      const plain = plainName(name, (latex) => this.#decoder.decode(latex));
      if (plain !== "") names.push(plain);
    }
    return names.length === 0 ? null : names;
  }
}

function faultCode(fault: string): string {
  if (fault.includes("twice")) return "duplicate-field";
  return fault.includes("no key") ? "missing-key" : "broken-entry";
}

function latexOf(entry: BibEntry): string[] {
  return entry.fields.flatMap(({ name, value }) => {
    if (VERBATIM.has(name)) return [];
    return name === "author" ? cutNames(value).flatMap((author) => author.split(/,\s*/)) : [value];
  });
}
