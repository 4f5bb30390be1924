// `asterism list`: the resolved entities as JSON lines.
import { Argument, Command } from "commander";
import {
  indexCorpus,
  mapView,
  listAuthors,
  listCommunities,
  listCountries,
  listKeywords,
  listOrganizations,
  listPapers,
  listQuestions,
  listTopics,
  listVenues,
  type CorpusIndex,
  type Decision,
  type NetworkMap,
  type TopicModel,
} from "../../graph/index.ts";
import { buildView } from "../build-view.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { chosenRows } from "./export-papers.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { checkFlagsOfAll, checkFlagsOfGroups, checkFlagsOfPapers } from "./meaningless.ts";
import { resolveNames } from "./named-flags.ts";
import { jsonLines, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { checkSelection, withSelectionFlags, type SelectionFlags } from "./selection-flags.ts";
import { topicsOf } from "./topics.ts";
import { askedView, withViewFlags, type AskedView, type ViewFlags } from "./view-flags.ts";

const LISTS = [
  "papers",
  "authors",
  "venues",
  "keywords",
  "organizations",
  "countries",
  "topics",
  "communities",
  "suspects",
] as const;
type ListName = (typeof LISTS)[number];

export function listCommand(): Command {
  const command = new Command("list")
    .description(
      "print resolved papers, authors, venues, keywords, organizations, countries, topics or communities, or authors who may be one or several, as JSON lines",
    )
    .addArgument(new Argument("<what>", "what to list").choices(LISTS))
    .argument("<file...>", "files to read; - is standard input");
  const flagged = withDecisionsOption(withInputOptions(command, "--format"));
  return withViewFlags(withSelectionFlags(flagged)).action(run);
}

async function run(
  what: ListName,
  files: readonly string[],
  options: InputOptions & DecisionOptions & SelectionFlags & ViewFlags,
): Promise<void> {
  const view = await askedView(options);
  checkFlags(what, view, options);
  const decisions = await readDecisionsFile(options.decisions);
  const corpus = await readCorpus(await openInputs(files, options), decisions);
  await writeOut(jsonLines(linesOf(what, indexCorpus(corpus), view, options, decisions)), null);
}

/** What each list goes by. */
function checkFlags(what: ListName, { kind }: AskedView, flags: SelectionFlags & ViewFlags): void {
  if (what === "papers") {
    checkFlagsOfPapers(flags, kind);
    checkSelection(flags, kind);
  } else if (what === "authors" || what === "communities")
    checkFlagsOfGroups(flags, what, kind ?? "coauthorship");
  else checkFlagsOfAll(flags, `list ${what}`, ["recipe"]);
}

function linesOf(
  what: ListName,
  index: CorpusIndex,
  view: AskedView,
  flags: SelectionFlags,
  decisions: readonly Decision[],
): Iterable<unknown> {
  switch (what) {
    case "papers": {
      const topics = topicsOf(index.corpus, decisions);
      const { rows } = chosenRows(index, view, flags, () => topics);
      return listPapers(index, topics, rows);
    }
    case "authors":
      return listAuthors(index, placelessMap(index, view, decisions));
    case "venues":
      return listVenues(index);
    case "keywords":
      return listKeywords(index);
    case "organizations":
      return listOrganizations(index);
    case "countries":
      return listCountries(index);
    case "topics":
      return listTopics(index, topicsOf(index.corpus, decisions));
    case "communities":
      return listCommunities(placelessMap(index, view, decisions));
    case "suspects":
      return listQuestions(index);
  }
}

/** A list needs communities but no positions. */
function placelessMap(
  index: CorpusIndex,
  { kind: asked, options: given, names }: AskedView,
  decisions: readonly Decision[],
): NetworkMap {
  const { corpus } = index;
  const kind = asked ?? "coauthorship";
  const find = (): TopicModel => topicsOf(corpus, decisions);
  const { options, topics } = resolveNames(given, names, kind, corpus, find);
  return mapView(corpus, buildView(index, kind, options, topics), {
    ...options,
    layout: "none",
  });
}
