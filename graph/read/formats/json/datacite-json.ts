// Format: DataCite's metadata as JSON: answers of its API, or the attributes of one DOI.
import { arxivMentionIn, identifiersFrom, orcidIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { pageRange, pagesOf } from "../../pages.ts";
import type { Reading } from "../../reading.ts";
import { dateFrom, plainFields, yearFrom } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import { jsonReader } from "./json-reader.ts";
import type { JsonRecord } from "./json-values.ts";

const FIELDS: FieldTable = {
  doi: ["doi", "id", "identifier/identifier"],
  url: ["url", "doi"],
  language: ["language"],
  citationCount: ["citationCount"],
  extra: [
    "publisher",
    "publisher/name as publisher",
    "version",
    "container/volume",
    "container/issue",
  ],
};

const TYPES = new Map<string, string>([
  ["JournalArticle", "article-journal"],
  ["DataPaper", "article-journal"],
  ["ConferencePaper", "paper-conference"],
  ["BookChapter", "chapter"],
  ["Book", "book"],
  ["Dissertation", "thesis"],
  ["Preprint", "article"],
  ["Report", "report"],
  ["PeerReview", "review"],
  ["Standard", "standard"],
  ["Dataset", "dataset"],
  ["Software", "software"],
  ["ComputationalNotebook", "software"],
]);

/** What holds papers. */
const HOLDERS = new Set(["ConferenceProceeding", "Journal", "Collection"]);

function typeOf(item: JsonRecord): string | null {
  const general = item.text("types/resourceTypeGeneral") ?? item.text("resourceTypeGeneral") ?? "";
  const known =
    TYPES.get(general) ?? TYPES.get((item.text("types/schemaOrg") ?? "").replace(/^Scholarly/, ""));
  return known ?? item.text("types/citeproc");
}

function personOf(person: JsonRecord): Person {
  const parts = { family: person.text("familyName"), given: person.text("givenName") };
  const places = person.objects("affiliation").map((place) => place.text("name"));
  const ids = person
    .objects("nameIdentifiers")
    .filter((id) => /orcid/i.test(id.text("nameIdentifierScheme") ?? ""))
    .map((id) => orcidIn(id.text("nameIdentifier") ?? ""));
  return {
    name: parts.family === null ? (person.text("name") ?? "") : structuredName(parts),
    affiliations: [...person.texts("affiliation"), ...places],
    orcid: ids[0] ?? null,
  };
}

/** The first entry of a list whose `key` is one of the values (null: not said), as text. */
function picked(
  item: JsonRecord,
  list: string,
  text: string,
  key: string,
  values: readonly (string | null)[],
) {
  const entries = item.objects(list);
  for (const value of values) {
    const found = entries.find((entry) => entry.text(key) === value)?.text(text) ?? null;
    if (found !== null) return found;
  }
  return null;
}

/** The item that this one is published in. */
function wholeOf(item: JsonRecord): JsonRecord | null {
  const items = item.objects("relatedItems");
  return items.find((one) => one.text("relationType") === "IsPublishedIn") ?? null;
}

function titleOf(item: JsonRecord): string | null {
  const kinds = [null, "AlternativeTitle", "TranslatedTitle", "Other"];
  const title = picked(item, "titles", "title", "titleType", kinds);
  const subtitle = picked(item, "titles", "title", "titleType", ["Subtitle"]);
  return title === null || subtitle === null ? (title ?? subtitle) : `${title}: ${subtitle}`;
}

const PAGE = /^[a-z]{0,3}\.?\d+$/i;

/** Some repositories write volume and year where pages belong, and pages among the sizes. */
function pagesIn(item: JsonRecord): string | null {
  for (const at of [item.objects("container")[0], wholeOf(item)]) {
    const first = at?.text("firstPage") ?? null;
    if (first !== null && PAGE.test(first)) return pageRange(first, at!.text("lastPage"));
  }
  const size = item.texts("sizes").find((text) => /^\d+\s*[-–]\s*\d+\s*[ps]/i.test(text));
  return size === undefined ? null : pagesOf(size.replace(/(?<!\D)\D+$/, ""));
}

function related(item: JsonRecord, relations: readonly string[]): string[] {
  return item
    .objects("relatedIdentifiers")
    .filter((one) => relations.includes(one.text("relationType") ?? ""))
    .map((one) => one.text("relatedIdentifier"))
    .filter((text) => text !== null);
}

function read(reading: Reading, answer: JsonRecord, index: number, to: number): void {
  const item = answer.objects("attributes")[0] ?? answer;
  const general = item.text("types/resourceTypeGeneral");
  if (general !== null && HOLDERS.has(general)) {
    noPaper(reading, index, to, `It is a ${general}: it holds papers.`, answer.raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => item.text(path));
  const whole = wholeOf(item);
  const date = ["Issued", "Available", "Created", "Submitted"]
    .map((kind) => picked(item, "dates", "date", "dateType", [kind]))
    .find((text) => text !== null);
  const subjects = item.objects("subjects").map((subject) => subject.text("subject"));
  const keywords = [...new Set(subjects.filter((word) => word !== null))];
  const references = related(item, ["References", "Cites"]).map((id) => doiIn(id) ?? id);
  addPaper(
    reading,
    {
      ...fields,
      title: titleOf(item),
      ...peopleFields(item.objects("creators").map(personOf)),
      abstract: picked(item, "descriptions", "description", "descriptionType", ["Abstract"]),
      venue:
        item.text("container/title") ??
        (whole ? picked(whole, "titles", "title", "titleType", [null]) : null),
      year:
        yearFrom(whole?.text("publicationYear") ?? item.text("publicationYear")) ??
        yearFrom(date ?? null),
      date: dateFrom(date ?? null),
      type: typeOf(item),
      pages: pagesIn(item),
      issns: issnsIn(related(item, ["IsPublishedIn", "IsPartOf"]).join(" ")),
      keywords: keywords.length > 0 ? keywords : null,
      identifiers: identifiersFrom([["arxiv", arxivMentionIn(fields.doi ?? "")]]),
      references: references.length > 0 ? references : null,
      extra: Object.fromEntries(extra),
    },
    { index, to, key: fields.doi ?? null, raw: answer.raw },
  );
}

/** Reads metadata as DataCite gives it. */
export const dataciteJson = jsonReader({
  name: "datacite-json",
  title: "DataCite JSON",
  lists: [["data"]],
  isRecord: (keys) =>
    (keys.has("creators") && keys.has("titles")) ||
    (keys.has("attributes") && keys.has("relationships")),
  why: "DOIs with creators and titles as DataCite has them",
  read,
});
