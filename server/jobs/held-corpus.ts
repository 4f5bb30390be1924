// One corpus inside a compute thread, with everything made from it that is worth keeping: index,
// search, the last networks and maps.
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  ENTITY_TYPES,
  NODE_TYPES,
  createSearch,
  findTopics,
  hiddenSpellings,
  idsOf,
  mapView,
  renameTopics,
  indexCorpus,
  indexPeople,
  indexTopics,
  levelsOf,
  parseViewOptions,
  suggestOptions,
  unfoldIds,
  type AnalysisOptions,
  type Corpus,
  type CorpusEntry,
  type CorpusIndex,
  type Decision,
  type EntityId,
  type EntityType,
  type MapLevels,
  type Network,
  type NetworkKind,
  type NetworkMap,
  type NetworkOptions,
  type PeopleIndex,
  type Remembered,
  type Search,
  type ThesaurusType,
  type TopicIndex,
  type TopicModel,
  type ViewOptions,
} from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import { buildView } from "../build-view.ts";
import type { ViewRequest } from "./compute-messages.ts";
import { placeInThreads } from "./place-in-threads.ts";
import { keepRecent } from "./recent.ts";
import type { KeptMaps } from "./recall.ts";

export interface HeldCorpus {
  readonly entry: CorpusEntry;
  readonly corpus: Corpus;
  /** Those replayed over it. */
  readonly decisions: readonly Decision[];
  index(): CorpusIndex;
  search(): Search;
  /** For finding papers by what they are about: slow the first time. */
  topicIndex(): TopicIndex;
  /** For finding people by their names. */
  people(): PeopleIndex;
  suggested(kind: NetworkKind): NetworkOptions;
  /** What is asked for and, where nothing is, what suits the corpus. */
  options(kind: NetworkKind, view: ViewRequest): ViewOptions;
  /** Nodes and links only: fast. */
  network(kind: NetworkKind, view: ViewRequest): Network;
  /** With communities, centrality and positions: slow the first time. */
  map(kind: NetworkKind, view: ViewRequest): NetworkMap;
  /** The same map, to be looked at part by part. */
  levels(kind: NetworkKind, view: ViewRequest): MapLevels;
  /** The same of another network of the corpus; not remembered. */
  mapOf(network: Network, analysis: AnalysisOptions): NetworkMap;
  /** Its maps, for those of the corpus that is made of it by corrections. */
  readonly remembered: Remembered;
  /** Slow. */
  findTopics(): TopicModel;
  /** Topics that another thread found. */
  setTopics(topics: TopicModel): void;
  topics(): TopicModel | null;
  /** Every spelling of what people hid. */
  hiddenSpellings(type: ThesaurusType): readonly string[];
  /** Places of decisions that speak of no topic here; none while topics are not known. */
  unappliedToTopics(): readonly number[];
}

/** Enough for going back and forth between views while a slider is dragged. */
const VIEWS_KEPT = 12;

/**
 * @param decisions those already replayed over the corpus; some name its topics
 * @param before the same without them; null where there are none
 * @param mostNodes of a network or map; larger ones are refused before they are drawn
 * @param kept those of its maps that outlive the thread; null: none do
 */
