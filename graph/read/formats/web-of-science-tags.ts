// What the tags and document types of Web of Science mean, in tagged and tab-delimited files alike.
import type { TagTable } from "./tagged/table.ts";

/** From tags to fields, best first. Keywords Plus (`ID`) are made by a machine and stay apart. */
export const WOS_TAGS: TagTable = {
  title: ["TI"],
  abstract: ["AB"],
  venue: ["SO", "JI", "J9", "CT"],
  dates: ["PY", "PD", "EA"],
  pages: ["BP", "PS", "AR"],
  lastPage: ["EP"],
  doi: ["DI", "D2"],
  url: ["DL"],
  keywords: ["DE"],
  cutKeywords: (values) => values.flatMap((value) => value.replaceAll("\n", " ").split(";")),
  serials: ["SN", "EI", "BN"],
  language: ["LA"],
  citationCount: ["TC", "Z9"],
  identifiers: [["pmid", "PM"]],
  names: new Map([
    ["VL", "volume"],
    ["IS", "issue"],
    ["PU", "publisher"],
    ["BE", "editor"],
    ["SE", "series"],
  ]),
};

/** Tags with an item on each line. */
export const WOS_LISTS: ReadonlySet<string> = new Set(["BA", "BE", "BF", "C1", "EM"]);

/** Every tag there is: files that do not indent lines that go on need them told from words. */
export const WOS_KNOWN = new Set(
  `AA AB AE AF AR AU BA BE BF BN BP BS C1 C3 CA CC CL CR CT CY D2 DA DE DG DI DL DT EA EC EF EI EM EP ER FN FU FX GA
  GE GP HC HO HP ID IS J9 JI LA LS LT MA MC MH MI MQ NF NR NT OA OI OR P2 PA PC PD PE PG PI PL PM PN PS PT PU PV PY RI
  RN RP RS RW S1 SC SD SE SI SN SO SP SS ST SU TA TC TI TM TN TR TS U1 U2 UR UT VL VR WC WE WP X1 X4 X5 Y1 Y4 Y5 Z1
  Z2 Z3 Z4 Z5 Z6 Z7 Z8 Z9 ZA ZB ZR ZS`.split(/\s+/),
);

/** The words of CSL for publication (`PT`) and document (`DT`) types. */
export function wosType(publication: string, document: string): string | null {
  if (/\bproceedings paper\b|\bmeeting\b/i.test(document) && publication !== "J")
    return "paper-conference";
  if (/\bbook chapter\b/i.test(document)) return "chapter";
  if (/\bbook review\b/i.test(document)) return "review-book";
  return PUBLICATIONS.get(publication) ?? null;
}

const PUBLICATIONS = new Map([
  ["J", "article-journal"],
  ["B", "book"],
  ["S", "chapter"],
  ["C", "paper-conference"],
  ["P", "patent"],
  ["D", "dataset"],
]);
