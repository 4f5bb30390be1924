// What Ovid's tags, short and spelled out, mean.
import type { TagTable } from "./tagged/table.ts";

/** From tags to fields, best first. */
export const OVID_TAGS: TagTable = {
  title: ["TI", "Title", "BT", "Book Title", "OT", "Original Title"],
  abstract: ["AB", "Abstract"],
  venue: ["JN", "Journal", "JT", "Journal Name"],
  dates: ["YR", "Year of Publication", "Publication Year", "DP", "Date of Publication", "PD"],
  pages: ["PG", "Page", "Pagination"],
  lastPage: [],
  doi: ["DO", "DOI Number", "DOI", "Digital Object Identifier"],
  url: ["UR", "URL", "IU", "JL", "XL", "Link to the Ovid Full Text or citation"],
  keywords: ["Author Keywords", "KW", "Keyword", "Keyword Heading", "MH", "MeSH Subject Headings"],
  cutKeywords: (values) =>
    values.flatMap((value) => value.split(/;\s|\n|;$/)).map((word) => word.replace(/\.\s*$/, "")),
  serials: ["IS", "ISSN", "ISSN Print", "ISSN Electronic", "EI", "IB", "ISBN"],
  language: ["LG", "Language"],
  citationCount: [],
  identifiers: [["pmid", "PubMed ID"]],
  names: new Map([
    ["PU", "publisher"],
    ["PB", "publisher"],
    ["Publisher", "publisher"],
    ["ED", "editor"],
    ["Editor", "editor"],
  ]),
};

/** Names, and where their bearers work. */
export const OVID_AUTHORS = ["AU", "Author", "Authors"];
export const OVID_PLACES = ["IN", "Institution", "Author Affiliation"];
export const OVID_TYPES = ["PT", "Publication Type", "DT", "Document Type"];

/** Publication types in the words of CSL. */
export const OVID_CSL: readonly (readonly [form: RegExp, type: string])[] = [
  [/book chapter|chapter/i, "chapter"],
  [/\bbook\b|text\/reference|drug reference/i, "book"],
  [/dissertation|thesis/i, "thesis"],
  [/report/i, "report"],
  [/article|review|letter|editorial|miscellaneous/i, "article-journal"],
  [/conference|meeting/i, "paper-conference"],
];
