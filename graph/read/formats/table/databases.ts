// Dialects of databases whose tables need little more than their headings: Dimensions, Lens,
// IEEE Xplore, OpenAlex, Zotero.
import { arxivMentionIn, numbersInAddress, orcidIn } from "../../identifiers.ts";
import { doiIn } from "../../links.ts";
import type { Person } from "../people.ts";
import { cutAt, listIn } from "./cells.ts";
import { COMMON_TYPES, byHeadings } from "./dialect.ts";
import type { TableDialect } from "./dialect.ts";
import type { TableRow } from "./table-row.ts";

/** Names between semicolons; facts in the same order where there are as many. */
function named(names: readonly string[], places: readonly string[]): Person[] {
  return names.map((name, i) => ({
    name,
    affiliations: places.length === names.length ? [places[i]!] : [],
  }));
}

/** `Li, Wei (University of A; Institute B); Dou, Zhi (…)` → the places of each. */
function dimensionsPlaces(cell: string): string[][] {
  return [...cell.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?:;|$)/g)].map((match) =>
    cutAt(match[1]!, ";"),
  );
}

/** `[Pell, Ada]|[…]|A title|A Journal||2010|3|2|99-101|10.1000/xyz|pub.1|5`: DOI, number, else words. */
function dimensionsReference(written: string): string[] {
  const parts = written.split("|").map((part) => part.replace(/^\[|\]$/g, "").trim());
  const doi = parts.find((part) => /^10\.\d{4,9}\//.test(part));
  const number = parts.find((part) => /^pub\.\d+$/.test(part));
  if (doi !== undefined) return [doiIn(doi) ?? doi];
  if (number !== undefined) return [`dimensions:${number}`];
  const words = parts.filter((part) => part !== "").join(", ");
  return words === "" ? [] : [words];
}

const dimensions: TableDialect = {
  name: "dimensions-csv",
  title: "Dimensions CSV",
  detect: byHeadings(
    ["publication id"],
    ["pubyear"],
    ["title"],
    ["source title", "source title anthology title"],
  ),
  columns: {
    title: ["title"],
    authors: ["authors"],
    abstract: ["abstract"],
    venue: ["source title anthology title", "source title", "anthology title", "proceedings title"],
    year: ["pubyear"],
    date: ["publication date", "publication date online", "publication date print"],
    doi: ["doi"],
    url: ["source linkout", "dimensions url"],
    keywords: ["keywords", "mesh terms"],
    pages: ["pagination"],
    type: ["publication type", "document type"],
    issn: ["issn"],
    isbn: ["isbn"],
    citationCount: ["times cited"],
    references: ["cited references"],
    affiliations: ["authors raw affiliation", "authors affiliations"],
    key: ["publication id"],
    pmid: ["pmid"],
    pmcid: ["pmcid"],
    arxiv: ["arxiv id"],
  },
  people: (row) => {
    const names = cutAt(row.raw("authors"), ";");
    const places = dimensionsPlaces(row.raw("affiliations"));
    return names.map((name, i) => ({
      name,
      affiliations: places.length === names.length ? places[i]! : [],
    }));
  },
  types: COMMON_TYPES,
  keywords: (cell) => cutAt(cell, ";"),
  references: (row) =>
    row
      .raw("references")
      .split(/;\s*(?=\[)/)
      .flatMap(dimensionsReference),
  numbers: (row) => [["dimensions", row.text("key")]],
  noPaperBecause: (row) =>
    /^(?:proceeding|edited book)s?$/i.test(row.raw("type")) ? "A volume that holds papers." : null,
};

const lens: TableDialect = {
  name: "lens-csv",
  title: "Lens CSV",
  detect: byHeadings(["lens id"], ["title"], ["author/s", "source title"]),
  columns: {
    title: ["title"],
    authors: ["author/s"],
    abstract: ["abstract"],
    venue: ["source title"],
    year: ["publication year"],
    date: ["date published"],
    doi: ["doi"],
    url: ["external url", "source urls"],
    keywords: ["keywords", "mesh terms"],
    firstPage: ["start page"],
    lastPage: ["end page"],
    type: ["publication type"],
    issn: ["issns"],
    citationCount: ["citing works count"],
    references: ["references"],
    key: ["lens id"],
    pmid: ["pmid"],
    pmcid: ["pmcid"],
    mag: ["microsoft academic id"],
  },
  people: (row) => named(cutAt(row.raw("authors"), ";"), []),
  types: COMMON_TYPES,
  keywords: (cell) => cutAt(cell, ";"),
  references: (row) => cutAt(row.raw("references"), ";").map((id) => `lens:${id}`),
  numbers: (row) => [["lens", row.text("key")]],
};

const ieee: TableDialect = {
  name: "ieee-csv",
  title: "IEEE Xplore CSV",
  detect: byHeadings(
    ["document title"],
    ["authors"],
    ["publication title"],
    ["ieee terms", "document identifier", "pdf link"],
  ),
  columns: {
    title: ["document title"],
    authors: ["authors"],
    abstract: ["abstract"],
    venue: ["publication title"],
    year: ["publication year"],
    date: ["issue date", "online date", "publication date"],
    doi: ["doi"],
    url: ["pdf link"],
    keywords: ["author keywords", "ieee terms", "inspec controlled terms"],
    firstPage: ["start page"],
    lastPage: ["end page"],
    type: ["document identifier"],
    issn: ["issn"],
    isbn: ["isbns", "isbn"],
    citationCount: ["article citation count"],
    affiliations: ["author affiliations"],
  },
  people: (row) => named(cutAt(row.raw("authors"), ";"), cutAt(row.raw("affiliations"), ";")),
  types: COMMON_TYPES,
  keywords: (cell) => cutAt(cell, ";"),
};

/** Entries between bars; empty ones hold the places of those who have none. */
function bars(cell: string): string[] {
  return cell === "" ? [] : cell.split("|").map((entry) => entry.trim());
}

/**
 * Institutions, with their countries where these stand beside them. The table does not say whose they
 * are: with as many as people, each has one; a paper's only author has all of them.
 */
function openalexPlaces(row: TableRow, people: number): string[][] {
  const cell = (...headings: string[]): string[] =>
    headings.map((heading) => bars(row.under(heading))).find(({ length }) => length > 0) ?? [];
  const names = cell(
    "authorships.institutions.display_name",
    "author_institution_names",
    "authorships_institutions_display_name",
  );
  const codes = cell("authorships.institutions.country_code", "authorships.countries");
  const places = names.map((name, i) =>
    codes.length === names.length && /^[A-Z]{2}$/i.test(codes[i]!) && name !== ""
      ? `${name}, ${codes[i]!.toUpperCase()}`
      : name,
  );
  if (places.length === people) return places.map((place) => [place]);
  return people === 1 ? [places] : [];
}

function openalexPeople(row: TableRow): Person[] {
  const names = bars(row.raw("authors"));
  const column = (...headings: string[]): string[] => {
    const cells = headings.map((heading) => bars(row.under(heading)));
    return cells.find((entries) => entries.length === names.length) ?? [];
  };
  const ids = column("authorships.author.id", "author_ids", "authorships_author_id");
  const orcids = column("authorships.author.orcid", "author_orcids", "authorships_author_orcid");
  const written = column(
    "authorships.raw_affiliation_strings",
    "authorships.affiliations.raw_affiliation_string",
  );
  const places = written.some((place) => place !== "")
    ? written.map((place) => [place])
    : openalexPlaces(row, names.length);
  return names.map((name, i) => {
    const id = /A\d+$/.exec(ids[i] ?? "")?.[0];
    return {
      name,
      affiliations: places[i] ?? [],
      orcid: orcidIn(orcids[i] ?? ""),
      identifiers: id === undefined ? [] : [`openalex:${id}`],
    };
  });
}

const openalex: TableDialect = {
  name: "openalex-csv",
  title: "OpenAlex CSV",
  detect: byHeadings(
    ["id", "ids openalex", "open alex id", "openalex id"],
    ["display name", "title"],
    ["cited by count"],
    ["authorships author display name", "authorships author id", "author names", "authorships"],
  ),
  columns: {
    title: ["title", "display name"],
    authors: ["authorships author display name", "author names", "authorships raw author name"],
    abstract: ["abstract"],
    venue: [
      "primary location source display name",
      "primary location display name",
      "host venue display name",
    ],
    year: ["publication year"],
    date: ["publication date"],
    doi: ["doi", "ids doi"],
    url: ["primary location landing page url", "landing page url", "doi url"],
    keywords: ["keywords display name", "keywords"],
    firstPage: ["biblio first page"],
    lastPage: ["biblio last page"],
    type: ["type"],
    language: ["language"],
    issn: [
      "primary location source issn",
      "primary location issns",
      "primary location source issn l",
      "primary location issn l",
    ],
    citationCount: ["cited by count"],
    references: ["referenced works"],
    openalex: ["id", "ids openalex", "open alex id", "openalex id"],
    pmid: ["ids pmid"],
    pmcid: ["ids pmcid"],
    mag: ["ids mag"],
  },
  people: openalexPeople,
  ofPeople: [
    "authorships.author.id",
    "authorships.author.orcid",
    "authorships.raw_affiliation_strings",
  ],
  types: [[/^preprint$/, "article"], ...COMMON_TYPES],
  keywords: (cell) => bars(cell).filter((word) => word !== ""),
  references: (row) =>
    bars(row.raw("references")).map((id) => id.replace(/^.*\/(?=W\d+$)/, "openalex:")),
  noPaperBecause: (row) =>
    /^(?:paratext|erratum|retraction|grant|supplementary-materials)$/.test(row.raw("type"))
      ? `It is of the type ${row.raw("type")}, no paper.`
      : null,
};

const ZOTERO_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^conferencePaper$/, "paper-conference"],
  [/^bookSection$/, "chapter"],
  [/^encyclopediaArticle$|^dictionaryEntry$/, "entry-encyclopedia"],
  [/^magazineArticle$/, "article-magazine"],
  [/^computerProgram$/, "software"],
  [/^blogPost$/, "post-weblog"],
  [/^document$/, "document"],
  [/^manuscript$/, "manuscript"],
  ...COMMON_TYPES,
];

