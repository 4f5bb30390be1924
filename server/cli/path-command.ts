// `asterism path`: how two are connected, as JSON lines, one path a line.
import { Command, InvalidArgumentError } from "commander";
import {
  DEFAULT_PATHS,
  MAX_PATHS,
  NODE_TYPES,
  findPaths,
  indexCorpus,
  type EntityId,
  type PathRules,
  type PathsAnswer,
  type TopicModel,
} from "../../graph/index.ts";
import { buildView } from "../build-view.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { Failure } from "./failure.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { entityFinder, resolveNames } from "./named-flags.ts";
import { jsonLines, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { topicsOf } from "./topics.ts";
import { askedView, withViewFlags, type ViewFlags } from "./view-flags.ts";

interface PathFlags extends InputOptions, DecisionOptions {
  readonly count: number;
  readonly since?: number;
  readonly not: readonly string[];
}

export function pathCommand(): Command {
  const command = new Command("path")
    .description("print the shortest paths between two nodes of a network, as JSON lines")
    .argument("<from>", "where the paths begin: a name or an id")
    .argument("<to>", "where they end")
    .argument("<file...>", "files to read; - is standard input")
    .option("--count <n>", `most paths, up to ${MAX_PATHS}`, wholeNumber(MAX_PATHS), DEFAULT_PATHS)
    .option("--since <year>", "rule: papers before this year count for nothing", wholeNumber(9999))
    .option(
      "--not <name>",
      "rule: no path leads through this node; again for another",
      (name: string, before: readonly string[]) => [...before, name],
      [],
    );
  return withViewFlags(withDecisionsOption(withInputOptions(command, "--format"))).action(run);
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`must be a number from 1 to ${most}.`);
  };
}

async function run(
  from: string,
  to: string,
  files: readonly string[],
  flags: PathFlags & ViewFlags,
): Promise<void> {
  const view = await askedView(flags);
  const decisions = await readDecisionsFile(flags.decisions);
  const corpus = await readCorpus(await openInputs(files, flags), decisions);
  const kind = view.kind ?? "coauthorship";
  const find = (): TopicModel => topicsOf(corpus, decisions);
  // As a rule it holds in any network, and what it costs can be told.
  const { maxAuthors } = view.options;
  const given = { ...view.options, maxAuthors: null };
  const { options, topics } = resolveNames(given, view.names, kind, corpus, find);
  const entities = entityFinder(corpus);
  const called = (name: string, where: string): EntityId => entities(name, NODE_TYPES[kind], where);
  const rules: PathRules = {
    maxAuthors,
    since: flags.since ?? null,
    avoid: flags.not.map((name) => called(name, "--not")),
  };
  const index = indexCorpus(corpus);
  const found = findPaths(index, buildView(index, kind, options, topics), {
    from: called(from, "from"),
    to: called(to, "to"),
    rules,
    count: flags.count,
  });
  if (found.paths.length === 0) throw new Failure(whyNone(found));
  await writeOut(jsonLines(found.paths), null);
}

/** In one line: what is in the way. */
function whyNone({ from, to, unruled, loosen }: PathsAnswer): string {
  const none = `No path from ${from.name} to ${to.name}`;
  if (unruled === null) return `${none}: nothing joins them in this network.`;
  const flags = { maxAuthors: "--max-authors", since: "--since", avoid: "--not" } as const;
  const ways = loosen.map(({ rule, id, steps }) => {
    const what = id === null ? flags[rule] : `${flags[rule]} ${id}`;
    return `without ${what} there is one of ${steps} steps`;
  });
  return `${none} obeys the rules; ${ways.join(", ") || `without all of them there is one of ${unruled} steps`}.`;
}
