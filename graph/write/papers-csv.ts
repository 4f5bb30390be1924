// Papers as a table for a spreadsheet.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { csvRow } from "../model/csv.ts";
import { acceptanceInWords, listed } from "./node-attributes.ts";
import type { PaperOptions } from "./paper-formats.ts";
import { venueName } from "./publication-kind.ts";

const HEADINGS = [
  "id",
  "title",
  "authors",
  "author count",
  "year",
  "date",
  "venue",
  "acceptance",
  "acceptance as written",
  "presentation",
  "doi",
  "url",
  "other links",
  "identifiers",
  "type",
  "pages",
  "citations",
  "keywords",
  "sources",
];

/** A row per paper; several values in a cell are joined by "; ". Cost: linear in the rows. */
export function* writePapersCsv(
  corpus: Corpus,
  rows: Iterable<number>,
  { abstracts, notes }: PaperOptions,
): Generator<string> {
  const { papers, authors, authorships, keywords, paperKeywords } = corpus;
  yield csvRow([
    ...HEADINGS,
    ...(notes === undefined ? [] : ["note"]),
    ...(abstracts ? ["abstract"] : []),
  ]);
  for (const row of rows) {
    const year = papers.years[row]!;
    const citations = papers.citationCounts[row]!;
    const count = papers.authorCounts[row]!;
    const acceptance = papers.acceptances[row] ?? null;
    yield csvRow([
      papers.ids[row]!,
      papers.titles[row] ?? null,
      listed(Array.from(rowOf(authorships, row), (author) => authors.names[author]!)),
      count < 0 ? null : count,
      year === UNKNOWN_YEAR ? null : year,
      papers.dates[row] ?? null,
      venueName(corpus, row),
      acceptanceInWords(acceptance),
      acceptance?.asWritten ?? null,
      papers.presentations[row] ?? null,
      papers.dois[row] ?? null,
      papers.urls[row] ?? null,
      listed(papers.links[row]!),
      listed(papers.identifiers[row]!),
      papers.types[row] ?? null,
      papers.pages[row] ?? null,
      citations < 0 ? null : citations,
      listed(Array.from(rowOf(paperKeywords, row), (keyword) => keywords.labels[keyword]!)),
      listed(papers.sources[row]!.map(({ file, line }) => `${file}:${line}`)),
      ...(notes === undefined ? [] : [notes.get(row) ?? null]),
      ...(abstracts ? [papers.abstracts[row] ?? null] : []),
    ]);
  }
}
