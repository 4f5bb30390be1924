// Format: works of OpenAlex: an answer of its API, one work, works one a line, parts of its snapshot.
import { arxivMentionIn, identifiersFrom, orcidIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { pageRange } from "../../pages.ts";
import type { Reading } from "../../reading.ts";
import { plainFields } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { addPaper, noPaper } from "../papers.ts";
import { jsonReader } from "./json-reader.ts";
import type { NamedOrganization } from "../../../model/paper-record.ts";
import type { JsonRecord } from "./json-values.ts";

const FIELDS: FieldTable = {
  title: ["title", "display_name"],
  abstract: ["abstract"],
  venue: ["primary_location/source/display_name", "host_venue/display_name", "host_venue/name"],
  year: ["publication_year", "publication_date"],
  date: ["publication_date"],
  doi: ["doi", "ids/doi"],
  url: ["primary_location/landing_page_url", "host_venue/url", "doi", "id"],
  language: ["language"],
  citationCount: ["cited_by_count"],
  extra: [
    "biblio/volume",
    "biblio/issue",
    "primary_location/source/host_organization_name as publisher",
    "host_venue/publisher",
    "open_access/oa_status",
    "best_oa_location/pdf_url as pdf",
  ],
};

/** OpenAlex's types and, before 2023, Crossref's, in CSL's words. */
const TYPES = new Map<string, string>([
  ["article", "article-journal"],
  ["review", "article-journal"],
  ["letter", "article-journal"],
  ["editorial", "article-journal"],
  ["journal-article", "article-journal"],
  ["proceedings-article", "paper-conference"],
  ["conference-paper", "paper-conference"],
  ["preprint", "article"],
  ["posted-content", "article"],
  ["book-chapter", "chapter"],
  ["book", "book"],
  ["monograph", "book"],
  ["reference-entry", "entry-encyclopedia"],
  ["dissertation", "thesis"],
  ["report", "report"],
  ["dataset", "dataset"],
  ["standard", "standard"],
  ["peer-review", "review"],
  ["software", "software"],
]);

const NO_PAPERS = new Set([
  "paratext",
  "erratum",
  "retraction",
  "grant",
  "supplementary-materials",
  "libguides",
  "database",
  "journal",
  "journal-issue",
  "journal-volume",
  "proceedings",
  "component",
]);

function typeOf(work: JsonRecord): string | null {
  const said = [work.text("type"), work.text("type_crossref")];
  if (said.includes("proceedings-article")) return "paper-conference";
  const type = said.map((word) => TYPES.get(word ?? "")).find((known) => known !== undefined);
  const atConference = work.text("primary_location/source/type") === "conference";
  return type === "article-journal" && atConference ? "paper-conference" : (type ?? null);
}

/** `{word: [places]}` → the text that was taken apart; null when there is none. */
export function invertedText(index: unknown): string | null {
  if (typeof index !== "object" || index === null) return null;
  const words: string[] = [];
  // A place beyond any abstract would make a list of that length.
  for (const [word, places] of Object.entries(index))
    if (Array.isArray(places))
      for (const place of places as unknown[])
        if (typeof place === "number" && Number.isInteger(place) && place >= 0 && place < 100_000)
          words[place] = word;
  const text = words
    .filter((word) => word !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : text;
}

/** `https://openalex.org/A123` → `A123`; null for anything else. */
function idIn(text: string | null, letter: string): string | null {
  const id = /(?:^|\/)([A-Z]\d+)$/i.exec(text ?? "")?.[1]?.toUpperCase();
  return id?.startsWith(letter) ? id : null;
}

function placeOf(institution: JsonRecord): string | null {
  const name = institution.text("display_name");
  const country = institution.text("country_code");
  return name === null || country === null ? name : `${name}, ${country.toUpperCase()}`;
}

/** With the number of the Research Organization Registry, else OpenAlex's own. */
function organizationOf(institution: JsonRecord): NamedOrganization[] {
  const name = institution.text("display_name");
  if (name === null) return [];
  const ror = /ror\.org\/(0[a-z\d]{8})$/i.exec(institution.text("ror") ?? "")?.[1];
  const id = idIn(institution.text("id"), "I");
  const identifier = ror === undefined ? (id === null ? null : `openalex:${id}`) : `ror:${ror}`;
  return [{ name, country: institution.text("country_code"), identifier }];
}

function personOf(authorship: JsonRecord): Person {
  const id = idIn(authorship.text("author/id"), "A");
  const places = authorship.objects("institutions").map(placeOf);
  const written = [
    ...authorship.texts("raw_affiliation_strings"),
    ...authorship.texts("raw_affiliation_string"),
  ];
  return {
    name: authorship.text("author/display_name") ?? authorship.text("raw_author_name") ?? "",
    affiliations: places.some((place) => place !== null) ? places : written,
    organizations: authorship.objects("institutions").flatMap(organizationOf),
    orcid: orcidIn(authorship.text("author/orcid") ?? ""),
    identifiers: id === null ? [] : [`openalex:${id}`],
  };
}

/** The arXiv address among the places where a work can be read. */
function arxivOf(work: JsonRecord): string | null {
  const addresses = [
    work.text("ids/arxiv"),
    work.text("doi"),
    ...work.objects("locations").map((location) => location.text("landing_page_url")),
    work.text("primary_location/landing_page_url"),
  ];
  const found = addresses.map((url) => arxivMentionIn(url ?? "")).find((id) => id !== null);
  return found ?? null;
}

function read(reading: Reading, work: JsonRecord, index: number, to: number): void {
  const said = work.text("type");
  if ((said !== null && NO_PAPERS.has(said)) || work.at("is_paratext") === true) {
    noPaper(reading, index, to, `It is a ${said ?? "cover or index"}, no paper.`, work.raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => work.text(path));
  const topics = work.objects("topics").map((topic) => topic.text("display_name"));
  const concepts = work.objects("concepts").map((concept) => concept.text("display_name"));
  for (const [name, words] of [
    ["topics", topics],
    ["concepts", concepts],
  ] as const)
    if (words.length > 0) extra.set(name, words.filter((word) => word !== null).join("; "));
  if (work.at("is_retracted") === true) extra.set("is_retracted", "true");
  const keywords = work
    .objects("keywords")
    .map((keyword) => keyword.text("display_name") ?? keyword.text("keyword"))
    .filter((word) => word !== null);
  const references = work.texts("referenced_works").map((id) => {
    const known = idIn(id, "W");
    return known === null ? id : `openalex:${known}`;
  });
  const source = work.text("primary_location/source/issn_l") ?? work.text("host_venue/issn_l");
  const issns = [...work.texts("primary_location/source/issn"), ...work.texts("host_venue/issn")];
  addPaper(
    reading,
    {
      ...fields,
      abstract: fields.abstract ?? invertedText(work.at("abstract_inverted_index")),
      ...peopleFields(work.objects("authorships").map(personOf)),
      type: typeOf(work),
      pages: pageRange(work.text("biblio/first_page"), work.text("biblio/last_page")),
      issns: issnsIn([source, ...issns].join(" ")),
      keywords: keywords.length > 0 ? keywords : null,
      identifiers: identifiersFrom([
        ["openalex", work.text("id") ?? work.text("ids/openalex")],
        ["arxiv", arxivOf(work)],
        ["pmid", work.text("ids/pmid")],
        ["pmcid", work.text("ids/pmcid")],
        ["mag", work.text("ids/mag")],
      ]),
      references: references.length > 0 ? references : null,
      extra: Object.fromEntries(extra),
    },
    { index, to, key: idIn(work.text("id"), "W"), raw: work.raw },
  );
}

/** Reads works as OpenAlex gives them. */
export const openalexJson = jsonReader({
  name: "openalex-json",
  title: "OpenAlex JSON",
  lists: [["results"], ["data"]],
  isRecord: (keys) =>
    keys.has("authorships") ||
    keys.has("abstract_inverted_index") ||
    (keys.has("display_name") && keys.has("cited_by_api_url")) ||
    // Some fields of each, as its API gives them when asked with `select`.
    (keys.has("id") &&
      (keys.has("title") || keys.has("display_name")) &&
      (keys.has("publication_year") || keys.has("referenced_works"))),
  isEnvelope: (text) => /"meta"\s*:\s*\{\s*"count"/.test(text),
  why: "works with authorships as OpenAlex has them",
  read,
});
