// Format: Crossref's XML (UNIXREF), an element for each DOI: what it is stands inside of what it
// appeared in, next to that container's own metadata.
import { identifiersFrom, orcidIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { pageRange } from "../../pages.ts";
import type { Reading } from "../../reading.ts";
import { plainFields, yearFrom } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt } from "./xml-values.ts";

/** Paths below the element of the work. */
const FIELDS: FieldTable = {
  title: ["titles/title", "titles/original_language_title"],
  abstract: ["abstract"],
  doi: ["doi_data/doi"],
  url: ["doi_data/resource"],
  extra: [
    "titles/subtitle",
    "volume",
    "edition_number",
    "publisher/publisher_name",
    "institution/institution_name",
    "publisher_item/item_number",
  ],
};

/** The elements of works, the innermost first, in CSL's words. */
const WORKS: readonly (readonly [string, string])[] = [
  ["journal/journal_article", "article-journal"],
  ["conference/conference_paper", "paper-conference"],
  ["book/content_item", "chapter"],
  ["report-paper/content_item", "report"],
  ["database/dataset", "dataset"],
  ["book/book_metadata", "book"],
  ["book/book_series_metadata", "book"],
  ["book/book_set_metadata", "book"],
  ["report-paper/report-paper_metadata", "report"],
  ["report-paper/report-paper_series_metadata", "report"],
  ["standard/standard_metadata", "standard"],
  ["dissertation", "thesis"],
  ["posted_content", "article"],
  ["peer_review", "review"],
];

/** Where the container of a work says what it is called. */
const CONTAINERS = [
  "journal/journal_metadata/full_title",
  "conference/proceedings_metadata/proceedings_title",
  "conference/proceedings_series_metadata/proceedings_title",
  "conference/event_metadata/conference_name",
  "book/book_metadata/titles/title",
  "book/book_series_metadata/titles/title",
  "book/book_set_metadata/titles/title",
];

const EXTRA: readonly (readonly [string, string])[] = [
  ["volume", "journal/journal_issue/journal_volume/volume"],
  ["issue", "journal/journal_issue/issue"],
  ["publisher", "conference/proceedings_metadata/publisher/publisher_name"],
  ["publisher", "book/book_metadata/publisher/publisher_name"],
  ["event", "conference/event_metadata/conference_name"],
];

function personOf(person: XmlElement): Person {
  return {
    name: structuredName({
      family: textAt(person, "surname"),
      given: textAt(person, "given_name"),
      suffix: textAt(person, "suffix"),
    }),
    affiliations: [
      ...textsAt(person, "affiliation"),
      ...textsAt(person, "affiliations/institution/institution_name"),
    ],
    orcid: orcidIn(textAt(person, "ORCID") ?? ""),
  };
}

function authorsOf(work: XmlElement): Person[] {
  const listed = elementsAt(work, "contributors/*").filter(
    ({ attributes }) => (attributes["contributor_role"] ?? "author") === "author",
  );
  const alone = elementsAt(work, "person_name");
  return [...listed, ...alone].flatMap((person) => {
    if (person.name === "person_name") return [personOf(person)];
    return person.name === "organization" ? [{ name: organisation(person) }] : [];
  });
}

function organisation(person: XmlElement): string {
  return person.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
}

/** The date of the work, print before online; of its container where it has none. */
function dateOf(work: XmlElement, whole: XmlElement) {
  const dates = [
    ...elementsAt(work, "publication_date[media_type=print]"),
    ...["publication_date", "posted_date", "approval_date", "review_date"].flatMap((path) =>
      elementsAt(work, path),
    ),
    ...elementsAt(whole, "journal/journal_issue/publication_date"),
    ...elementsAt(whole, "conference/proceedings_metadata/publication_date"),
    ...elementsAt(whole, "book/book_metadata/publication_date"),
  ];
  const [date] = dates.filter((at) => textAt(at, "year") !== null);
  if (!date) return {};
  const year = yearFrom(textAt(date, "year"));
  const month = /^\d{1,2}$/.exec(textAt(date, "month") ?? "")?.[0].padStart(2, "0");
  const day = /^\d{1,2}$/.exec(textAt(date, "day") ?? "")?.[0].padStart(2, "0");
  // Months beyond 12 are seasons.
  if (year === null || month === undefined || Number(month) < 1 || Number(month) > 12)
    return { year };
  return { year, date: `${year}-${month}${day === undefined ? "" : `-${day}`}` };
}

