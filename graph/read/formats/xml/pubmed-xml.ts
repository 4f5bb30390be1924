// Format: PubMed's XML (`PubmedArticleSet`), articles and chapters of books.
import { dateFrom, plainFields, yearFrom } from "../field-table.ts";
import type { FieldTable } from "../field-table.ts";
import { identifiersFrom, orcidIn } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { pageRange } from "../../pages.ts";
import type { Reading } from "../../reading.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import type { Person } from "../people.ts";
import { structuredName } from "../structured-names.ts";
import type { XmlElement } from "./xml-records.ts";
import { xmlReader } from "./xml-reader.ts";
import type { XmlEntry } from "./xml-reader.ts";
import { elementsAt, textAt, textsAt, xmlText } from "./xml-values.ts";

/** Paths below the article (or the document of a book). */
const FIELDS: FieldTable = {
  title: ["ArticleTitle", "VernacularTitle", "Book/BookTitle"],
  venue: ["Journal/Title", "Journal/ISOAbbreviation", "Book/BookTitle"],
  doi: ["ELocationID[EIdType=doi]", "Book/ELocationID[EIdType=doi]"],
  language: ["Language"],
  extra: [
    "Journal/JournalIssue/Volume as volume",
    "Journal/JournalIssue/Issue as issue",
    "Journal/ISOAbbreviation",
    "VernacularTitle",
    "Book/Publisher/PublisherName as publisher",
  ],
};

const ERRATA = new Set([
  "Published Erratum",
  "Retraction of Publication",
  "Retraction Notice",
  "Expression of Concern",
  "Corrected and Republished Article Notice",
]);

const TYPES: readonly (readonly [string, string])[] = [
  ["Preprint", "article"],
  ["Academic Dissertation", "thesis"],
  ["Dataset", "dataset"],
  ["Technical Report", "report"],
  ["Newspaper Article", "article-newspaper"],
  ["Journal Article", "article-journal"],
];

function personOf(author: XmlElement): Person {
  const id = elementsAt(author, "Identifier").find(({ attributes }) =>
    /orcid/i.test(attributes["Source"] ?? ""),
  );
  const collective = textAt(author, "CollectiveName");
  return {
    name:
      collective ??
      structuredName({
        family: textAt(author, "LastName"),
        given:
          textAt(author, "ForeName") ?? textAt(author, "FirstName") ?? textAt(author, "Initials"),
        suffix: textAt(author, "Suffix"),
      }),
    affiliations: [
      ...textsAt(author, "AffiliationInfo/Affiliation"),
      ...textsAt(author, "Affiliation"),
    ],
    orcid: orcidIn(xmlText(id) ?? ""),
  };
}

/** The parts of an abstract, each behind its label. */
function abstractOf(article: XmlElement): string | null {
  const parts = elementsAt(article, "Abstract/AbstractText").map((part) => {
    const text = xmlText(part);
    const label = part.attributes["Label"];
    return text !== null && label !== undefined && label !== "" && label !== "UNLABELLED"
      ? `${label}: ${text}`
      : text;
  });
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(" ");
}

interface Dated {
  readonly year: number | null;
  readonly date: string | null;
}

/** `Year`, `Month`, `Day`, or the free words of `MedlineDate`. */
function dateAt(parent: XmlElement, path: string): Dated | null {
  const at = elementsAt(parent, path)[0];
  if (!at) return null;
  const year = textAt(at, "Year");
  if (year === null) {
    const words = textAt(at, "MedlineDate");
    return yearFrom(words) === null ? null : { year: yearFrom(words), date: null };
  }
  const month = textAt(at, "Month");
  const day = textAt(at, "Day");
  const written = /^\d+$/.test(month ?? "")
    ? [year, month, day].filter((part) => part !== null).join("-")
    : [day, month, year].filter((part) => part !== null).join(" ");
  return { year: yearFrom(year), date: dateFrom(written) };
}

function keywordsOf(citation: XmlElement): string[] | null {
  const words = [
    ...textsAt(citation, "KeywordList/Keyword"),
    ...textsAt(citation, "MeshHeadingList/MeshHeading/DescriptorName"),
  ];
  return words.length === 0 ? null : [...new Set(words)];
}

