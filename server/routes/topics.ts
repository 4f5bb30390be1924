// What the papers of a corpus are about: the list of topics, and everything about one.
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { corpusParams, none, topicId } from "./parameters.ts";
import { topicList, topicProfile } from "./shapes/profiles.ts";

export const topicsRoute = defineRoute({
  name: "listTopics",
  method: "get",
  right: "read",
  path: "/corpora/{id}/topics",
  summary: "The topics of a corpus, most papers first, each with its terms and papers by year.",
  params: corpusParams,
  query: none,
  answer: { status: 200, description: "The topics.", content: { "application/json": topicList } },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async ({ compute }, { params: { id }, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "topic-list" }, signal),
  }),
});

export const topicRoute = defineRoute({
  name: "getTopic",
  method: "get",
  right: "read",
  path: "/corpora/{id}/topics/{topic}",
  summary: "Everything known of one topic: terms with counts and lift, trend, authors, venues.",
  params: corpusParams.extend({ topic: topicId.describe("Full id, for instance `topic:robot`.") }),
  query: none,
  answer: { status: 200, description: "The topic.", content: { "application/json": topicProfile } },
  errors: ["unknown-corpus", "unknown-entity", "worker-failed"],
  handle: async ({ compute }, { params: { id, topic }, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "topic", topic }, signal),
  }),
});