function referencesOf(work: XmlElement): string[] | null {
  const cited = elementsAt(work, "citation_list/citation").map((citation) => {
    const doi = doiIn(textAt(citation, "doi") ?? "");
    if (doi !== null) return doi;
    const parts = ["author", "cYear", "article_title", "volume_title", "journal_title"];
    const said = parts.map((part) => textAt(citation, part)).filter((text) => text !== null);
    return textAt(citation, "unstructured_citation") ?? (said.length > 0 ? said.join(", ") : null);
  });
  const said = cited.filter((text) => text !== null);
  return said.length === 0 ? null : said;
}

/** The books and journals that are no works of their own here. */
function noPaperBecause(
  path: string | null,
  work: XmlElement,
  authors: readonly Person[],
): string | null {
  if (path === null) return "A journal, volume or proceedings: it holds papers.";
  return path.startsWith("book/book_") &&
    authors.length === 0 &&
    elementsAt(work, "contributors/*").length > 0
    ? "A book with editors and no authors: it holds papers."
    : null;
}

/** Reads the innermost work of an element with all that stands around it. */
export function readWork(reading: Reading, record: XmlEntry, whole: XmlElement): void {
  const { from, to, raw } = record;
  const found = WORKS.find(([path]) => elementsAt(whole, path).length > 0) ?? null;
  const work = found ? elementsAt(whole, found[0])[0]! : whole;
  const authors = authorsOf(work);
  const why = noPaperBecause(found?.[0] ?? null, work, authors);
  if (why !== null) {
    const error = textAt(whole, "error");
    if (error === null) noPaper(reading, from, to, why, raw);
    else reading.passage("skipped", "api-error", from, to, `Crossref answered: ${error}.`, raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(work, path));
  for (const [name, path] of EXTRA) {
    const text = textAt(whole, path);
    if (text !== null && !extra.has(name)) extra.set(name, text);
  }
  const container = CONTAINERS.map((path) => textAt(whole, path)).find((text) => text !== null);
  const venue = found![0].startsWith("book/book_")
    ? null
    : (container ?? textAt(work, "institution/institution_name"));
  const inside = [
    "journal/journal_metadata",
    "conference/proceedings_series_metadata/series_metadata",
    "book/book_series_metadata/series_metadata",
  ];
  addPaper(
    reading,
    {
      ...fields,
      ...peopleFields(authors),
      ...dateOf(work, whole),
      venue,
      type: found![1],
      pages: pageRange(textAt(work, "pages/first_page"), textAt(work, "pages/last_page")),
      language:
        work.attributes["language"] ??
        elementsAt(whole, "journal/journal_metadata")[0]?.attributes["language"] ??
        null,
      issns: issnsIn(inside.flatMap((path) => textsAt(whole, `${path}/issn`)).join(" ")),
      identifiers: identifiersFrom(
        ["book/book_metadata/isbn", "conference/proceedings_metadata/isbn"]
          .flatMap((path) => textsAt(whole, path))
          .map((isbn) => ["isbn", isbn] as const),
      ),
      references: referencesOf(work),
      extra: Object.fromEntries(extra),
    },
    { index: from, to, raw, key: fields.doi ?? null },
  );
}

/** Reads Crossref's XML. */
export const crossrefXml = xmlReader({
  name: "crossref-xml",
  title: "Crossref XML",
  records: new Set(["doi_record"]),
  sign: /<(?:\w+:)?(?:doi_records|doi_record|crossref_result)[\s>]/,
  why: "elements such as <doi_record>",
  begin: (reading) => (record) => {
    const { element } = record;
    readWork(reading, record, elementsAt(element, "crossref")[0] ?? element);
  },
});
