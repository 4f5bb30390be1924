// Format: BibTeX and biblatex. One broken entry costs that entry at most, never the file.
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { doiIn } from "../links.ts";
import { lineCounter } from "../line-counter.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import type { SourceText } from "../source-text.ts";
import { bibEntries } from "./bibtex-entries.ts";
import type { BibEntry } from "./bibtex-entries.ts";
import { DOCUMENT_TYPE_FIELDS, bibFacts } from "./bibtex-facts.ts";
import {
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
import type { Fields } from "./bibtex-fields.ts";
import { cutNames, plainName } from "./bibtex-names.ts";
import { LatexDecoder } from "./latex.ts";
import { isErratumType } from "./tagged/no-papers.ts";

const NAME = "bibtex";

const TOP = /^[ \t]*@[ \t]*([A-Za-z]+)\s*\{\s*[^\s,{}=]*\s*,\s*[A-Za-z][\w-]*\s*=/gm;

function detect(source: SourceText): { score: number; why: string } {
  if (!source.text.includes("@")) return { score: 0, why: 'no "@type{"' };
  let entries = 0;
  TOP.lastIndex = 0;
  while (entries < 50 && TOP.exec(source.text)) entries++;
  const loose =
    entries === 0
      ? (source.text.match(
          /^[ \t]*@(?:article|inproceedings|book|misc|conference|phdthesis|techreport|incollection)\s*\{/gim,
        )?.length ?? 0)
      : 0;
  const why = `${entries === 50 ? "50 or more" : entries} entries such as "@article{key, field ="`;
  if (entries > 0) return { score: 0.98, why };
  return loose > 0
    ? { score: 0.7, why: `${loose} starts such as "@article{", none followed by fields` }
    : { score: 0, why };
}

/** How something was published may be where it stands on the web. */
const ADDRESS = /^\s*(?:\\url\s*\{|https?:\/\/)/;

/** An entry that says none of these, nor a title, says nothing of a paper. */
const TELLING = ["author", "abstract", "doi", "url", "eprint", "journal", "booktitle"];

interface Place {
  readonly index: number;
  readonly to: number;
}

class BibReader {
  readonly #reading: Reading;
  readonly #decoder = new LatexDecoder();
  readonly #byKey = new Map<string, BibEntry>();
  /** Keys that `crossref` names. */
  readonly #parents = new Set<string>();

  constructor(reading: Reading, entries: readonly BibEntry[]) {
    this.#reading = reading;
    for (const entry of entries)
      if (entry.key !== "" && !this.#byKey.has(entry.key.toLowerCase()))
        this.#byKey.set(entry.key.toLowerCase(), entry);
    for (const { fields } of entries)
      for (const { name, value } of fields)
        if (name === "crossref") this.#parents.add(value.trim().toLowerCase());
    this.#decoder.learn(
      entries.flatMap((entry) =>
        NO_PAPERS.has(entry.type) && !this.#isParent(entry) ? [] : latexOf(entry),
      ),
    );
  }

  /** Proceedings and the like, and books without authors that other entries stand in. */
  #isContainer(entry: BibEntry): boolean {
    if (CONTAINERS.has(entry.type)) return true;
    const isBook = entry.type === "book" || entry.type === "mvbook";
    return (
      isBook &&
      this.#parents.has(entry.key.toLowerCase()) &&
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
    if (this.#isContainer(entry)) {
      const why = CONTAINERS.get(entry.type) ?? "A book that other entries stand in, no paper.";
      this.#reading.passage("note", "container", index, to, why);
      return;
    }
    if (DOCUMENT_TYPE_FIELDS.some((name) => isErratumType(said(name) ?? ""))) {
      const why = "A correction of another paper, no paper of its own.";
      this.#reading.passage("note", "erratum", index, to, why);
      return;
    }
    if (title === null && TELLING.every((name) => said(name) === null)) {
      const faults = entry.faults.length > 0 ? `; ${entry.faults.join("; ")}` : "";
      this.#reading.passage(
        "skipped",
        "broken-entry",
        index,
        to,
        `The entry has neither title nor author${faults}.`,
      );
      return;
    }
    this.#reading.use(index, to);
    if (title === null) this.#reading.doubt("missing-title", index, "The entry has no title.");
    const first = this.#parentOf(entry.key);
    if (first !== undefined && first !== entry)
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
    const extra = new Map<string, string>([["type", entry.type]]);
    const taken = new Set([
      "title",
      ...(title === null ? [] : ["subtitle"]),
      "author",
      "abstract",
      "year",
      "date",
      "month",
      "day",
      "doi",
      "url",
      "crossref",
      ...KEYWORD_FIELDS,
    ]);
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
    for (const name of told) if (extra.get(name) !== entry.type) extra.delete(name);
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
    return this.#byKey.get(key?.trim().toLowerCase() ?? "");
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

/** Braces inside of names and lists of names mean something. */
const NAME_FIELDS = new Set(["author", "editor"]);

/** A value without a second pair of braces around all of it (`{{2012}}`). */
function unwrapped(value: string): string {
  if (!value.startsWith("{") || !value.endsWith("}")) return value;
  let depth = 0;
  for (let i = 0; i < value.length - 1; i++) {
    const code = value.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return value;
  }
  return value.slice(1, -1);
}

/** Biblatex keeps what stands behind the colon in a field of its own. */
function wholeTitle(title: string | null, subtitle: string | null): string | null {
  if (title === null || subtitle === null) return title;
  return `${title}${/[?!:.]$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** An address without the command and the escapes of LaTeX. */
function addressIn(text: string | null, form = /\S/): string | null {
  if (text === null || !form.test(text)) return null;
  return text
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/, "$1")
    .replace(/\\([_%&#~])/g, "$1");
}

function keywordsIn(text: string | null): string[] | null {
  if (text === null) return null;
  const words = text.split(/;/.test(text) ? /\s*;\s*/ : /\s*,\s*/).filter((word) => word !== "");
  return words.length === 0 ? null : words;
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const entries = bibEntries(source.text);
  const reader = new BibReader(reading, entries);
  const lineAt = lineCounter(source.text);
  for (const entry of entries) {
    const index = lineAt(entry.start);
    const to = lineAt(Math.max(entry.start, entry.end - 1)) + 1;
    const why = NO_PAPERS.get(entry.type);
    if (why !== undefined) reading.passage("note", `bibtex-${entry.type}`, index, to, why);
    else reader.read(entry, { index, to });
  }
  for (const [index, line] of source.lines.entries())
    if (line.trim() !== "" && !reading.isClaimed(index))
      reading.note(
        "text-between-entries",
        index,
        "Text between the entries; BibTeX ignores it too.",
      );
  return reading.finish();
}

export const bibtex: FormatReader = { name: NAME, title: "BibTeX", detect, read };
