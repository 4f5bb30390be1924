// Completes and checks the options of a network before anything is computed.
import { GraphError } from "../model/errors.ts";
import {
  COUNTINGS,
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
  NORMALIZATIONS,
  type NetworkKind,
  type NetworkOptions,
} from "../model/network.ts";
import { withDefaults } from "../model/with-defaults.ts";
import {
  areHeld,
  isConditionSet,
  PAPER_CONDITIONS,
  type PaperChoice,
} from "../model/paper-choice.ts";
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS } from "../model/paper-record.ts";

/**
 * The options with their defaults filled in.
 *
 * @throws GraphError `unknown-network` for a kind that is not in NETWORK_KINDS, `invalid-option` for a
 *   value outside its range; the message names the option and what is allowed
 */
export function completeNetworkOptions(
  kind: NetworkKind,
  options: Partial<NetworkOptions>,
): NetworkOptions {
  if (!NETWORK_KINDS.includes(kind))
    throw new GraphError(
      "unknown-network",
      `There is no network "${kind as string}"; choose one of ${NETWORK_KINDS.join(", ")}.`,
    );
  const all = withDefaults(DEFAULT_NETWORK_OPTIONS, options);
  requireOneOf("counting", all.counting, COUNTINGS);
  requireOneOf("normalization", all.normalization, NORMALIZATIONS);
  if (all.years !== null) requireYears(all.years);
  if (all.maxAuthors !== null) requireCount("maxAuthors", all.maxAuthors);
  requireCount("minPapers", all.minPapers);
  if (!(Number.isFinite(all.minLinkStrength) && all.minLinkStrength >= 0))
    throw invalid("minLinkStrength", all.minLinkStrength, "a number from 0");
  if (all.top !== null) requireCount("top", all.top);
  for (const name of all.acceptance)
    requireOneOf("acceptance", name, [...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]);
  if (all.steps !== 1 && all.steps !== 2) throw invalid("steps", all.steps, "1 or 2");
  if (!(Number.isSafeInteger(all.minLinks) && all.minLinks >= 0))
    throw invalid("minLinks", all.minLinks, "a whole number from 0");
  requireCount("minComponentSize", all.minComponentSize);
  return all;
}

/**
 * Makes sure that every condition on papers was worked out: a network must not pass one over.
 *
 * @throws GraphError `invalid-option` for a condition without its part
 */
export function requireChoice(
  kind: NetworkKind,
  options: NetworkOptions,
  choice: PaperChoice,
): void {
  const without = (name: string): boolean => !choice.some((part) => part.switch === name);
  for (const name of PAPER_CONDITIONS)
    if (isConditionSet(options, name) && without(name)) throw missing(name);
  if (areHeld(kind, options.only) && without("held")) throw missing("only");
}

function missing(option: string): GraphError {
  return new GraphError(
    "invalid-option",
    `The network option ${option} needs the papers that meet it; hand over what choosePapers finds.`,
    { details: { option } },
  );
}

function requireOneOf(name: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw invalid(name, value, `one of ${allowed.join(", ")}`);
}

function requireCount(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw invalid(name, value, "a whole number from 1");
}

function requireYears([first, last]: readonly [number, number]): void {
  if (!(Number.isSafeInteger(first) && Number.isSafeInteger(last) && first <= last))
    throw invalid("years", `${first}:${last}`, "two calendar years, the earlier one first");
}

function invalid(name: string, value: string | number, allowed: string): GraphError {
  return new GraphError(
    "invalid-option",
    `The network option ${name} is ${value}; it must be ${allowed}.`,
    { details: { option: name, value } },
  );
}
