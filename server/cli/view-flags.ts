// The options of a view as flags: the table of `graph/` with hyphens, and recipes.
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  GraphError,
  NETWORK_KINDS,
  VIEW_OPTIONS,
  parseViewOptions,
  type NetworkKind,
  type RecipePicture,
  type ViewOption,
  type ViewOptions,
} from "../../graph/index.ts";
import { savedPicture } from "./picture-flags.ts";
import { Failure, wordsOf } from "./failure.ts";
import { askedNames, isNamedFlag, withNamedFlags, type AskedNames } from "./named-flags.ts";

/** The whole network, counted in full: the command line leaves out only what it is told to. */
const EVERYTHING: ViewOptions = { ...DEFAULT_NETWORK_OPTIONS, ...DEFAULT_ANALYSIS_OPTIONS };

export type ViewFlags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command was asked to show, and the corpus it was first made from where that is known. */
export interface AskedView {
  readonly kind: NetworkKind | null;
  readonly options: ViewOptions;
  /** Venues, topics and nodes by name: `resolveNames` finds them in a corpus. */
  readonly names: AskedNames;
  readonly recipeFingerprint: string | null;
  /** How the recipe's file looked, where it says so. */
  readonly picture: RecipePicture | null;
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
  const recipe = typeof file === "string" ? await readRecipe(file) : null;
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
    recipeFingerprint: recipe?.recipeFingerprint ?? null,
    picture: recipe?.picture ?? null,
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

async function readRecipe(file: string): Promise<Omit<AskedView, "names">> {
  try {
    const recipe = JSON.parse(await readFile(file, "utf8")) as {
      network: string;
      fingerprint: string;
      options: Record<string, unknown>;
      analysis: Record<string, unknown>;
      picture?: Record<string, unknown>;
    };
    const values = { ...recipe.options, ...recipe.analysis };
    const parameters = VIEW_OPTIONS.filter(({ name }) => name in values).map(
      // A value of the wrong type prints as something that the parser then refuses.
      (option) => [option.name, option.print(values[option.name] as never)] as const,
    );
    return {
      kind: networkKind(recipe.network),
      options: parseViewOptions(parameters, EVERYTHING),
      recipeFingerprint: recipe.fingerprint,
      picture: recipe.picture === undefined ? null : savedPicture(recipe.picture),
    };
  } catch (error) {
    throw new Failure(`Cannot use the recipe ${file}: ${wordsOf(error)}`);
  }
}

function isSwitch(option: ViewOption): boolean {
  return option.allowed === "true or false";
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