function referencesOf(data: XmlElement): string[] | null {
  const references = [
    ...elementsAt(data, "ReferenceList/Reference"),
    ...elementsAt(data, "ReferenceList/ReferenceList/Reference"),
  ].map((reference) => {
    const doi = doiIn(textAt(reference, "ArticleIdList/ArticleId[IdType=doi]") ?? "");
    const pmid = textAt(reference, "ArticleIdList/ArticleId[IdType=pubmed]");
    const number = pmid !== null && /^[1-9]\d{0,8}$/.test(pmid) ? `pmid:${pmid}` : null;
    return doi ?? number ?? textAt(reference, "Citation");
  });
  const said = references.filter((text) => text !== null);
  return said.length === 0 ? null : said;
}

function readRecord(reading: Reading, { element, from, to, raw }: XmlEntry): void {
  if (element.name === "DeleteCitation") {
    noPaper(reading, from, to, "Numbers of records that PubMed has deleted.", raw);
    return;
  }
  const citation =
    elementsAt(element, "MedlineCitation")[0] ?? elementsAt(element, "BookDocument")[0] ?? element;
  const article = elementsAt(citation, "Article")[0] ?? citation;
  const data =
    elementsAt(element, "PubmedData")[0] ?? elementsAt(element, "PubmedBookData")[0] ?? element;
  const kinds = [
    ...textsAt(article, "PublicationTypeList/PublicationType"),
    ...textsAt(citation, "PublicationType"),
  ];
  const erratum = kinds.find((kind) => ERRATA.has(kind));
  if (erratum !== undefined) {
    noPaper(reading, from, to, `It is a note about another paper (${erratum}).`, raw);
    return;
  }
  const { fields, extra } = plainFields(FIELDS, (path) => textAt(article, path));
  const pmid = textAt(citation, "PMID");
  const id = (kind: string) => textAt(data, `ArticleIdList/ArticleId[IdType=${kind}]`);
  if (kinds.length > 0) extra.set("PublicationType", kinds.join("; "));
  const dated =
    dateAt(article, "Journal/JournalIssue/PubDate") ??
    dateAt(article, "ArticleDate") ??
    dateAt(article, "Book/PubDate") ??
    dateAt(citation, "ContributionDate");
  const isBook = element.name === "PubmedBookArticle" && textAt(article, "ArticleTitle") === null;
  const authors = elementsAt(article, isBook ? "Book/AuthorList" : "AuthorList").filter(
    ({ attributes }) => attributes["Type"] !== "editors",
  );
  addPaper(
    reading,
    {
      ...fields,
      ...peopleFields(authors.flatMap((list) => elementsAt(list, "Author")).map(personOf)),
      ...dated,
      abstract: abstractOf(article) ?? abstractOf(citation),
      doi: fields.doi ?? doiIn(id("doi") ?? ""),
      url: pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
      ...(isBook ? { venue: null } : {}),
      type:
        element.name === "PubmedBookArticle"
          ? isBook
            ? "book"
            : "chapter"
          : (TYPES.find(([theirs]) => kinds.includes(theirs))?.[1] ?? "article-journal"),
      pages:
        pageRange(textAt(article, "Pagination/MedlinePgn"), null) ??
        pageRange(textAt(article, "Pagination/StartPage"), textAt(article, "Pagination/EndPage")),
      issns: issnsIn(
        [
          ...textsAt(article, "Journal/ISSN"),
          ...textsAt(citation, "MedlineJournalInfo/ISSNLinking"),
        ].join(" "),
      ),
      keywords: keywordsOf(citation),
      identifiers: identifiersFrom([
        ["pmid", pmid],
        ["pmcid", id("pmc")],
      ]),
      references: referencesOf(data),
      extra: Object.fromEntries(extra),
    },
    { index: from, to, raw, key: pmid },
  );
}

/** Reads PubMed's XML. */
export const pubmedXml = xmlReader({
  name: "pubmed-xml",
  title: "PubMed XML",
  records: new Set(["PubmedArticle", "PubmedBookArticle", "DeleteCitation"]),
  sign: /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet)[\s>]/,
  why: "elements such as <PubmedArticle>",
  begin: (reading) => (record) => {
    readRecord(reading, record);
  },
});
