// The options of a view as flat text, one table for everybody: the HTTP query and the address bar use
// these names, the command line the same with hyphens (`minPapers` → `--min-papers`).
import { GraphError } from "../model/errors.ts";
import { isFolded } from "../model/folded-ids.ts";
import { joinItems, splitItems } from "../model/item-list.ts";
import { LAYOUTS } from "../model/network-map.ts";
import type { AnalysisOptions } from "../model/network-map.ts";
import { COUNTINGS, NORMALIZATIONS } from "../model/network.ts";
import type { NetworkOptions } from "../model/network.ts";
import { entityTypeOf, type EntityId } from "../model/ids.ts";
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS } from "../model/paper-record.ts";
import type { Topic } from "../model/topic-model.ts";
import { parseYearRange, printYearRange } from "../model/year-range.ts";

/** Everything that decides what a map of a corpus shows and where. */
export type ViewOptions = NetworkOptions & AnalysisOptions;

export type ViewOptionName = keyof ViewOptions;

/** How one option is written. */
interface Notation<T> {
  /** What is allowed, in words; the end of "… must be". */
  readonly allowed: string;
  /** What the option does, in one sentence. */
  readonly help: string;
  /** The value, or undefined when the text is not allowed. */
  parse(text: string): T | undefined;
  /** Most characters of a value that a server should look at. */
  readonly longest?: number;
  /** The text of a value; `parse` reads it back. */
  print(value: T): string;
}

const LONGEST_TEXT = 300;
/** Characters of a list: longer ones do not fit into an address. */
export const LONGEST_LIST = 12_000;
const ACCEPTANCES = [...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS];

const NOTATIONS: { readonly [Name in ViewOptionName]: Notation<ViewOptions[Name]> } = {
  counting: choice(
    COUNTINGS,
    "How a paper, or what else is shared, counts: 1 for every pair, or 1/(n−1) for each pair of n.",
  ),
  normalization: choice(NORMALIZATIONS, "What link strengths are divided by."),
  years: orNone({
    allowed: "years such as 2018:2022, 2018: or :2022",
    help: "First and last year of the papers; papers of unknown year are left out.",
    parse: (text) => parseYearRange(text) ?? undefined,
    print: printYearRange,
  }),
  venues: list({
    allowed: "ids such as venue:iclr",
    help: "Papers of any of these venues only.",
    parse: (text) => (isVenue(text) ? text : undefined),
  }),
  acceptance: list({
    allowed: [...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS].join(", "),
    help: "Papers with any of these outcomes or tiers only.",
    parse: (text) => ACCEPTANCES.find((value) => value === text),
  }),
  topics: list({
    allowed: "ids such as topic:graph-learning",
    help: "Papers of any of these topics only.",
    parse: (text) => (isTopicId(text) ? text : undefined),
  }),
  text: {
    allowed: `at most ${LONGEST_TEXT} characters`,
    help: "Papers with these words in title, abstract, authors, venue or keywords only.",
    longest: LONGEST_TEXT,
    parse: (text) => (text.length <= LONGEST_TEXT ? text.trim() : undefined),
    print: (value) => value,
  },
  among: list({
    allowed: "ids such as paper:maps-of-moss-1a2b3c4d",
    help: "Only these papers.",
    parse: (text) =>
      entityTypeOf(text) === "paper" || isFolded(text) ? (text as EntityId) : undefined,
  }),
  maxAuthors: orNone(
    integer(1, "Leave out the co-authorship links of papers with more authors than this."),
  ),
  minPapers: integer(
    1,
    "Fewest papers of an author, keyword or venue; in cocitation, that cite a paper.",
  ),
  minLinkStrength: decimal("Least strength of a link, before normalization."),
  top: orNone(
    integer(1, "Keep this many nodes, those with the most papers, then the strongest links."),
  ),
  around: list({
    allowed: "ids such as author:ada-lovelace",
    help: "Keep these nodes and those linked with them.",
    parse: (text) => (isEntity(text) ? text : undefined),
  }),
  steps: {
    allowed: "1 or 2",
    help: "How many links away from the nodes of `around` a node may be.",
    parse: (text) => (text === "1" ? 1 : text === "2" ? 2 : undefined),
    print: String,
  },
  only: list({
    allowed: "ids such as author:ada-lovelace",
    help: "Keep only these nodes; of what is no node here, people for instance, only papers.",
    parse: (text) => (isEntity(text) || isFolded(text) ? (text as EntityId) : undefined),
  }),
  connect: yesOrNo("With `only`: keep also whoever is linked with two or more of its nodes."),
  minLinks: integer(0, "Fewest links of a node, of those that other options left."),
  minComponentSize: integer(1, "Fewest nodes of a connected group."),
  largestComponent: yesOrNo("Keep only the largest connected group."),
  resolution: decimal("More than 1 gives more and smaller communities, less gives fewer."),
  seed: integer(Number.MIN_SAFE_INTEGER, "Start of all chance: the same seed, the same map."),
  layout: choice(LAYOUTS, "How nodes are placed."),
};

