// Papers as a reading list in Markdown: a line each, with a link and what was noted about it.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { writable } from "../model/plain-text.ts";
import type { PaperOptions } from "./paper-formats.ts";
import { venueName } from "./publication-kind.ts";
import { plain } from "./report/markdown.ts";

/** Authors named in a line; of more than one beyond them, the number. */
const MOST_AUTHORS = 10;

/** A list item per paper. Cost: linear in the papers and their authors. */
export function* writePapersMarkdown(
  corpus: Corpus,
  rows: Iterable<number>,
  { abstracts, notes }: PaperOptions,
): Generator<string> {
  for (const row of rows) {
    yield `- ${itemOf(corpus, row)}\n`;
    for (const text of [notes?.get(row), abstracts ? corpus.papers.abstracts[row] : null])
      if (text) yield `  - ${plain(text)}\n`;
  }
}

/** `**[Title](address)**. Ada Lind, Bo Chen. ICLR, 2021.` */
function itemOf(corpus: Corpus, row: number): string {
  const { papers } = corpus;
  const year = papers.years[row]!;
  const venue = venueName(corpus, row);
  const title = plain(papers.labels[row]!);
  const address = addressOf(papers.urls[row] ?? null, papers.dois[row] ?? null);
  const place = [
    ...(venue === null ? [] : [plain(venue)]),
    ...(year === UNKNOWN_YEAR ? [] : [year]),
  ];
  const parts = [
    `**${address === null ? title : `[${title}](<${address}>)`}**`,
    byline(corpus, row),
    place.join(", "),
  ];
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}

function byline({ authors, authorships }: Corpus, row: number): string {
  const names = Array.from(rowOf(authorships, row), (author) => plain(authors.names[author]!));
  if (names.length <= MOST_AUTHORS + 1) return names.join(", ");
  return `${names.slice(0, MOST_AUTHORS).join(", ")} and ${names.length - MOST_AUTHORS} others`;
}

/** Where the paper can be read, if that is an address of the web; what would end a link is encoded. */
function addressOf(url: string | null, doi: string | null): string | null {
  const address = url ?? (doi === null ? null : `https://doi.org/${doi}`);
  if (address === null || !/^https?:\/\//iu.test(address)) return null;
  return writable(address).replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign));
}