const zotero: TableDialect = {
  name: "zotero-csv",
  title: "Zotero CSV",
  detect: byHeadings(
    ["item type"],
    ["publication title"],
    ["title"],
    ["author"],
    ["key", "date added"],
  ),
  columns: {
    title: ["title"],
    authors: ["author"],
    abstract: ["abstract note"],
    venue: [
      "publication title",
      "proceedings title",
      "conference name",
      "series title",
      "university",
    ],
    year: ["publication year"],
    date: ["date"],
    doi: ["doi"],
    url: ["url"],
    keywords: ["manual tags", "automatic tags"],
    pages: ["pages"],
    type: ["item type"],
    language: ["language"],
    issn: ["issn"],
    isbn: ["isbn"],
    key: ["key"],
    arxiv: ["archive id"],
  },
  people: (row) => named(cutAt(row.raw("authors"), ";"), []),
  numbers: (row) => {
    const extra = row.under("Extra");
    return [
      ["arxiv", arxivMentionIn(extra)],
      ["pmid", /\bPMID:? *(\d{1,9})/i.exec(extra)?.[1] ?? null],
      ["pmcid", /\bPMC\d{1,9}/i.exec(extra)?.[0] ?? null],
      ...numbersInAddress(row.raw("url")),
    ];
  },
  types: ZOTERO_TYPES,
  keywords: (cell) => listIn(cell.includes(";") ? cell : cell.replaceAll(",", ";")),
  noPaperBecause: (row) =>
    /^(?:attachment|note|annotation)$/i.test(row.raw("type"))
      ? `It is a ${row.raw("type")}, no paper.`
      : null,
};

export const DATABASES: readonly TableDialect[] = [dimensions, lens, ieee, openalex, zotero];
