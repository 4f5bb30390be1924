// What RIS's tags and types mean, in the dialects of Zotero, EndNote, Mendeley, RefMan, Scopus, Web of
// Science, ProQuest, EBSCO, Ovid, IEEE Xplore and PubMed.
import type { TagTable } from "./tagged/table.ts";

/** From tags to fields, best first. */
export const RIS_TAGS: TagTable = {
  title: ["TI", "T1", "CT", "BT", "ST"],
  abstract: ["AB", "N2"],
  venue: ["JF", "T2", "JO", "BT", "C3", "JA", "J2", "J1", "JI", "J9", "T3", "CP"],
  dates: ["PY", "Y1", "DA", "YR", "C6"],
  pages: ["SP", "PG"],
  lastPage: ["EP"],
  doi: ["DO", "DI", "L3", "M3", "UR", "L2", "L1", "N1"],
  url: ["UR", "LK", "L2", "L1"],
  keywords: ["KW", "DE"],
  // Several keywords stand on several lines, of one tag or of many; some write them all on one.
  cutKeywords: (values) =>
    values
      .flatMap((value) => value.split(values.length === 1 ? /[;\n]/ : "\n"))
      // A star marks what a paper is about, in MeSH.
      .map((word) => word.replace(/^\*/, "")),
  serials: ["SN", "EI", "BN"],
  language: ["LA"],
  citationCount: ["TC"],
  identifiers: [],
  names: new Map([
    ["VL", "volume"],
    ["IS", "issue"],
    ["PB", "publisher"],
    ["PU", "publisher"],
    ["ED", "editor"],
    ["A2", "editor"],
  ]),
};

/** Names, all of them; `A2`, `ED` and the like are editors and stay with what is left over. */
export const RIS_AUTHORS = ["AU", "A1"];

/** RIS's types in the words of CSL. */
export const RIS_TYPES: ReadonlyMap<string, string> = new Map([
  ["ABST", "article-journal"],
  ["ANCIENT", "classic"],
  ["ART", "graphic"],
  ["BILL", "bill"],
  ["BLOG", "post-weblog"],
  ["BOOK", "book"],
  ["CASE", "legal_case"],
  ["CHAP", "chapter"],
  ["CLSWK", "classic"],
  ["COMP", "software"],
  ["CONF", "paper-conference"],
  ["CPAPER", "paper-conference"],
  ["DATA", "dataset"],
  ["AGGR", "dataset"],
  ["DICT", "entry-dictionary"],
  ["EBOOK", "book"],
  ["ECHAP", "chapter"],
  ["EDBOOK", "book"],
  ["EJOUR", "article-journal"],
  ["ELEC", "webpage"],
  ["ENCYC", "entry-encyclopedia"],
  ["FIGURE", "figure"],
  ["GOVDOC", "report"],
  ["HEAR", "hearing"],
  ["ICOMM", "personal_communication"],
  ["INPR", "article-journal"],
  ["INTV", "interview"],
  ["JOUR", "article-journal"],
  ["LEGAL", "legislation"],
  ["MANSCPT", "manuscript"],
  ["MAP", "map"],
  ["MGZN", "article-magazine"],
  ["MPCT", "motion_picture"],
  ["MULTI", "webpage"],
  ["MUSIC", "musical_score"],
  ["NEWS", "article-newspaper"],
  ["PAMP", "pamphlet"],
  ["PAT", "patent"],
  ["PCOMM", "personal_communication"],
  ["PREPRINT", "article"],
  ["RPRT", "report"],
  ["SER", "chapter"],
  ["SLIDE", "speech"],
  ["SOUND", "song"],
  ["STAND", "standard"],
  ["STAT", "legislation"],
  ["THES", "thesis"],
  ["UNBILL", "bill"],
  ["UNPB", "manuscript"],
  ["UNPD", "manuscript"],
  ["VIDEO", "motion_picture"],
  ["WEB", "webpage"],
]);

/** Types of works that appear where their publisher is: a thesis at its university. */
export const RIS_AT_PUBLISHER = new Set(["BOOK", "EBOOK", "EDBOOK", "THES", "RPRT", "GOVDOC"]);

/** Types that hold papers and are none. */
export const RIS_CONTAINERS = new Set(["JFULL"]);
