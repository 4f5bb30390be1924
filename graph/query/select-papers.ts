// Which papers a list is made of: by what holds of them, or by where they stand behind a map.
import type { EntityId } from "../model/ids.ts";
import { RECIPE_FORM } from "../model/map-facts.ts";
import type { AnalysisOptions, NetworkMap } from "../model/network-map.ts";
import type { Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { PaperSummary } from "./answers.ts";
import { papersOfCommunity } from "./community-papers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { papersOfLink } from "./evidence.ts";
import type { PaperFilter } from "./paper-filter.ts";
import { ALL_PAPERS, filterPapers } from "./paper-filter.ts";
import { papersOfEntity, papersOfNetwork } from "./map-papers.ts";
import type { PaperSort } from "./order-papers.ts";
import { orderPapers } from "./order-papers.ts";
import type { PathsPart, PathsQuestion } from "./paths.ts";
import { papersOnPaths, shortestPath } from "./paths.ts";

/** What narrows the papers behind a part of a map, and their order. */
export interface Narrowing {
  /** Only those of this year; null: of any. */
  readonly year: number | null;
  /** Only those with words that begin so; empty: any. */
  readonly text: string;
  /** Only those of this topic; null: of any. */
  readonly topic: string | null;
  readonly sort: PaperSort;
}

/** What chooses the papers behind a map: all of it, a node, a link, a path, paths or a community. */
export type MapSelection = MapPlace & { readonly narrowed?: Narrowing };
type MapPlace =
  | { readonly by: "view" }
  | { readonly by: "node"; readonly node: EntityId }
  | { readonly by: "link"; readonly source: EntityId; readonly target: EntityId }
  | { readonly by: "path"; readonly from: EntityId; readonly to: EntityId }
  | (PathsQuestion & PathsPart & { readonly by: "paths" })
  | { readonly by: "community"; readonly community: number };

export type PaperSelection = FilterSelection | MapSelection;

interface FilterSelection {
  readonly by: "filter";
  readonly filter: Partial<PaperFilter>;
  /** Default: the order of the corpus. */
  readonly sort?: PaperSort;
}

/** The map that papers are chosen from; made when it is needed. */
export interface SelectedMap {
  readonly network: () => Network;
  readonly map: () => NetworkMap;
}

/** What makes a list of papers again, as plain JSON. */
export interface PapersRecipe {
  readonly program: "Asterism";
  readonly form: typeof RECIPE_FORM;
  /** Of the corpus: the same papers give the same 16 digits. */
  readonly fingerprint: string;
  readonly format: string;
  /** Whether abstracts are written too. */
  readonly abstracts: boolean;
  readonly papers: PaperSelection;
  /** Of the map, where the selection is of one. */
  readonly network?: NetworkKind;
  readonly options?: NetworkOptions;
  readonly analysis?: AnalysisOptions;
  /** What came out. */
  readonly counts: { readonly papers: number };
}

/**
 * Rows of the papers chosen, each once, in the order in which they are shown; null where the map has no
 * such link or path. Cost: that of the question.
 *
 * @param topics where the selection names any
 * @throws GraphError `unknown-node` when the map does not show an end, `unknown-entity` for a node that
 *   the corpus does not have
 */
export function selectPapers(
  index: CorpusIndex,
  selection: PaperSelection,
  shown: SelectedMap,
  topics: TopicModel | null = null,
): readonly number[] | null {
  const rows = placedPapers(index, selection, shown, topics);
  const narrowed = selection.by === "filter" ? undefined : selection.narrowed;
  return rows === null || narrowed === undefined
    ? rows
    : narrowPapers(index, rows, narrowed, topics);
}

/** Those among some papers that meet conditions, in an order. Cost: n·log n. */
export function narrowPapers(
  index: CorpusIndex,
  rows: readonly number[],
  { year, text, topic, sort }: Narrowing,
  topics: TopicModel | null = null,
): number[] {
  const filter = { text, topics: topic === null ? [] : [topic] };
  const asked = text.trim() !== "" || topic !== null;
  const found = asked ? new Set(filterPapers(index, filter, topics)) : null;
  const { years } = index.corpus.papers;
  const kept = rows.filter(
    (row) => (year === null || years[row] === year) && (found === null || found.has(row)),
  );
  return orderPapers(index.corpus, kept, sort, topics);
}

function filteredPapers(
  index: CorpusIndex,
  { filter, sort }: FilterSelection,
  topics: TopicModel | null,
): readonly number[] {
  const rows = filterPapers(index, filter, topics);
  return sort === undefined ? Array.from(rows) : orderPapers(index.corpus, rows, sort);
}

function placedPapers(
  index: CorpusIndex,
  selection: PaperSelection,
  shown: SelectedMap,
  topics: TopicModel | null,
): readonly number[] | null {
  const rowsOf = (papers: readonly PaperSummary[]) => papers.map(({ id }) => index.rowOf(id));
  switch (selection.by) {
    case "filter":
      return filteredPapers(index, selection, topics);
    case "view":
      return papersOfNetwork(index, shown.network());
    case "node":
      return papersOfEntity(index, shown.network(), selection.node);
    case "link": {
      const { source, target } = selection;
      return papersOfLink(index, shown.network(), source, target);
    }
    case "path": {
      const path = shortestPath(index, shown.network(), selection.from, selection.to);
      if (path === null) return null;
      return Array.from(new Set(path.flatMap(({ papers }) => rowsOf(papers))));
    }
    case "paths":
      return papersOnPaths(index, shown.network(), selection, selection);
    case "community":
      return papersOfCommunity(index, shown.map(), selection.community);
  }
}

/** The recipe of a list. Cost: constant. */
export function recipeOfPapers(
  { corpus }: CorpusIndex,
  papers: PaperSelection,
  { network, map }: SelectedMap,
  file: { readonly format: string; readonly abstracts: boolean; readonly count: number },
): PapersRecipe {
  const { format, abstracts, count } = file;
  return {
    program: "Asterism",
    form: RECIPE_FORM,
    fingerprint: corpus.fingerprint,
    format,
    abstracts,
    papers: papers.by === "filter" ? { ...papers, filter: inOrder(papers.filter) } : papers,
    ...(papers.by === "filter" ? {} : viewOf(papers, network, map)),
    counts: { papers: count },
  };
}

/** The same conditions are the same text, in whatever order they were given. */
function inOrder(filter: Partial<PaperFilter>): Partial<PaperFilter> {
  const names = Object.keys(ALL_PAPERS).filter((name) => Object.hasOwn(filter, name));
  return Object.fromEntries(names.map((name) => [name, filter[name as keyof PaperFilter]]));
}

/** Only communities hang on the analysis. */
function viewOf(
  { by }: MapSelection,
  network: SelectedMap["network"],
  map: SelectedMap["map"],
): Pick<PapersRecipe, "network" | "options" | "analysis"> {
  const { kind, options } = network();
  return { network: kind, options, ...(by === "community" ? { analysis: map().analysis } : {}) };
}
