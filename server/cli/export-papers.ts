// Papers as a file for reference managers and spreadsheets.
import {
  mapView,
  holdsListRecipe,
  recipeOfPapers,
  selectPapers,
  writePapers,
  type CorpusIndex,
  type Network,
  type NetworkMap,
  type PaperFormat,
  type PaperSelection,
  type SelectedMap,
  type TopicModel,
} from "../../graph/index.ts";
import { buildView } from "../build-view.ts";
import type { Exported } from "./exported.ts";
import { Failure } from "./failure.ts";
import { resolveNames } from "./named-flags.ts";
import { askedSelection, type SelectionFlags } from "./selection-flags.ts";
import type { AskedView } from "./view-flags.ts";

export interface ChosenRows {
  readonly rows: readonly number[];
  readonly selection: PaperSelection;
  readonly map: SelectedMap;
}

/**
 * The papers that a command asks for.
 *
 * @param topicsOf finds the topics; called where the view needs them
 * @throws Failure where the network has no such link or path
 */
export function chosenRows(
  index: CorpusIndex,
  view: AskedView,
  flags: SelectionFlags,
  topicsOf: () => TopicModel,
): ChosenRows {
  const { corpus } = index;
  const { kind, recipe, names } = view;
  const { options, topics } = resolveNames(view.options, names, kind, corpus, topicsOf);
  const selection = askedSelection(flags, recipe?.papers ?? null, { kind, options, corpus });
  const network = once((): Network => {
    // Only papers by what holds of them go without a map.
    if (kind === null) throw new Error("There is no network.");
    return buildView(index, kind, options, topics);
  });
  const map: SelectedMap = {
    network,
    map: once((): NetworkMap => mapView(corpus, network(), { ...options, layout: "none" })),
  };
  const onTopics =
    selection.by === "filter"
      ? (selection.filter.topics ?? []).length > 0
      : (selection.narrowed?.topic ?? null) !== null;
  const model = topics ?? (onTopics ? topicsOf() : null);
  const rows = selectPapers(index, selection, map, model);
  if (rows !== null) return { rows, selection, map };
  throw new Failure(
    selection.by === "path"
      ? "The network has no path between the two. Widen the view, or choose others."
      : "The network has no link between the two: no paper of the view joins them.",
  );
}

/** The file of them. */
export function exportedPapers(
  index: CorpusIndex,
  { rows, selection, map }: ChosenRows,
  { format, abstracts }: { readonly format: PaperFormat; readonly abstracts: boolean },
): Exported {
  const file = { format, abstracts, count: rows.length };
  const recipe = recipeOfPapers(index, selection, map, file);
  return {
    chunks: writePapers(format, index.corpus, rows, { abstracts, recipe }),
    recipe,
    holds: holdsListRecipe(format),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
