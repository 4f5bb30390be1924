// Every layout and format that can be read, in the order in which ties are decided.
import type { FormatReader } from "./format-reader.ts";
import { bibtex } from "./formats/bibtex.ts";
import { cslJson } from "./formats/csl-json.ts";
import { ris } from "./formats/ris.ts";
import { bulletList } from "./listings/bullet-list.ts";
import { dailyPapers } from "./listings/daily-papers.ts";
import { dailyReadme } from "./listings/daily-readme.ts";
import { markdownSchedule } from "./listings/markdown-schedule.ts";
import { markdownTable } from "./listings/markdown-table.ts";
import { rankedList } from "./listings/ranked-list.ts";
import { sessionPage } from "./listings/session-page.ts";
import { titleAbstractList } from "./listings/title-abstract-list.ts";

/** All readers; more special layouts stand before more general ones. */
export const FORMATS: readonly FormatReader[] = [
  bibtex,
  cslJson,
  ris,
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
