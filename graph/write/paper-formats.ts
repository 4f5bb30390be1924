// The formats in which a list of papers leaves Asterism.
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import { writeBibtex } from "./bibtex.ts";
import { inChunks } from "./chunks.ts";
import { writeCslJson } from "./csl-json.ts";
import { writeRis } from "./ris.ts";
import { writePapersCsv } from "./papers-csv.ts";
import { writePapersMarkdown } from "./papers-markdown.ts";

/** The formats in which papers leave Asterism. */
export const PAPER_FORMATS = ["bibtex", "ris", "csl-json", "csv", "markdown"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export interface PaperOptions {
  /** Whether abstracts are written too. */
  readonly abstracts: boolean;
  /** What somebody noted about papers, by row. */
  readonly notes?: ReadonlyMap<number, string>;
  /** What makes the list again; written where the format has a place for it. */
  readonly recipe?: object;
}

/** Whether lists in a format hold their recipe; of the others it stands beside them. */
export function holdsListRecipe(format: PaperFormat): boolean {
  return format === "bibtex";
}

const WRITERS: Readonly<
  Record<
    PaperFormat,
    (corpus: Corpus, rows: Iterable<number>, options: PaperOptions) => Iterable<string>
  >
> = {
  bibtex: writeBibtex,
  ris: writeRis,
  "csl-json": writeCslJson,
  csv: writePapersCsv,
  markdown: writePapersMarkdown,
};

/**
 * The text of some papers in a format, in chunks of about 64 kB; the same papers give the same text.
 *
 * @param rows rows of the paper table, in the order in which they are written
 * @param options abstracts are left out unless asked for
 * @throws GraphError `unknown-format` when the name is none of PAPER_FORMATS
 */
export function writePapers(
  format: PaperFormat,
  corpus: Corpus,
  rows: Iterable<number>,
  { abstracts = false, ...rest }: Partial<PaperOptions> = {},
): Iterable<string> {
  if (!PAPER_FORMATS.includes(format))
    throw new GraphError(
      "unknown-format",
      `Papers are not written as "${format as string}"; choose one of ${PAPER_FORMATS.join(", ")}.`,
    );
  return inChunks(WRITERS[format](corpus, rows, { abstracts, ...rest }));
}
