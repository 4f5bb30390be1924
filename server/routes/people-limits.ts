// What questions about people have in common: how much may be asked, and what can go wrong.
import { z } from "zod";

/** Characters of a pasted list. */
export const LONGEST_PASTE = 2_000_000;
/** People of one question. */
export const MOST_PEOPLE = 20_000;

/** A list of people: each line is answered with many more than its own characters. */
export const nameLines = z
  .string()
  .max(LONGEST_PASTE)
  .refine((text) => linesOf(text) <= MOST_PEOPLE, `must be at most ${MOST_PEOPLE} lines`);

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** All that questions about people can fail with; they change nothing. */
export const ASKING = [
  "unknown-corpus",
  "unknown-entity",
  "forbidden-origin",
  "too-large",
  "unsupported-media-type",
  "invalid-option",
  "worker-failed",
] as const;
