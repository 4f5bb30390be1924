// What people ask of topics: the list of them, and everything about one.
import type { TopicModel } from "../model/topic-model.ts";
import type { TopicProfile, TopicSummary } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { countItems, countVenues, countYears, topRefs, yearSpan } from "./tally.ts";

/** Rows of the papers of each topic, ascending. Cost: linear in papers. */
export function papersOfTopics(model: TopicModel): readonly (readonly number[])[] {
  const rows: number[][] = model.topics.map(() => []);
  model.paperTopics.forEach((topic, paper) => rows[topic]?.push(paper));
  return rows;
}

/** Every topic, most papers first, with its papers by year. */
export function listTopics({ corpus }: CorpusIndex, model: TopicModel): TopicSummary[] {
  const rows = papersOfTopics(model);
  return model.topics.map((topic, k) => ({ ...topic, years: countYears(rows[k]!, corpus) }));
}

/** Everything known of a topic, or null when there is none of that id. Cost: linear in papers. */
export function describeTopic(
  { corpus }: CorpusIndex,
  model: TopicModel,
  id: string,
): TopicProfile | null {
  const row = model.topics.findIndex((topic) => topic.id === id);
  if (row < 0) return null;
  const topic = model.topics[row]!;
  const papers = papersOfTopics(model)[row]!;
  return {
    ...topic,
    type: "topic",
    ...yearSpan(papers, corpus),
    years: countYears(papers, corpus),
    authors: topRefs(corpus, "author", countItems(papers, corpus.authorships)),
    venues: topRefs(corpus, "venue", countVenues(papers, corpus)),
  };
}
