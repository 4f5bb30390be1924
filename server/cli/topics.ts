// The topics of a corpus under the names that people gave them.
import {
  findTopics,
  renameTopics,
  type Corpus,
  type Decision,
  type TopicModel,
} from "../../graph/index.ts";
import { say } from "./output.ts";

/** Says of each name that fits no topic that it was not applied. */
export function topicsOf(corpus: Corpus, decisions: readonly Decision[]): TopicModel {
  const { model, unapplied } = renameTopics(findTopics(corpus), corpus, decisions);
  for (const index of unapplied)
    say(
      `The name of the topic ${JSON.stringify(decisions[index])} was not applied: no such topic.`,
    );
  return model;
}
