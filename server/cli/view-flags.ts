// The options of a view as flags: the table of `graph/` with hyphens, and recipes.
import type { Command } from "commander";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  GraphError,
  NETWORK_KINDS,
  VIEW_OPTIONS,
  parseViewOptions,
  type NetworkKind,
  type ViewOption,
  type ViewOptions,
} from "../../graph/index.ts";
import { Failure } from "./failure.ts";
import { askedNames, isNamedFlag, withNamedFlags, type AskedNames } from "./named-flags.ts";
import { readRecipe, type SavedRecipe } from "./recipe-file.ts";

/** The whole network, counted in full: the command line leaves out only what it is told to. */
const EVERYTHING: ViewOptions = { ...DEFAULT_NETWORK_OPTIONS, ...DEFAULT_ANALYSIS_OPTIONS };

export type ViewFlags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command was asked to show. */
export interface AskedView {
  /** null: the papers, without a map. */
  readonly kind: NetworkKind | null;
  readonly options: ViewOptions;
  /** Venues, topics and nodes by name: `resolveNames` finds them in a corpus. */
  readonly names: AskedNames;
  /** The recipe that it starts from. */
  readonly recipe: SavedRecipe | null;
}

/** Adds `--network`, `--recipe` and a flag for every option of a view. */
export function withViewFlags(command: Command): Command {
  command
    .option("--network <name>", `network: ${NETWORK_KINDS.join(", ")}`)
    .option("--recipe <file>", "take network and options from a saved recipe; flags go before it");
  withNamedFlags(command);
  for (const option of VIEW_OPTIONS) {
    if (isNamedFlag(option.name)) continue;
    const flag = `--${kebab(option.name)}`;
    const value = isSwitch(option) ? "" : " <value>";
    command.option(`${flag}${value}`, `${option.help} Allowed: ${option.allowed}.`);
  }
  return command;
}

/** The view that flags, or a recipe with flags on top, ask for. */
export async function askedView(flags: ViewFlags): Promise<AskedView> {
  const file = flags["recipe"];
  const recipe = typeof file === "string" ? await readRecipe(file, EVERYTHING) : null;
  const given: [string, string][] = [];
  for (const { name } of VIEW_OPTIONS) {
    const value = flags[name];
    if (value !== undefined && !isNamedFlag(name)) given.push([name, String(value)]);
  }
  const kind = flags["network"];
  return {
    kind: typeof kind === "string" ? networkKind(kind) : (recipe?.kind ?? null),
    options: parseFlags(given, recipe?.options ?? EVERYTHING),
    names: await askedNames(flags),
    recipe,
  };
}

function parseFlags(given: readonly [string, string][], base: ViewOptions): ViewOptions {
  try {
    return parseViewOptions(given, base);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const name = String(error.details["option"]);
    throw new Failure(error.message.replace(name, `--${kebab(name)}`), 2);
  }
}

function networkKind(name: string): NetworkKind {
  const kind = NETWORK_KINDS.find((known) => known === name);
  if (kind !== undefined) return kind;
  throw new Failure(`--network is "${name}"; it must be one of ${NETWORK_KINDS.join(", ")}.`, 2);
}

function isSwitch(option: ViewOption): boolean {
  return option.allowed === "true or false";
}

/** A name as flags are written. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
