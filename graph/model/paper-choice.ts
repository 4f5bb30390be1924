// Which papers of a corpus a network may use, beyond its years: worked out where texts, topics and names
// are known, handed to where networks are built.
import { entityTypeOf, type EntityId } from "./ids.ts";
import { NODE_TYPES } from "./network.ts";
import type { LedgerSwitch, NetworkKind, NetworkOptions } from "./network.ts";

/** The conditions on papers, in the order in which they apply; each is an option and a switch. */
export const PAPER_CONDITIONS = [
  "venues",
  "acceptance",
  "topics",
  "text",
  "among",
] as const satisfies readonly (keyof NetworkOptions & LedgerSwitch)[];
export type PaperCondition = (typeof PAPER_CONDITIONS)[number];

/** One condition and the papers that meet it. */
export interface PaperChoicePart {
  /**
   * `held`: holding any of what `only` names, where that is no node. `compared`: being in either of two
   * parts that are compared.
   */
  readonly switch: PaperCondition | "held" | "compared";
  /** What was chosen, by name: `ICLR`. */
  readonly names: readonly string[];
  /** For each paper row 1 where it meets the condition. */
  readonly papers: Uint8Array;
}

/** All of them have to be met. In the order of PAPER_CONDITIONS, then `held` and `compared`. */
export type PaperChoice = readonly PaperChoicePart[];

/** Whether options set a condition. */
export function isConditionSet(
  options: Pick<NetworkOptions, PaperCondition>,
  name: PaperCondition,
): boolean {
  return name === "text" ? options.text.trim() !== "" : options[name].length > 0;
}

/**
 * Whether what `only` names can be no node of a network, each of it: then papers that hold any of it are
 * meant.
 */
export function areHeld(kind: NetworkKind, only: readonly EntityId[]): boolean {
  const types: readonly (string | null)[] = NODE_TYPES[kind];
  return only.length > 0 && !only.some((id) => types.includes(entityTypeOf(id)));
}

/** Whether a paper meets every condition; any paper does where there is none. */
export function meetsChoice(choice: PaperChoice | undefined, paper: number): boolean {
  return choice?.every(({ papers }) => papers[paper] === 1) ?? true;
}