/** One row of the table: an option's name and how it is written. */
export interface ViewOption extends Notation<ViewOptions[ViewOptionName]> {
  readonly name: ViewOptionName;
}

/** All options of a view, in the order in which they are printed. */
export const VIEW_OPTIONS: readonly ViewOption[] = Object.entries(NOTATIONS).map(
  // Each row prints only what it parsed or its own option's value: the union is never mixed.
  ([name, notation]) => ({ name, ...notation }) as ViewOption,
);

const BY_NAME: ReadonlyMap<string, ViewOption> = new Map(
  VIEW_OPTIONS.map((option) => [option.name, option]),
);

/**
 * The options that parameters ask for; what they do not name is as in `base`.
 *
 * @throws GraphError `invalid-option` for a value that is not allowed, a name that is no option of a
 * view, or an option given twice; `details` has `option` and `value`
 */
export function parseViewOptions(
  parameters: Iterable<readonly [name: string, value: string]>,
  base: ViewOptions,
): ViewOptions {
  const given = new Map<string, ViewOptions[ViewOptionName]>();
  for (const [name, text] of parameters) {
    const option = BY_NAME.get(name);
    if (option === undefined)
      throw refusal(name, text, `There is no option "${name}". Options: ${optionNames()}.`);
    if (given.has(name)) throw refusal(name, text, `${name} is given twice. Keep one.`);
    const value = option.parse(text);
    if (value === undefined)
      throw refusal(name, text, `${name} is "${text}"; it must be ${option.allowed}.`);
    given.set(name, value);
  }
  return { ...base, ...(Object.fromEntries(given) as Partial<ViewOptions>) };
}

/**
 * The parameters that make `options` from `base`: one for each option that differs, in the order of
 * VIEW_OPTIONS. `parseViewOptions` reads them back.
 */
export function printViewOptions(
  options: ViewOptions,
  base: ViewOptions,
): readonly [name: ViewOptionName, value: string][] {
  const parameters: [ViewOptionName, string][] = [];
  for (const option of VIEW_OPTIONS) {
    const text = option.print(options[option.name]);
    if (text !== option.print(base[option.name])) parameters.push([option.name, text]);
  }
  return parameters;
}

function refusal(option: string, value: string, message: string): GraphError {
  return new GraphError("invalid-option", message, { details: { option, value } });
}

function optionNames(): string {
  return VIEW_OPTIONS.map(({ name }) => name).join(", ");
}

function choice<T extends string>(values: readonly T[], help: string): Notation<T> {
  return {
    allowed: values.join(", ").replace(/, ([^,]*)$/u, " or $1"),
    help,
    parse: (text) => values.find((value) => value === text),
    print: (value) => value,
  };
}

function integer(least: number, help: string): Notation<number> {
  return {
    allowed: least > 0 ? `a whole number from ${least}` : "a whole number",
    help,
    parse: (text) => {
      const value = Number(text);
      return /^-?\d+$/.test(text) && Number.isSafeInteger(value) && value >= least
        ? value
        : undefined;
    },
    print: String,
  };
}

/** A number from 0. */
function decimal(help: string): Notation<number> {
  return {
    allowed: "a number from 0",
    help,
    parse: (text) => {
      const value = Number(text);
      return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(value) ? value : undefined;
    },
    print: String,
  };
}

function yesOrNo(help: string): Notation<boolean> {
  return {
    allowed: "true or false",
    help,
    parse: (text) => (text === "true" ? true : text === "false" ? false : undefined),
    print: String,
  };
}

/**
 * Values of one notation with commas between them, `none` when there are none. Read in the order of their text, each once: the same choice is
 * the same value.
 */
function list<T extends string>(
  item: Pick<Notation<T>, "allowed" | "help" | "parse">,
): Notation<readonly T[]> {
  return {
    allowed: `${item.allowed}, with commas between them, or none`,
    help: item.help,
    longest: LONGEST_LIST,
    parse: (text) => {
      if (text === "none") return [];
      const values = splitItems(text).map((part) => item.parse(part));
      if (text.length > LONGEST_LIST || values.includes(undefined)) return undefined;
      return Array.from(new Set(values as T[])).sort();
    },
    print: (values) => (values.length === 0 ? "none" : joinItems(values)),
  };
}

function isEntity(text: string): text is EntityId {
  return entityTypeOf(text) !== null;
}

function isVenue(text: string): text is EntityId {
  return entityTypeOf(text) === "venue";
}

function isTopicId(text: string): text is Topic["id"] {
  return text.startsWith("topic:") && text !== "topic:";
}

/** Any notation, with the word `none` for null. */
function orNone<T>(notation: Notation<T>): Notation<T | null> {
  return {
    allowed: `${notation.allowed}, or none`,
    help: notation.help,
    parse: (text) => (text === "none" ? null : notation.parse(text)),
    print: (value) => (value === null ? "none" : notation.print(value)),
  };
}
