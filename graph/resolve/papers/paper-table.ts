// The papers of a corpus in columns, from the merged records.
import { NO_ROW, type PaperTable } from "../../model/corpus.ts";
import type { EntityId } from "../../model/ids.ts";
import type { MergedPaper } from "./merge-records.ts";
import { paperLabel } from "./paper-ids.ts";

/**
 * @param papers n merged papers
 * @param ids n ids
 * @param venueRows row in the venue table by venue key
 */
export function paperTable(
  papers: readonly MergedPaper[],
  ids: readonly EntityId[],
  venueRows: ReadonlyMap<string, number>,
): PaperTable {
  return {
    ids,
    titles: papers.map((paper) => paper.title),
    labels: papers.map((paper) => paperLabel(paper.title, paper.abstract)),
    abstracts: papers.map((paper) => paper.abstract),
    years: Int32Array.from(papers, (paper) => paper.year),
    dates: papers.map((paper) => paper.date),
    venues: Int32Array.from(papers, ({ venue }) =>
      venue === null ? NO_ROW : (venueRows.get(venue.key) ?? NO_ROW),
    ),
    acceptances: papers.map((paper) => paper.acceptance),
    presentations: papers.map((paper) => paper.presentation),
    sessions: papers.map((paper) => paper.session),
    dois: papers.map((paper) => paper.doi),
    urls: papers.map((paper) => paper.url),
    links: papers.map((paper) => paper.links),
    identifiers: papers.map((paper) => paper.identifiers),
    types: papers.map((paper) => paper.type),
    pages: papers.map((paper) => paper.pages),
    issns: papers.map((paper) => paper.issns),
    languages: papers.map((paper) => paper.language),
    citationCounts: Int32Array.from(papers, (paper) => paper.citationCount),
    references: papers.map((paper) => paper.references),
    authorCounts: Int32Array.from(papers, (paper) => paper.authorCount),
    sources: papers.map((paper) => paper.sources),
    extras: papers.map((paper) => paper.extra),
  };
}
