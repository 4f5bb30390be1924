// A list of papers as a file: the papers that were chosen, and the recipe that chooses them again.
import {
  recipeOfPapers,
  selectPapers,
  type MapSelection,
  type PaperFormat,
  type PaperSelection,
  type PapersRecipe,
  type SelectedMap,
} from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import type { ChosenPapers as AnyChosen, PapersOfPart } from "./compute-messages.ts";
import type { HeldCorpus } from "./held-corpus.ts";

/** What was tagged by hand is in no recipe. */
type ChosenPapers = Exclude<AnyChosen, { readonly by: "tag" }>;

export interface ChosenFile {
  /** Each once, in the order in which the same are shown. */
  readonly rows: readonly number[];
  readonly recipe: PapersRecipe;
}

/** Files from the server leave abstracts out. */
const abstracts = false;

/** @throws Problem `unknown-link` where the network has no such link or path */
export function chosenFile(
  held: HeldCorpus,
  chosen: ChosenPapers,
  format: PaperFormat,
): ChosenFile {
  const index = held.index();
  const selection = selectionOf(chosen);
  const map = mapBehind(held, chosen);
  const rows = selectPapers(index, selection, map, held.topics());
  if (rows === null) throw nothingBetween(selection);
  const file = { format, abstracts, count: rows.length };
  return { rows, recipe: recipeOfPapers(index, selection, map, file) };
}

function mapBehind(held: HeldCorpus, chosen: ChosenPapers): SelectedMap {
  const view = () => {
    if (chosen.by === "filter") throw new Error("A filter has no map.");
    return chosen;
  };
  return {
    network: () => held.network(view().kind, view().view),
    map: () => held.map(view().kind, view().view),
  };
}

function selectionOf(chosen: ChosenPapers): PaperSelection {
  switch (chosen.by) {
    case "filter":
      return {
        by: "filter",
        filter: chosen.filter,
        ...(chosen.sort === null ? {} : { sort: chosen.sort }),
      };
    case "link":
      return { by: "link", source: chosen.source, target: chosen.target };
    case "community":
      return { by: "community", community: chosen.community };
    case "path":
      return { by: "path", from: chosen.from, to: chosen.to };
    case "paths": {
      const { from, to, rules, count, path, step } = chosen;
      return { by: "paths", from, to, rules, count, path, step };
    }
    case "part":
      return partSelection(chosen);
  }
}

function partSelection({ part, year, text, sort }: PapersOfPart): MapSelection {
  const topic = part.by === "topic" ? part.topic : null;
  const narrowed = { year, text, topic, sort };
  switch (part.by) {
    case "all":
    case "topic":
      return { by: "view", narrowed };
    case "entity":
      return { by: "node", node: part.entity, narrowed };
    case "community":
    case "link":
      return { ...part, narrowed };
  }
}

function nothingBetween(selection: PaperSelection): Problem {
  const words =
    selection.by === "link"
      ? `no link between ${selection.source} and ${selection.target}`
      : selection.by === "path"
        ? `no path from ${selection.from} to ${selection.to}`
        : "nothing there";
  return new Problem("unknown-link", `The network has ${words}.`);
}
