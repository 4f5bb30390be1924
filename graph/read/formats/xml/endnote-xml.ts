// Format: EndNote's XML, as EndNote, Mendeley, Zotero, Bookends and library databases write it.
import { citationCountIn } from "../../citation-count.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { identifiersFrom, isbnsIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { entryDate } from "../../loose-date.ts";
import type { Reading } from "../../reading.ts";
import { NamedPeople } from "../named-people.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt, xmlLines } from "./xml-values.ts";

const FIELDS: FieldTable = {
  title: ["titles/title", "titles/translated-title"],
  abstract: ["abstract"],
  venue: [
    "periodical/full-title",
    "titles/secondary-title",
    "titles/alt-title",
    "titles/tertiary-title",
  ],
  doi: ["electronic-resource-num", "urls/related-urls/url", "urls/web-urls/url"],
  url: ["urls/related-urls/url", "urls/web-urls/url", "urls/text-urls/url"],
  pages: ["pages"],
  language: ["language"],
  extra: [
    "volume",
    "number",
    "issue",
    "edition",
    "section",
    "publisher",
    "pub-location",
    "notes",
    "research-notes",
    "label",
    "work-type",
    "titles/short-title",
    "accession-num",
    "remote-database-name",
    "auth-address",
  ],
};

/** EndNote's names of types, folded, in CSL's words. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^journal article|^electronic article|^magazine article/, "article-journal"],
  [/^newspaper/, "article-newspaper"],
  [/^conference pap|^conference proceeding/, "paper-conference"],
  [/^book section|^electronic book section|^encyclopedia/, "chapter"],
  [/^edited book|^book|^electronic book|^serial/, "book"],
  [/^thesis/, "thesis"],
  [/^report|^government/, "report"],
  [/^web page|^blog|^online/, "webpage"],
  [/^dataset/, "dataset"],
  [/^unpublished|^manuscript/, "manuscript"],
  [/^standard/, "standard"],
  [/^patent/, "patent"],
];

/** What their numbers mean where a record gives no name. */
const NUMBERS: Readonly<Record<string, string>> = {
  "3": "conference paper",
  "5": "book section",
  "6": "book",
  "10": "conference proceeding",
  "17": "journal article",
  "27": "report",
  "28": "edited book",
  "32": "thesis",
  "47": "conference paper",
};

function kindOf(element: XmlElement): string {
  const at = elementsAt(element, "ref-type")[0];
  const name = at?.attributes["name"] ?? NUMBERS[textAt(element, "ref-type") ?? ""] ?? "";
  return name.toLowerCase();
}

/** A person a line; some programs put all into one element. */
function namesAt(element: XmlElement, path: string): string[] {
  return elementsAt(element, path)
    .flatMap((author) => xmlLines(author))
    .flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/))
    .map((name) => name.replace(/,$/, "").trim())
    .filter((name) => name !== "");
}

const isAddress = (text: string): boolean => /^(?:https?:|ftp:|www\.|doi\.org)/i.test(text);

/** The address is a single author's; Web of Science says whose each one is: `[Pell, Ada] Univ Leeds.` */
function peopleOf(element: XmlElement, authors: readonly string[]) {
  const address = elementsAt(element, "auth-address").flatMap((at) => xmlLines(at));
  const named = new NamedPeople(authors);
  const [first, second] = named.people;
  if (first && !second) first.affiliations.push(...address);
  else
    for (const line of address)
      for (const [, names, place] of line.matchAll(/\[([^[\]]+)\]\s*([^[]+)/g))
        for (const name of names!.split(/;\s*/))
          named.find(name)?.affiliations.push(place!.trim().replace(/[.;]$/, ""));
  return peopleFields(named.people);
}

/** The number of a record in the database that it came from. */
function numbersOf(element: XmlElement, url: string | null) {
  const accession = textAt(element, "accession-num") ?? "";
  const from = [
    textAt(element, "remote-database-name"),
    textAt(element, "remote-database-provider"),
    textAt(element, "source-app"),
    url,
  ].join(" ");
  const isPubmed = /^\d{5,9}$/.test(accession) && /medline|pubmed|nlm/i.test(from);
  return identifiersFrom([
    ["pmid", isPubmed ? accession : null],
    ["wos", /^(?:WOS|ISI):\S+$/i.test(accession) ? accession.replace(/^ISI:/i, "WOS:") : null],
    ["pmcid", /PMC\d+/.exec(textsAt(element, "custom2").join(" "))?.[0]],
    ["isbn", isbnsIn(textAt(element, "isbn") ?? "")[0]],
  ]);
}

function readRecord(reading: Reading, { element, from, to, raw }: XmlEntry): void {
  const kind = kindOf(element);
  const authors = namesAt(element, "contributors/authors/author");
  if (
    kind === "edited book" ||
    (kind === "conference proceedings" &&
      authors.length === 0 &&
      textAt(element, "titles/secondary-title") === null)
  ) {
    noPaper(reading, from, to, "A book that holds papers and is none.", raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(element, path));
  const dated = entryDate([
    ...textsAt(element, "dates/year"),
    ...textsAt(element, "dates/pub-dates/date"),
  ]);
  const keywords = elementsAt(element, "keywords/keyword")
    .flatMap((keyword) => xmlLines(keyword))
    .flatMap((line) => line.split(/(?:(?<!\s)\s+)?;\s*/))
    .filter((word) => word !== "");
  const notes = [...textsAt(element, "notes"), ...textsAt(element, "research-notes")].join("\n");
  addPaper(
    reading,
    {
      ...fields,
      // EndNote's way to a database is no address of the web.
      url: FIELDS.url!.flatMap((path) => textsAt(element, path)).find(isAddress) ?? null,
      citationCount: citationCountIn(notes),
      ...peopleOf(element, authors),
      ...dated,
      doi: fields.doi ?? doiIn(textAt(element, "doi") ?? ""),
      type: TYPES.find(([form]) => form.test(kind))?.[1] ?? null,
      keywords: keywords.length === 0 ? null : keywords,
      issns: issnsIn(textAt(element, "isbn")) ?? issnsIn(textAt(element, "issn")),
      identifiers: numbersOf(element, fields.url ?? null),
      extra: Object.fromEntries(extra),
    },
    {
      index: from,
      to,
      raw,
      key: textAt(element, "rec-number") ?? textAt(element, "foreign-keys/key"),
    },
  );
}

/** Reads EndNote's XML. */
export const endnoteXml = xmlReader({
  name: "endnote-xml",
  title: "EndNote XML",
  records: new Set(["record"]),
  sign: /<records>\s*(?:<record[\s>]|$)|<record>[^]*<ref-type/,
  why: "<records> with <ref-type>",
  begin: (reading) => (record) => {
    readRecord(reading, record);
  },
});
