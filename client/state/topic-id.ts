// Ids of topics, which are told from those of entities by their beginning.
import type { Topic } from "../../graph/index.ts";

export function isTopicId(text: string | null): text is Topic["id"] {
  return text !== null && text.startsWith("topic:") && text !== "topic:";
}
