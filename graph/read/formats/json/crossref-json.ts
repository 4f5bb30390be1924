// Format: Crossref's works as its REST API answers (a work, a list of works, a search) and as its
// yearly data file holds them.
import { identifiersFrom, orcidIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import type { Reading } from "../../reading.ts";
import { cslDate } from "../csl-values.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import { addPaper, noPaper } from "../papers.ts";
import { jsonReader } from "./json-reader.ts";
import type { JsonRecord } from "./json-values.ts";

const FIELDS: FieldTable = {
  title: ["title", "original-title"],
  abstract: ["abstract"],
  venue: ["container-title", "event/name", "institution/0/name", "institution/name", "group-title"],
  doi: ["DOI"],
  url: ["URL", "resource/primary/URL"],
  pages: ["page", "article-number"],
  language: ["language"],
  citationCount: ["is-referenced-by-count"],
  extra: ["subtitle", "volume", "issue", "publisher", "publisher-location", "edition-number"],
};

/** Crossref's types in CSL's words; what is not here holds papers or is none. */
const TYPES = new Map<string, string>([
  ["journal-article", "article-journal"],
  ["proceedings-article", "paper-conference"],
  ["book-chapter", "chapter"],
  ["book-section", "chapter"],
  ["book-part", "chapter"],
  ["book-track", "chapter"],
  ["reference-entry", "entry-encyclopedia"],
  ["book", "book"],
  ["monograph", "book"],
  ["edited-book", "book"],
  ["reference-book", "book"],
  ["posted-content", "article"],
  ["dissertation", "thesis"],
  ["report", "report"],
  ["report-component", "report"],
  ["dataset", "dataset"],
  ["standard", "standard"],
  ["peer-review", "review"],
  ["other", "document"],
]);

const CORRECTIONS =
  /^(?:correction|corrigendum|erratum|retraction|withdrawal|removal|expression_of_concern)$/;

/** Why an item is no paper, or null. */
function noPaperBecause(item: JsonRecord, type: string | null): string | null {
  if (type !== null && !TYPES.has(type)) return `It is a ${type}, no paper.`;
  const update = item.objects("update-to").map((to) => to.text("type") ?? "");
  const kind = update.find((word) => CORRECTIONS.test(word.toLowerCase()));
  if (kind !== undefined) return `It is a ${kind} of another paper.`;
  const isBook = type !== null && TYPES.get(type) === "book";
  if (isBook && item.objects("author").length === 0 && item.objects("editor").length > 0)
    return `It is a ${type} with editors and no authors: it holds papers.`;
  return null;
}

function personOf(person: JsonRecord): Person {
  const name = structuredName({
    family: person.text("family"),
    given: person.text("given"),
    suffix: person.text("suffix"),
  });
  return {
    name: name === "" ? (person.text("name") ?? person.text("literal") ?? "") : name,
    affiliations: person.objects("affiliation").map((place) => place.text("name")),
    orcid: orcidIn(person.text("ORCID") ?? ""),
  };
}

function referenceOf(reference: JsonRecord): string | null {
  const doi = doiIn(reference.text("DOI") ?? "");
  if (doi !== null) return doi;
  const whole = reference.text("unstructured");
  if (whole !== null) return whole;
  const parts = [
    "author",
    "year",
    "article-title",
    "volume-title",
    "journal-title",
    "series-title",
  ];
  const said = parts.map((part) => reference.text(part)).filter((text) => text !== null);
  return said.length === 0 ? null : said.join(", ");
}

function read(reading: Reading, item: JsonRecord, index: number, to: number): void {
  const type = item.text("type");
  const why = noPaperBecause(item, type);
  if (why !== null) {
    noPaper(reading, index, to, why, item.raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => item.text(path));
  const subjects = item.texts("subject");
  if (subjects.length > 0) extra.set("subject", subjects.join("; "));
  const issued = [
    cslDate(item.at("issued")),
    cslDate(item.at("published")),
    cslDate(item.at("posted")),
  ].find(({ year }) => year !== null);
  const references = item
    .objects("reference")
    .map(referenceOf)
    .filter((text) => text !== null);
  const keywords = item.texts("keyword");
  addPaper(
    reading,
    {
      ...fields,
      ...(fields.abstract ? { abstract: fields.abstract.replace(/^abstract[ .:]+/i, "") } : {}),
      ...peopleFields(item.objects("author").map(personOf)),
      year: issued?.year ?? null,
      date: issued?.date ?? null,
      type: type === null ? null : TYPES.get(type)!,
      keywords: keywords.length > 0 ? keywords : null,
      issns: issnsIn(item.texts("ISSN").join(" ")),
      identifiers: identifiersFrom(item.texts("ISBN").map((isbn) => ["isbn", isbn] as const)),
      references: references.length > 0 ? references : null,
      extra: Object.fromEntries(extra),
    },
    { index, to, key: item.text("DOI"), raw: item.raw },
  );
}

/** Reads works as Crossref gives them. */
export const crossrefJson = jsonReader({
  name: "crossref-json",
  title: "Crossref JSON",
  lists: [["message", "items"], ["items"], ["message"]],
  isRecord: (keys) =>
    keys.has("DOI") &&
    ["is-referenced-by-count", "reference-count", "content-domain", "deposited", "member"].some(
      (key) => keys.has(key),
    ),
  isEnvelope: (text) => /"message-type"\s*:\s*"work/.test(text),
  why: "works with DOI, member, deposited as Crossref has them",
  read,
});
