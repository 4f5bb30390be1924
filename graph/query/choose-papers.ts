// The conditions of a view on papers, worked out one by one: what network building cannot know itself.
import { NO_ROW } from "../model/corpus.ts";
import { entityTypeOf, type EntityId, type EntityType } from "../model/ids.ts";
import { rowOf, type Incidence } from "../model/incidence.ts";
import type { NetworkKind, NetworkOptions } from "../model/network.ts";
import {
  areHeld,
  isConditionSet,
  PAPER_CONDITIONS,
  type PaperChoice,
  type PaperChoicePart,
  type PaperCondition,
} from "../model/paper-choice.ts";
import type { TopicModel } from "../model/topic-model.ts";
import { chosenPapers, wordsOfId } from "../model/view-sentence.ts";
import { namesOf, findRow, type CorpusIndex } from "./corpus-index.ts";
import { filterPapers, type PaperFilter } from "./paper-filter.ts";

/** The conditions among the options of a view. */
export type PaperConditions = Pick<NetworkOptions, PaperCondition | "only">;

/**
 * For each condition that is set, which papers meet it; `only` is one where it names no nodes. A venue or topic that the corpus does not have
 * (any more: people merge and rename) has no papers and goes by its id.
 * Cost: that of `filterPapers`, once per condition.
 *
 * @param model the topics, where the options name any
 */
export function choosePapers(
  index: CorpusIndex,
  kind: NetworkKind,
  options: PaperConditions,
  model: TopicModel | null = null,
): PaperChoice {
  const flagged = (rows: Iterable<number>): Uint8Array => {
    const papers = new Uint8Array(index.corpus.papers.ids.length);
    for (const row of rows) papers[row] = 1;
    return papers;
  };
  const parts: PaperChoicePart[] = PAPER_CONDITIONS.filter((name) =>
    isConditionSet(options, name),
  ).map((name) => ({
    switch: name,
    names: namesChosen(index, options, model, name),
    papers: flagged(rowsOf(index, options, model, name)),
  }));
  const { only } = options;
  if (areHeld(kind, only)) {
    const papers = flagged(only.flatMap((id) => papersHolding(index, id)));
    parts.push({ switch: "held", names: only.map((id) => entityName(index, id)), papers });
  }
  return parts;
}

/** Rows of the papers that hold an entity; none where the corpus does not have it. */
function papersHolding(index: CorpusIndex, id: EntityId): number[] {
  const row = index.rowOf(id);
  const type = entityTypeOf(id);
  if (row === NO_ROW || type === null) return [];
  return type === "paper" ? [row] : Array.from(rowOf(PAPERS_OF[type](index), row));
}

const PAPERS_OF: Readonly<Record<Exclude<EntityType, "paper">, (index: CorpusIndex) => Incidence>> =
  {
    author: (index) => index.papersOfAuthor,
    venue: (index) => index.papersOfVenue,
    keyword: (index) => index.papersOfKeyword,
    organization: (index) => index.papersOfOrganization,
    country: (index) => index.papersOfCountry,
  };

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
      return venues.map((id) => entityName(index, id));
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

function entityName(index: CorpusIndex, id: EntityId): string {
  const row = index.rowOf(id);
  const type = entityTypeOf(id);
  return row === NO_ROW || type === null ? wordsOfId(id) : namesOf(index.corpus, type)[row]!;
}

function topicName(model: TopicModel | null, id: string): string {
  return model?.topics.find((topic) => topic.id === id)?.label ?? wordsOfId(id);
}
