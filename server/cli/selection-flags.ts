// Which papers a list has: all that meet the conditions, all behind a map, or those of one author, group,
// link or path.
import type { Command } from "commander";
import {
  ALL_PAPERS,
  ENTITY_TYPES,
  NODE_TYPES,
  entityTypeOf,
  type Corpus,
  type EntityId,
  type EntityType,
  type NetworkKind,
  type PaperFilter,
  type PaperSelection,
  type ViewOptions,
} from "../../graph/index.ts";
import { Failure } from "./failure.ts";
import { entityFinder } from "./named-flags.ts";

export interface SelectionFlags {
  readonly of?: string;
  readonly with?: string;
  readonly pathTo?: string;
  readonly group?: string;
}

export const SELECTION_FLAGS = ["of", "with", "pathTo", "group"] as const;

export function withSelectionFlags(command: Command): Command {
  return command
    .option("--of <name>", "papers of this author, venue, keyword, organization or country only")
    .option("--with <name>", "with --of: the papers behind the link between the two in the network")
    .option("--path-to <name>", "with --of: the papers on the shortest path between the two")
    .option("--group <number>", "papers of this community of the network only; 0 is the largest");
}

/** Wrong usage, before anything is read. @param kind of the network, null without one */
export function checkSelection(flags: SelectionFlags, kind: NetworkKind | null): void {
  const { of, group } = flags;
  const ends = (["with", "pathTo"] as const).filter((name) => flags[name] !== undefined);
  const [end] = ends;
  const alone = (ends.length > 0 ? 1 : Number(of !== undefined)) + Number(group !== undefined);
  if (alone > 1 || ends.length > 1)
    throw new Failure("Give one of --of, --of … --with, --of … --path-to and --group.", 2);
  if (end !== undefined && of === undefined)
    throw new Failure(`--${end === "with" ? "with" : "path-to"} says the other end of --of.`, 2);
  if (kind === null && (end !== undefined || group !== undefined))
    throw new Failure(
      `--${end === "with" ? "with" : end === undefined ? "group" : "path-to"} is about a network; say which with --network.`,
      2,
    );
  if (group !== undefined && !/^\d{1,7}$/u.test(group))
    throw new Failure(`--group is "${group}"; it must be a number from 0.`, 2);
}

export function selects(flags: SelectionFlags): boolean {
  return SELECTION_FLAGS.some((name) => flags[name] !== undefined);
}

/**
 * The selection that flags ask for, or else that of a recipe.
 *
 * @param options with the conditions on papers, which hold for lists without a map
 * @throws Failure for a name that the corpus does not have, or that several bear
 */
export function askedSelection(
  flags: SelectionFlags,
  saved: PaperSelection | null,
  { kind, options, corpus }: { kind: NetworkKind | null; options: ViewOptions; corpus: Corpus },
): PaperSelection {
  const find = entityFinder(corpus);
  const types = kind === null ? ENTITY_TYPES : NODE_TYPES[kind];
  const of = flags.of === undefined ? null : find(flags.of, types, "--of");
  if (kind === null) {
    const base = saved?.by === "filter" ? saved : { by: "filter" as const, filter: {} };
    return { ...base, filter: { ...base.filter, ...conditionsOf(options), ...holding(of) } };
  }
  if (of !== null && flags.with !== undefined)
    return { by: "link", source: of, target: find(flags.with, types, "--with") };
  if (of !== null && flags.pathTo !== undefined)
    return { by: "path", from: of, to: find(flags.pathTo, types, "--path-to") };
  if (of !== null) return { by: "node", node: of };
  if (flags.group !== undefined) return { by: "community", community: Number(flags.group) };
  return saved !== null && saved.by !== "filter" ? saved : { by: "view" };
}

/** Those that are set. */
function conditionsOf({
  years,
  venues,
  acceptance,
  topics,
  text,
  among,
}: ViewOptions): Partial<PaperFilter> {
  const ids = among.length === 0 ? null : among;
  const asked = { years, venues, acceptance, topics, text, ids };
  const all: Readonly<Record<string, unknown>> = { ...ALL_PAPERS };
  const set = Object.entries(asked).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(all[name]),
  );
  return Object.fromEntries(set);
}

const FIELDS: Readonly<Record<EntityType, keyof PaperFilter>> = {
  paper: "ids",
  author: "authors",
  venue: "venues",
  keyword: "keywords",
  organization: "organizations",
  country: "countries",
};

function holding(of: EntityId | null): Partial<PaperFilter> {
  const type = of === null ? null : entityTypeOf(of);
  return type === null ? {} : { [FIELDS[type]]: [of] };
}
