// The topics of a corpus: what its papers are about, found once and the same in every view.
import type { EntityId } from "./ids.ts";

/** "None" in columns of topics. */
export const NO_TOPIC = -1;

/** A term that tells a topic from the rest. */
export interface TopicTerm {
  /** The keyword, or null for a bare word where no keyword tells. */
  readonly keyword: EntityId | null;
  readonly term: string;
  /** Papers of the topic with the term. */
  readonly papers: number;
  /** Papers of the corpus with the term, among those that have a topic. */
  readonly papersInCorpus: number;
  /** How many times more frequent in the topic than in the corpus. */
  readonly lift: number;
  /** G², as stated in `analysis/distinctive-terms`. ≥ 0. */
  readonly score: number;
}

export interface Topic {
  /** `topic:` and the slug of its leading term; no two are the same. */
  readonly id: `topic:${string}`;
  /** Short: one to three terms. Never empty. */
  readonly label: string;
  /** Other terms that could stand in the label, best first. */
  readonly alternatives: readonly string[];
  /** Best first, at most ten. */
  readonly terms: readonly TopicTerm[];
  /** Number of papers. */
  readonly papers: number;
  /** Number of keywords that belong to it. */
  readonly keywords: number;
}

export interface TopicModel {
  /** Most papers first. */
  readonly topics: readonly Topic[];
  /** For each paper row its place in `topics`, or NO_TOPIC. */
  readonly paperTopics: Int32Array;
  /** For each paper row how much of its links to papers like it stay in the topic, 0 to 1. */
  readonly shares: Float64Array;
  /** For each keyword row its place in `topics`, or NO_TOPIC where no paper with it has one. */
  readonly keywordTopics: Int32Array;
}

/** The topic of a paper. */
export interface PaperTopic {
  readonly id: Topic["id"];
  readonly label: string;
  /** As `TopicModel.shares`. */
  readonly share: number;
}

/** The topic of a paper row in plain JSON, or null. */
export function paperTopicOf(model: TopicModel, paper: number): PaperTopic | null {
  const topic = model.topics[model.paperTopics[paper] ?? NO_TOPIC];
  if (topic === undefined) return null;
  return { id: topic.id, label: topic.label, share: model.shares[paper]! };
}
