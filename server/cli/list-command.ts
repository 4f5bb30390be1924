// `asterism list`: the resolved entities as JSON lines.
import { Argument, Command } from "commander";
import {
  analyseNetwork,
  buildNetwork,
  findTopics,
  indexCorpus,
  listAuthors,
  listCommunities,
  listKeywords,
  listPapers,
  listQuestions,
  listTopics,
  listVenues,
  type Corpus,
  type CorpusIndex,
  type NetworkKind,
  type NetworkMap,
} from "../../graph/index.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { readInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { jsonLines, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { askedView, withViewFlags, type AskedView, type ViewFlags } from "./view-flags.ts";

const LISTS = [
  "papers",
  "authors",
  "venues",
  "keywords",
  "topics",
  "communities",
  "suspects",
] as const;
type ListName = (typeof LISTS)[number];

export function listCommand(): Command {
  const command = new Command("list")
    .description(
      "print resolved papers, authors, venues, keywords, topics or communities, or authors who may be one or several, as JSON lines",
    )
    .addArgument(new Argument("<what>", "what to list").choices(LISTS))
    .argument("<file...>", "files to read; - is standard input");
  return withViewFlags(withDecisionsOption(withInputOptions(command, "--format"))).action(run);
}

async function run(
  what: ListName,
  files: readonly string[],
  options: InputOptions & DecisionOptions & ViewFlags,
): Promise<void> {
  const view = await askedView(options);
  const decisions = await readDecisionsFile(options.decisions);
  const corpus = await readCorpus(await readInputs(files, options), decisions);
  await writeOut(jsonLines(linesOf(what, indexCorpus(corpus), view)), null);
}

function linesOf(what: ListName, index: CorpusIndex, view: AskedView): Iterable<unknown> {
  switch (what) {
    case "papers":
      return listPapers(index, findTopics(index.corpus));
    case "authors":
      return listAuthors(index, placelessMap(index.corpus, view.kind ?? "coauthorship", view));
    case "venues":
      return listVenues(index);
    case "keywords":
      return listKeywords(index);
    case "topics":
      return listTopics(index, findTopics(index.corpus));
    case "communities":
      return listCommunities(placelessMap(index.corpus, view.kind ?? "coauthorship", view));
    case "suspects":
      return listQuestions(index);
  }
}

/** A list needs communities but no positions. */
function placelessMap(corpus: Corpus, kind: NetworkKind, { options }: AskedView): NetworkMap {
  return analyseNetwork(corpus, buildNetwork(corpus, kind, options), {
    ...options,
    layout: "none",
  });
}
