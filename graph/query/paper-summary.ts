// A paper as lists show it and as its own page shows it.
import { GIVEN, IN_ABSTRACT, IN_TITLE, NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import type { RecordSource } from "../model/paper-record.ts";
import { paperTopicOf } from "../model/topic-model.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { NamedRef, PaperProfile, PaperSummary } from "./answers.ts";
import { findRow } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";

/**
 * The paper of a row in plain JSON. Authors stand in the order of the byline, keywords best first.
 * Cost: linear in its authors and keywords.
 *
 * @param row 0 … papers − 1
 * @param topics where given, the paper's topic is filled in; else it is null
 */
export function summarisePaper(
  index: CorpusIndex,
  row: number,
  topics?: TopicModel | null,
): PaperSummary {
  const { corpus } = index;
  const { papers } = corpus;
  const year = papers.years[row]!;
  const citationCount = papers.citationCounts[row]!;
  const authorCount = papers.authorCounts[row]!;
  return {
    id: papers.ids[row]!,
    title: papers.titles[row]!,
    label: papers.labels[row]!,
    year: year === UNKNOWN_YEAR ? null : year,
    date: papers.dates[row]!,
    venue: venueOf(corpus, row),
    acceptance: papers.acceptances[row]!,
    presentation: papers.presentations[row]!,
    doi: papers.dois[row]!,
    url: papers.urls[row]!,
    links: papers.links[row]!,
    identifiers: papers.identifiers[row]!,
    publicationType: papers.types[row]!,
    pages: papers.pages[row]!,
    citationCount: citationCount < 0 ? null : citationCount,
    authors: authorsOf(corpus, row),
    authorCount: authorCount < 0 ? null : authorCount,
    keywords: keywordsOf(corpus, row),
    topic: topics ? paperTopicOf(topics, row) : null,
    sources: papers.sources[row]!,
  };
}

/**
 * Everything known of a paper, or null when the corpus has none of that id. Cost: linear in the papers
 * of the corpus, for where its entries end.
 */
export function describePaper(
  index: CorpusIndex,
  id: string,
  topics?: TopicModel | null,
): PaperProfile | null {
  const row = findRow(index, "paper", id);
  if (row === NO_ROW) return null;
  const { papers } = index.corpus;
  return {
    type: "paper",
    ...summarisePaper(index, row, topics),
    abstract: papers.abstracts[row]!,
    session: papers.sessions[row]!,
    references: papers.references[row]!,
    extra: papers.extras[row]!,
    sourceEnds: papers.sources[row]!.map((source) => endOf(index.corpus, source)),
  };
}

/** The line before the entry that follows one in its file; null for the last one. */
function endOf({ papers }: Corpus, { file, line }: RecordSource): number | null {
  let next = Infinity;
  for (const sources of papers.sources)
    for (const other of sources)
      if (other.line > line && other.line < next && other.file === file) next = other.line;
  return next === Infinity ? null : next - 1;
}

function venueOf({ papers, venues }: Corpus, row: number): NamedRef | null {
  const venue = papers.venues[row]!;
  return venue === NO_ROW ? null : { id: venues.ids[venue]!, name: venues.names[venue]! };
}

function authorsOf({ authorships, authors }: Corpus, row: number): PaperSummary["authors"] {
  const byline: PaperSummary["authors"][number][] = [];
  for (let k = authorships.offsets[row]!; k < authorships.offsets[row + 1]!; k++) {
    const author = authorships.items[k]!;
    byline.push({
      id: authors.ids[author]!,
      name: authors.names[author]!,
      asWritten: authorships.asWritten[k]!,
    });
  }
  return byline;
}

function keywordsOf({ paperKeywords, keywords }: Corpus, row: number): PaperSummary["keywords"] {
  const list: PaperSummary["keywords"][number][] = [];
  for (let k = paperKeywords.offsets[row]!; k < paperKeywords.offsets[row + 1]!; k++) {
    const keyword = paperKeywords.items[k]!;
    const where = paperKeywords.where[k]!;
    list.push({
      id: keywords.ids[keyword]!,
      label: keywords.labels[keyword]!,
      // Scores are kept in 32 bits; four digits are what they mean, the rest is noise.
      score: Math.round(paperKeywords.scores[k]! * 1e4) / 1e4,
      given: (where & GIVEN) > 0,
      inTitle: (where & IN_TITLE) > 0,
      inAbstract: (where & IN_ABSTRACT) > 0,
    });
  }
  return list;
}
