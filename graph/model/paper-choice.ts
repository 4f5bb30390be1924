// Which papers of a corpus a network may use, beyond its years: worked out where texts, topics and names
// are known, handed to where networks are built.
import type { LedgerSwitch, NetworkOptions } from "./network.ts";

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
  /** `compared`: being in either of two parts that are compared. */
  readonly switch: PaperCondition | "compared";
  /** What was chosen, by name: `ICLR`. */
  readonly names: readonly string[];
  /** For each paper row 1 where it meets the condition. */
  readonly papers: Uint8Array;
}

/** All of them have to be met. In the order of PAPER_CONDITIONS, then `compared`. */
export type PaperChoice = readonly PaperChoicePart[];

/** Whether options set a condition. */
export function isConditionSet(
  options: Pick<NetworkOptions, PaperCondition>,
  name: PaperCondition,
): boolean {
  return name === "text" ? options.text.trim() !== "" : options[name].length > 0;
}

/** Whether a paper meets every condition; any paper does where there is none. */
export function meetsChoice(choice: PaperChoice | undefined, paper: number): boolean {
  return choice?.every(({ papers }) => papers[paper] === 1) ?? true;
}
