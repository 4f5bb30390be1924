// A corpus in numbers: what the list of corpora and the read report say of it.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import type { Incidence } from "../model/incidence.ts";
import type { ReadResult } from "../model/read-result.ts";
import { CORRECTED } from "../model/record-correction.ts";
import type { CorpusCounts, CorpusSummary, FileReport, StatedFacts } from "./answers.ts";
import { countAcceptances, countVenues, countYears, topRefs } from "./tally.ts";

/**
 * Papers per year, papers of unknown year, the venues with the most papers (at most LIST_LIMIT), and of
 * how many papers decisions, tiers, citations and places are stated.
 * `years` and `unknownYears` add up to the number of papers. Cost: linear in papers.
 */
export function summariseCorpus(
  corpus: Corpus,
): Pick<CorpusSummary, "years" | "unknownYears" | "venues" | "stated" | "acceptances"> {
  return {
    years: countYears(corpus.papers.ids.keys(), corpus),
    unknownYears: corpus.papers.years.filter((year) => year === UNKNOWN_YEAR).length,
    venues: topRefs(corpus, "venue", countVenues(corpus.papers.ids.keys(), corpus)),
    stated: statedFacts(corpus),
    acceptances: countAcceptances(corpus.papers.ids.keys(), corpus),
  };
}

function statedFacts({ papers, places }: Corpus): StatedFacts {
  const { acceptances, presentations, citationCounts } = papers;
  const decided = acceptances.filter(
    (acceptance) => (acceptance?.outcome ?? "pending") !== "pending",
  );
  const tiered = acceptances.filter(
    (acceptance, row) => (acceptance?.tier ?? presentations[row] ?? null) !== null,
  );
  return {
    decisions: decided.length,
    tiers: tiered.length,
    citations: citationCounts.filter((citations) => citations >= 0).length,
    countries: filledRows(places.paperCountries),
    organizations: filledRows(places.paperOrganizations),
  };
}

/** How many rows hold anything. */
function filledRows({ offsets }: Incidence): number {
  return offsets.subarray(1).filter((end, row) => end > offsets[row]!).length;
}

/**
 * The sizes of a corpus.
 *
 * @param issues number of ReadIssues of its files
 */
export function corpusCounts(corpus: Corpus, issues: number): CorpusCounts {
  return {
    records: corpus.recordCount,
    papers: corpus.papers.ids.length,
    authors: corpus.authors.ids.length,
    venues: corpus.venues.ids.length,
    keywords: corpus.keywords.ids.length,
    authorships: corpus.authorships.items.length,
    issues,
  };
}

/** The outcome of reading a file whose records may be gone already. */
export type CountedRead = Pick<ReadResult, "file" | "format" | "statedTotal" | "issues"> & {
  readonly records: { readonly length: number };
};

/** How a file was read, in numbers. */
export function fileReport(read: CountedRead): FileReport {
  const issues = { skipped: 0, doubt: 0, note: 0 };
  let corrected = 0;
  for (const { severity, code } of read.issues) {
    issues[severity]++;
    if (code === CORRECTED) corrected++;
  }
  return {
    file: read.file,
    format: read.format,
    records: read.records.length,
    statedTotal: read.statedTotal,
    issues,
    ...(corrected === 0 ? {} : { corrected }),
  };
}
