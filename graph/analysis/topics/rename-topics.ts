// The names that people gave to topics, found again although topics change with the papers.
import type { Corpus } from "../../model/corpus.ts";
import type { Decision } from "../../model/decision.ts";
import { NO_TOPIC, type TopicModel } from "../../model/topic-model.ts";

export interface RenamedTopics {
  readonly model: TopicModel;
  /** Places in the list of decisions of those that speak of no topic here. */
  readonly unapplied: readonly number[];
}

/**
 * Topics under the names that people decided on. A topic's id is made of its leading keyword: where
 * no topic has it any more, the one is meant to which that keyword belongs now. The name it had
 * becomes an alternative. Cost: linear in decisions and topics.
 */
export function renameTopics(
  model: TopicModel,
  corpus: Corpus,
  decisions: readonly Decision[],
): RenamedTopics {
  const names = new Map<number, string>();
  const unapplied: number[] = [];
  decisions.forEach((decision, index) => {
    if (decision.type !== "topic") return;
    const topic = topicMeant(model, corpus, decision.id);
    const name = decision.name.trim();
    if (topic === NO_TOPIC || name === "") unapplied.push(index);
    else names.set(topic, name);
  });
  if (names.size === 0) return { model, unapplied };
  const topics = model.topics.map((topic, row) => {
    const name = names.get(row);
    if (name === undefined || name === topic.label) return topic;
    const others = [topic.label, ...topic.alternatives].filter((other) => other !== name);
    return { ...topic, label: name, alternatives: others };
  });
  return { model: { ...model, topics }, unapplied };
}

function topicMeant({ topics, keywordTopics }: TopicModel, corpus: Corpus, id: string): number {
  const row = topics.findIndex((topic) => topic.id === id);
  if (row >= 0) return row;
  const keyword = `keyword:${id.slice("topic:".length)}`;
  const at = corpus.keywords.ids.findIndex((known) => known === keyword);
  return at < 0 ? NO_TOPIC : keywordTopics[at]!;
}
