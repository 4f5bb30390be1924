// The conditions of a view on papers, worked out one by one: what network building cannot know itself.
import { NO_ROW } from "../model/corpus.ts";
import type { NetworkOptions } from "../model/network.ts";
import {
  isConditionSet,
  PAPER_CONDITIONS,
  type PaperChoice,
  type PaperCondition,
} from "../model/paper-choice.ts";
import type { TopicModel } from "../model/topic-model.ts";
import { chosenPapers, wordsOfId } from "../model/view-sentence.ts";
import { namesOf, findRow, type CorpusIndex } from "./corpus-index.ts";
import { filterPapers, type PaperFilter } from "./paper-filter.ts";

/** The conditions among the options of a view. */
export type PaperConditions = Pick<NetworkOptions, PaperCondition>;

/**
 * For each condition that is set, which papers meet it. A venue or topic that the corpus does not have
 * (any more: people merge and rename) has no papers and goes by its id.
 * Cost: that of `filterPapers`, once per condition.
 *
 * @param model the topics, where the options name any
 */
export function choosePapers(
  index: CorpusIndex,
  options: PaperConditions,
  model: TopicModel | null = null,
): PaperChoice {
  return PAPER_CONDITIONS.filter((name) => isConditionSet(options, name)).map((name) => {
    const papers = new Uint8Array(index.corpus.papers.ids.length);
    for (const row of rowsOf(index, options, model, name)) papers[row] = 1;
    return { switch: name, names: namesChosen(index, options, model, name), papers };
  });
}

function rowsOf(
  index: CorpusIndex,
  options: PaperConditions,
  model: TopicModel | null,
  name: PaperCondition,
): Iterable<number> {
  const filter: Partial<PaperFilter> =
    name === "venues"
      ? { venues: options.venues.filter((id) => findRow(index, "venue", id) !== NO_ROW) }
      : name === "topics"
        ? { topics: options.topics.filter((id) => model?.topics.some((topic) => topic.id === id)) }
        : name === "among"
          ? { ids: options.among.filter((id) => findRow(index, "paper", id) !== NO_ROW) }
          : { [name]: options[name] };
  // An empty list would let every paper in.
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0)
    ? []
    : filterPapers(index, filter, model);
}

function namesChosen(
  index: CorpusIndex,
  { venues, acceptance, topics, text, among }: PaperConditions,
  model: TopicModel | null,
  name: PaperCondition,
): readonly string[] {
  switch (name) {
    case "venues":
      return venues.map((id) => venueName(index, id));
    case "acceptance":
      return acceptance;
    case "topics":
      return topics.map((id) => topicName(model, id));
    case "text":
      return [text.trim()];
    case "among":
      return [chosenPapers(among)];
  }
}

function venueName(index: CorpusIndex, id: string): string {
  const row = findRow(index, "venue", id);
  return row === NO_ROW ? wordsOfId(id) : namesOf(index.corpus, "venue")[row]!;
}

function topicName(model: TopicModel | null, id: string): string {
  return model?.topics.find((topic) => topic.id === id)?.label ?? wordsOfId(id);
}
