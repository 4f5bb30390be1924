import { expect, it } from "vitest";
import type { Decision } from "../../../../graph/model/decision.ts";
import type { Topic, TopicModel } from "../../../../graph/model/topic-model.ts";
import { renameTopics } from "../../../../graph/analysis/topics/rename-topics.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";

const CORPUS = corpusOf([{ title: "A", keywords: ["bee", "dune", "hive"] }]);

const topic = (id: Topic["id"], label: string, alternatives: string[]): Topic => ({
  id,
  label,
  alternatives,
  terms: [],
  papers: 1,
  keywords: 1,
});

const MODEL: TopicModel = {
  topics: [topic("topic:bee", "bee, hive", ["honey", "swarm"]), topic("topic:dune", "dune", [])],
  paperTopics: Int32Array.of(0),
  shares: Float64Array.of(1),
  // Rows of bee, dune, hive, in the order of their ids.
  keywordTopics: Int32Array.of(0, 1, 0),
};

const named = (id: Topic["id"], name: string): Decision => ({
  kind: "rename",
  type: "topic",
  id,
  name,
});

const labels = (...decisions: Decision[]): string[] =>
  renameTopics(MODEL, CORPUS, decisions).model.topics.map(({ label }) => label);

it("gives topics the names that people decided on, the last one counts", () => {
  const { model, unapplied } = renameTopics(MODEL, CORPUS, [
    named("topic:bee", "swarm"),
    named("topic:bee", " honey "),
  ]);
  expect(model.topics[0]).toMatchObject({
    id: "topic:bee",
    label: "honey",
    alternatives: ["bee, hive", "swarm"],
  });
  expect(model.topics[1]).toBe(MODEL.topics[1]);
  expect(unapplied).toEqual([]);
});

it("finds a topic that has another leading keyword now", () => {
  expect(labels(named("topic:hive", "Beekeeping"))).toEqual(["Beekeeping", "dune"]);
});

it("tells which name fits no topic, and leaves others' decisions alone", () => {
  const { model, unapplied } = renameTopics(MODEL, CORPUS, [
    { kind: "hide", type: "keyword", id: "keyword:bee" },
    named("topic:unheard-of", "x"),
    named("topic:bee", " "),
  ]);
  expect(model).toBe(MODEL);
  expect(unapplied).toEqual([1, 2]);
});
