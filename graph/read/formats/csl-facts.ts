// What CSL's lesser fields say of a paper: pages, numbers, type, language, citations. Managers put what
// CSL has no field for into `note`, a line each (`PMID: 123`, `arXiv:2101.00001 [cs.LG]`).
import { citationCountIn } from "../citation-count.ts";
import { arxivMentionIn, identifiersFrom, isbnsIn, numbersInAddress } from "../identifiers.ts";
import { issnsIn } from "../issn.ts";
import { pageRange } from "../pages.ts";
import type { RecordFields } from "../reading.ts";
import { citedWorks } from "./cited-works.ts";
import { textOf } from "./csl-values.ts";

type Item = Readonly<Record<string, unknown>>;

/** Fields that say no more than what a record holds of them. */
export const CSL_FACTS = ["page", "page-first", "ISSN", "PMID", "PMCID", "language", "references"];

/** The facts of an item; null for what it does not say. */
export function cslFacts(item: Item): RecordFields {
  const said = (name: string): string => textOf(item[name]) ?? "";
  const note = [said("note"), said("annote")].join("\n");
  const inArchive = /arxiv/i.test(said("archive")) || /arxiv/i.test(said("publisher"));
  const archived = inArchive ? `arXiv:${said("archive_location") || said("number")}` : "";
  const arxiv = [archived, said("number"), said("container-title"), said("DOI"), said("URL"), note]
    .map(arxivMentionIn)
    .find((number) => number !== null);
  const list = (name: string): string =>
    Array.isArray(item[name]) ? (item[name] as unknown[]).map(textOf).join(" ; ") : said(name);
  return {
    type: textOf(item["type"]),
    pages: pageRange(said("page") || said("page-first"), null),
    issns: issnsIn(list("ISSN")),
    language: textOf(item["language"]),
    citationCount: citationCountIn(note),
    references: referencesOf(item["references"]),
    identifiers: identifiersFrom([
      ["arxiv", arxiv],
      ["pmid", said("PMID") || /\bPMID:? *(\d{1,9})/i.exec(note)?.[1]],
      ["pmcid", said("PMCID") || /\bPMC\d{1,9}/i.exec(note)?.[0]],
      ...isbnsIn(list("ISBN")).map((isbn) => ["isbn", isbn] as const),
      ...numbersInAddress(said("URL")),
    ]),
  };
}

/** CSL has one text for them; a list is more telling. */
function referencesOf(value: unknown): string[] | null {
  const texts = Array.isArray(value) ? (value as unknown[]).map(textOf) : [textOf(value)];
  return citedWorks(texts.filter((text) => text !== null));
}
