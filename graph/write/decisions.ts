// People's decisions as a small file for sharing and version control: one decision per line.
import type { Decision } from "../model/decision.ts";
import { inChunks } from "./chunks.ts";

/** Raised when older programs could not read the file any more. */
export const DECISIONS_FORM = 1;

/** The decisions in their order, as JSON that `readDecisions` reads. Cost: linear. */
export function writeDecisions(decisions: readonly Decision[]): Iterable<string> {
  return inChunks(linesOf(decisions));
}

function* linesOf(decisions: readonly Decision[]): Generator<string> {
  yield `{"program":"Asterism","form":${DECISIONS_FORM},"decisions":[\n`;
  for (const [i, decision] of decisions.entries())
    yield `${JSON.stringify(decision)}${i + 1 < decisions.length ? "," : ""}\n`;
  yield "]}\n";
}
