// Format: DBLP's XML: its dump, and the pages of people and venues.
import { arxivIdIn, arxivMentionIn, identifiersFrom, orcidIn } from "../../identifiers.ts";
import { doiIn } from "../../links.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import type { Reading } from "../../reading.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt, xmlText } from "./xml-values.ts";

const FIELDS: FieldTable = {
  title: ["title"],
  venue: ["journal", "booktitle", "school"],
  year: ["year"],
  pages: ["pages"],
  language: ["note[type=language]"],
  extra: ["volume", "number", "series", "publisher", "isbn", "crossref", "note", "month"],
};

const TYPES = new Map([
  ["article", "article-journal"],
  ["inproceedings", "paper-conference"],
  ["incollection", "chapter"],
  ["book", "book"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
  ["data", "dataset"],
]);

/** Why an element is no paper, or null. */
function noPaperBecause(element: XmlElement): string | null {
  if (element.name === "proceedings") return "Proceedings hold papers and are none.";
  if (element.name === "person") return "The name of a person.";
  if (element.name === "www")
    return /^homepages\//.test(element.attributes["key"] ?? "")
      ? "The home page of a person."
      : "A page of the web.";
  return element.name === "book" && textsAt(element, "author").length === 0
    ? "A book with editors and no authors: it holds papers."
    : null;
}

/** DBLP tells namesakes apart by a number behind the name, or by the number of the person. */
function personOf(author: XmlElement): Person {
  const written = xmlText(author) ?? "";
  const name = written.replace(/ \d{4}$/, "");
  const id = author.attributes["pid"];
  const identifiers = [
    ...(id === undefined ? [] : [`dblp:${id}`]),
    ...(name === written ? [] : [`dblp-name:${written}`]),
  ];
  return { name, orcid: orcidIn(author.attributes["orcid"] ?? ""), identifiers };
}

/** The arXiv number of an entry of CoRR. */
function arxivOf(element: XmlElement, links: readonly string[]): string | null {
  const volume = textAt(element, "volume") ?? "";
  const inCorr = volume.startsWith("abs/") ? arxivIdIn(volume.slice(4)) : null;
  return inCorr ?? links.map(arxivMentionIn).find((id) => id !== null) ?? null;
}

function readRecord(reading: Reading, { element, from, to, raw }: XmlEntry): void {
  const why = noPaperBecause(element);
  if (why !== null) {
    noPaper(reading, from, to, why, raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(element, path));
  const links = textsAt(element, "ee");
  const kind = element.attributes["publtype"];
  if (kind !== undefined) extra.set("publtype", kind);
  const key = element.attributes["key"] ?? null;
  const cited = textsAt(element, "cite").filter((cite) => cite !== "...");
  const type = TYPES.get(element.name)!;
  const preprint = kind?.startsWith("informal") === true && element.name === "article";
  addPaper(
    reading,
    {
      ...fields,
      // The full stop behind every title is DBLP's.
      title: fields.title?.replace(/(?<!\.)\.$/, "") ?? null,
      ...peopleFields(elementsAt(element, "author").map(personOf)),
      doi: links.map(doiIn).find((doi) => doi !== null) ?? null,
      url: links[0] ?? null,
      type: preprint ? "article" : type,
      identifiers: identifiersFrom([
        ["dblp", key],
        ["arxiv", arxivOf(element, links)],
        ["isbn", textAt(element, "isbn")],
      ]),
      references: cited.length === 0 ? null : cited.map((cite) => `dblp:${cite}`),
      extra: Object.fromEntries(extra),
    },
    { index: from, to, key },
  );
}

/** Reads DBLP's XML. */
export const dblpXml = xmlReader({
  name: "dblp-xml",
  title: "DBLP XML",
  records: new Set([...TYPES.keys(), "proceedings", "www", "person"]),
  sign: /<(?:dblp|dblpperson|bht)[\s>]|<(?:article|inproceedings)\s[^>]{0,200}key="(?:journals|conf|series)\//,
  why: "the element <dblp>",
  begin: (reading) => (record) => {
    readRecord(reading, record);
  },
});
