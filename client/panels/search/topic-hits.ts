// Topics that a text finds: by their label, else by the terms that set them apart. Pure.
import type { TopicSummary } from "../../../graph/index.ts";
import { foldWords } from "../../../graph/model/text.ts";

/**
 * The topics of which every word of the text begins a word, at most `most`: those that the label
 * alone answers first, then by number of papers as given. A blank text finds none.
 */
export function topicHits(
  topics: readonly TopicSummary[],
  text: string,
  most = 3,
): readonly TopicSummary[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const byLabel: TopicSummary[] = [];
  const byTerms: TopicSummary[] = [];
  for (const topic of topics) {
    if (begins(asked, wordsOf(topic.label))) byLabel.push(topic);
    else if (begins(asked, termWords(topic))) byTerms.push(topic);
  }
  return [...byLabel, ...byTerms].slice(0, most);
}

function termWords({ label, alternatives, terms }: TopicSummary): readonly string[] {
  return [label, ...alternatives, ...terms.map(({ term }) => term)].flatMap(wordsOf);
}

function wordsOf(text: string): readonly string[] {
  return foldWords(text)
    .split(" ")
    .filter((word) => word !== "");
}

function begins(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
