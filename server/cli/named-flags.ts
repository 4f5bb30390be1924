// Options of a view that name things: people write names, one per flag, and the corpus knows the ids.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  NODE_TYPES,
  createSearch,
  foldWords,
  indexCorpus,
  type Corpus,
  type EntityId,
  type EntityType,
  type NetworkKind,
  type Topic,
  type TopicModel,
  type ViewOptions,
} from "../../graph/index.ts";
import { Failure } from "./failure.ts";

/** What each of the flags takes. */
export const NAMED_FLAGS = {
  venues: ["<name>", "papers of this venue only; again for another"],
  topics: ["<name>", "papers of this topic only; again for another"],
  around: ["<name>", "keep this node and those linked with it; again for another"],
  only: [
    "<name|file>",
    "keep only this node, or where the network has none such (people, in one of keywords) only papers of it; again for another, or a file with one name a line",
  ],
} as const;
export type NamedFlag = keyof typeof NAMED_FLAGS;

/** The names that were given, as they were written. */
export type AskedNames = Readonly<Record<NamedFlag, readonly string[]>>;

export function isNamedFlag(name: string): name is NamedFlag {
  return Object.hasOwn(NAMED_FLAGS, name);
}

/** Adds the flags; each can be given again. */
export function withNamedFlags(command: Command): void {
  const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
  for (const [name, [value, help]] of Object.entries(NAMED_FLAGS))
    command.option(`--${name} ${value}`, `${help}. Names or ids.`, collect);
}

/** The names among the flags; those of a file in place of its name. */
export async function askedNames(flags: Readonly<Record<string, unknown>>): Promise<AskedNames> {
  const of = (name: NamedFlag): readonly string[] => (flags[name] ?? []) as readonly string[];
  const only = await Promise.all(of("only").map(namesIn));
  return { venues: of("venues"), topics: of("topics"), around: of("around"), only: only.flat() };
}

async function namesIn(nameOrFile: string): Promise<readonly string[]> {
  try {
    const lines = (await readFile(nameOrFile, "utf8")).split(/\r?\n/u).map((line) => line.trim());
    return lines.filter((line) => line !== "");
  } catch {
    return [nameOrFile];
  }
}

/**
 * The options with the names as ids.
 *
 * @param topicsOf finds the topics; called where options need them
 * @throws Failure for a name that the corpus does not have, or that several bear
 */
export function resolveNames(
  options: ViewOptions,
  names: AskedNames,
  kind: NetworkKind | null,
  corpus: Corpus,
  topicsOf: () => TopicModel,
): { readonly options: ViewOptions; readonly topics: TopicModel | null } {
  const topics = names.topics.length + options.topics.length > 0 ? topicsOf() : null;
  const entities = entityFinder(corpus);
  const idsOf = (flag: NamedFlag, types: readonly EntityType[]): EntityId[] =>
    unique(names[flag].map((name) => entities(name, types, `--${flag}`)));
  const nodeTypes = kind === null ? [] : NODE_TYPES[kind];
  const found = {
    venues: idsOf("venues", ["venue"]),
    topics: unique(names.topics.map((name) => topicCalled(topics!, name))),
    around: idsOf("around", nodeTypes),
    only: chosenAlone(names.only, (name, types) => entities(name, types, "--only"), nodeTypes),
  };
  const given = Object.entries(found).filter(([, ids]) => ids.length > 0);
  return { options: { ...options, ...Object.fromEntries(given) }, topics };
}

/** Where names of people and the like are looked for when no node bears them. */
const HOLDERS: readonly EntityType[] = ["author", "venue", "organization", "country", "keyword"];

/**
 * What `--only` names: nodes of the network, or else things of one other type, whose papers are meant.
 *
 * @throws Failure, that of looking among nodes, where not all names are of one type
 */
function chosenAlone(
  names: readonly string[],
  find: (name: string, types: readonly EntityType[]) => EntityId,
  nodeTypes: readonly EntityType[],
): EntityId[] {
  const others = HOLDERS.filter((type) => !nodeTypes.includes(type)).map((type) => [type]);
  const failures: unknown[] = [];
  for (const types of [nodeTypes, ...others])
    try {
      return unique(names.map((name) => find(name, types)));
    } catch (failure) {
      failures.push(failure);
    }
  throw failures[0];
}

function unique<T extends string>(ids: readonly T[]): T[] {
  return Array.from(new Set(ids)).sort();
}

/**
 * Finds what bears a name, or an id, among entities of some types; `where` the name was given, for the
 * message.
 *
 * @throws Failure, in what it returns, for a name that nothing bears, or several
 */
export function entityFinder(
  corpus: Corpus,
): (name: string, types: readonly EntityType[], where: string) => EntityId {
  const index = indexCorpus(corpus);
  let search: ReturnType<typeof createSearch> | null = null;
  return (name, types, where) => {
    if (types.some((type) => name.startsWith(`${type}:`)) && index.rowOf(name) >= 0)
      return name as EntityId;
    search ??= createSearch(index);
    const hits = search(name, { types, limit: 5 });
    const [first, ...others] = hits.filter((hit) => foldWords(hit.label) === foldWords(name));
    if (first !== undefined && others.length === 0) return first.id;
    const near = (first === undefined ? hits : [first, ...others]).map(({ id }) => id).join(", ");
    throw new Failure(
      first === undefined
        ? `${where} "${name}": nothing here has this name.${near === "" ? "" : ` Near: ${near}.`}`
        : `${where} "${name}": several bear this name. Give one of the ids ${near}.`,
    );
  };
}

function topicCalled({ topics }: TopicModel, name: string): Topic["id"] {
  const topic = topics.find(({ id, label }) => id === name || foldWords(label) === foldWords(name));
  if (topic !== undefined) return topic.id;
  throw new Failure(
    `--topics "${name}": there is no such topic. \`asterism list topics\` shows all.`,
  );
}
