// What the tags and publication types of MEDLINE mean, as PubMed (.nbib, "PubMed format") and ERIC
// write them.
import type { TagTable } from "./tagged/table.ts";

/** From tags to fields, best first. */
export const MEDLINE_TAGS: TagTable = {
  title: ["TI", "BTI", "TT", "CTI"],
  abstract: ["AB", "OAB"],
  venue: ["JT", "BTI", "CTI", "TA"],
  dates: ["DP", "DEP"],
  pages: ["PG"],
  lastPage: [],
  doi: ["LID", "AID", "SO"],
  url: ["URL"],
  // Those of the authors first, then those of the indexers; a star marks what the paper is about.
  keywords: ["OT", "MH"],
  cutKeywords: (values) => values.map((value) => value.replaceAll("*", "")),
  serials: ["IS", "ISSN", "ISBN"],
  language: ["LA"],
  citationCount: [],
  identifiers: [
    ["pmid", "PMID"],
    ["pmcid", "PMC"],
    ["pmcid", "PMCR"],
  ],
  names: new Map([
    ["VI", "volume"],
    ["IP", "issue"],
    ["PB", "publisher"],
    ["FED", "editor"],
  ]),
};

/** Tags that begin an entry behind a blank line. */
export const MEDLINE_STARTS = new Set(["PMID", "PMC", "PMCR", "OWN"]);

/** Publication types in the words of CSL, the more telling first. */
export const MEDLINE_TYPES: readonly (readonly [form: RegExp, type: string])[] = [
  [/^preprint$/i, "article"],
  [/^book chapter$/i, "chapter"],
  [/^books?$/i, "book"],
  [/^dissertations?|^academic dissertation|theses/i, "thesis"],
  [/^dataset$/i, "dataset"],
  [/^journal articles?$|^review$|^letter$|^editorial$|^comment$/i, "article-journal"],
  [/^(?:technical )?reports?\b/i, "report"],
  [
    /^(?:speeches|congress|clinical conference|consensus development conference)/i,
    "paper-conference",
  ],
];
