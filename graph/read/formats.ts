// Every layout and format that can be read, in the order in which ties are decided.
import type { FormatReader } from "./format-reader.ts";
import { bibtex } from "./formats/bibtex.ts";
import { cslJson } from "./formats/csl-json.ts";
import { JSON_FORMATS } from "./formats/json/json-formats.ts";
import { medline } from "./formats/medline.ts";
import { ovid } from "./formats/ovid.ts";
import { refer } from "./formats/refer.ts";
import { ris } from "./formats/ris.ts";
import { webOfScienceSheet } from "./formats/web-of-science-sheet.ts";
import { webOfScienceTable } from "./formats/web-of-science-table.ts";
import { webOfScience } from "./formats/web-of-science.ts";
import { TABLE_FORMATS } from "./formats/table/table-formats.ts";
import { XML_FORMATS } from "./formats/xml/xml-formats.ts";
import { bulletList } from "./listings/bullet-list.ts";
import { dailyPapers } from "./listings/daily-papers.ts";
import { dailyReadme } from "./listings/daily-readme.ts";
import { lookedUpList } from "./listings/looked-up-list.ts";
import { markdownSchedule } from "./listings/markdown-schedule.ts";
import { markdownTable } from "./listings/markdown-table.ts";
import { rankedList } from "./listings/ranked-list.ts";
import { sessionPage } from "./listings/session-page.ts";
import { titleAbstractList } from "./listings/title-abstract-list.ts";

/** All readers; more special layouts stand before more general ones. */
export const FORMATS: readonly FormatReader[] = [
  bibtex,
  ...XML_FORMATS,
  ...JSON_FORMATS,
  cslJson,
  ris,
  medline,
  ovid,
  refer,
  webOfScience,
  webOfScienceTable,
  webOfScienceSheet,
  ...TABLE_FORMATS,
  lookedUpList,
  rankedList,
  sessionPage,
  dailyPapers,
  dailyReadme,
  markdownSchedule,
  markdownTable,
  bulletList,
  titleAbstractList,
];

/** The names that `ReadOptions.format` and `RecordSource.format` may have. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map((format) => format.name);
