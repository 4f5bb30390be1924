// Lists of papers as files for reference managers and spreadsheets, whatever chose the papers.
import { z } from "zod";
import { PAPER_FORMATS, type PaperFormat } from "../../graph/index.ts";
import type { Answer } from "../http/answer.ts";
import type { Compute } from "../jobs/compute.ts";
import type { ChosenPapers } from "../jobs/compute-messages.ts";

const MEDIA: Readonly<Record<PaperFormat, { type: string; ending: string }>> = {
  bibtex: { type: "application/x-bibtex", ending: ".bib" },
  ris: { type: "application/x-research-info-systems", ending: ".ris" },
  "csl-json": { type: "application/vnd.citationstyles.csl+json", ending: ".json" },
  csv: { type: "text/csv", ending: ".csv" },
  markdown: { type: "text/markdown", ending: ".md" },
};

/** The part of a query that asks for a file instead of an answer in JSON. */
export const paperFileQuery = {
  format: z.enum(PAPER_FORMATS).optional().describe("All of them as a file, without pages."),
};

/** The files in the description of an answer. */
export const paperFileContent = Object.fromEntries(
  Object.values(MEDIA).map(({ type }) => [type, null]),
);

/** The file with the papers chosen. */
export async function sendPaperFile(
  compute: Compute,
  id: string,
  asked: { readonly format: PaperFormat; readonly chosen: ChosenPapers },
  signal: AbortSignal,
  name = "papers",
): Promise<Answer> {
  const { type, ending } = MEDIA[asked.format];
  return {
    kind: "download",
    type: `${type}; charset=utf-8`,
    fileName: `${name}${ending}`,
    pieces: await compute.write(id, { op: "write-papers", ...asked }, signal),
  };
}