export function holdCorpus(
  entry: CorpusEntry,
  corpus: Corpus,
  decisions: readonly Decision[] = [],
  before: HeldCorpus | null = null,
  mostNodes = Infinity,
  kept: KeptMaps<NetworkMap> | null = null,
): HeldCorpus {
  const index = once(() => indexCorpus(corpus));
  const search = once(() => createSearch(index()));
  const topicIndex = once(() => indexTopics(corpus));
  const people = once(() => indexPeople(corpus));
  const suggestions = keepRecent<NetworkKind, NetworkOptions>(VIEWS_KEPT);
  const networks = keepRecent<string, Network>(VIEWS_KEPT);
  const maps = keepRecent<string, NetworkMap>(VIEWS_KEPT);
  const levels = new WeakMap<NetworkMap, MapLevels>();
  let topics: TopicModel | null = null;

  const suggested = (kind: NetworkKind): NetworkOptions =>
    suggestions.getOrMake(kind, () => suggestOptions(corpus, kind));

  // A list of all ids takes longer than most answers: only for those who name some.
  const unfold = (ids: readonly EntityId[], types: readonly EntityType[]): readonly EntityId[] =>
    ids.length === 0
      ? ids
      : unfoldIds(
          ids,
          types.flatMap((type) => idsOf(corpus, type)),
        );
  // What is none of the nodes stands for its papers.
  const unfoldChosen = (ids: readonly EntityId[], types: readonly EntityType[]) => {
    const nodes = unfold(ids, types);
    return nodes.length > 0 ? nodes : unfold(ids, ENTITY_TYPES);
  };
  const optionsOf = (kind: NetworkKind, view: ViewRequest): ViewOptions => {
    const base = view.base === "suggested" ? suggested(kind) : DEFAULT_NETWORK_OPTIONS;
    const options = parseViewOptions(view.options, { ...base, ...DEFAULT_ANALYSIS_OPTIONS });
    return {
      ...options,
      only: unfoldChosen(options.only, NODE_TYPES[kind]),
      among: unfold(options.among, ["paper"]),
    };
  };
  const networkFor = (kind: NetworkKind, options: ViewOptions): Network => {
    const networkOptions = networkPart(options);
    const key = JSON.stringify([kind, networkOptions]);
    return networks.getOrMake(key, () => buildView(index(), kind, networkOptions, topics));
  };
  // A map without filters asks for no other one of this corpus, so that this ends after one step.
  const mapOf = (network: Network, analysis: AnalysisOptions): NetworkMap =>
    mapView(
      corpus,
      network,
      analysis,
      {
        ...remembered,
        ...(before === null ? {} : { uncorrected: before.remembered }),
      },
      placeInThreads,
    );
  const mapFor = (kind: NetworkKind, options: ViewOptions): NetworkMap => {
    const { resolution, seed, layout } = options;
    const key = JSON.stringify([kind, networkPart(options), resolution, seed, layout]);
    const make = () => mapOf(networkFor(kind, options), { resolution, seed, layout });
    return maps.getOrMake(key, () => kept?.getOrMake(key, make) ?? make());
  };
  const remembered: Remembered = { suggested, map: mapFor };
  const network = (kind: NetworkKind, view: ViewRequest): Network =>
    refuseLarger(networkFor(kind, optionsOf(kind, view)), mostNodes);
  const map = (kind: NetworkKind, view: ViewRequest): NetworkMap => {
    network(kind, view);
    return mapFor(kind, optionsOf(kind, view));
  };

  return {
    entry,
    corpus,
    decisions,
    index,
    search,
    people,
    topicIndex,
    suggested,
    options: optionsOf,
    network,
    map,
    levels(kind, view) {
      const whole = map(kind, view);
      const made = levels.get(whole) ?? levelsOf(corpus, whole);
      levels.set(whole, made);
      return made;
    },
    mapOf: (network, analysis) => mapOf(refuseLarger(network, mostNodes), analysis),
    remembered,
    findTopics: () => renameTopics(findTopics(corpus), corpus, decisions).model,
    unappliedToTopics: () =>
      topics === null ? [] : renameTopics(topics, corpus, decisions).unapplied,
    setTopics(found) {
      topics = found;
    },
    topics: () => topics,
    hiddenSpellings: (type) => hiddenSpellings(type, before?.corpus ?? corpus, decisions),
  };
}

function refuseLarger(network: Network, most: number): Network {
  const nodes = network.nodes.ids.length;
  if (nodes <= most) return network;
  throw new Problem(
    "too-many-nodes",
    `This map would have ${nodes} nodes, more than the ${most} that this server draws. Ask for the largest with “top”, or for fewer with a filter or a threshold.`,
  );
}

const NETWORK_OPTIONS = Object.keys(DEFAULT_NETWORK_OPTIONS) as readonly (keyof NetworkOptions)[];

/** Options that decide nodes and links, without those of the analysis. */
function networkPart(options: ViewOptions): NetworkOptions {
  const part: Partial<ViewOptions> = Object.fromEntries(
    NETWORK_OPTIONS.map((name) => [name, options[name]]),
  );
  return { ...DEFAULT_NETWORK_OPTIONS, ...part };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
