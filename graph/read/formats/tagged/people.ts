// Names in fields of their own, as databases write them.
import type { Reading } from "../../reading.ts";
import { oneLine } from "./entry.ts";

const NOBODY =
  /^[[(]?(?:anonymous|anon\.?|no authors? (?:names? )?(?:available|listed|given)|n\/a)[\])]?$/i;
const OTHERS = /^(?:et\.? ?al\.?|and others|others|\.{3}|…)$/i;
/** Nobody bears so many words: several names ran together. */
const MOST_WORDS = 12;

/**
 * The names of some fields, in order. Names left out, and names that ran together, become doubts at
 * the given line.
 */
export function namesIn(reading: Reading, index: number, values: readonly string[]): string[] {
  const names: string[] = [];
  for (const value of values)
    for (const part of value.includes(";") || value.includes("\n")
      ? value.split(/[;\n]/)
      : [value]) {
      const name = oneLine(part).replace(/^[,\s]+|[,\s]+$/g, "");
      if (OTHERS.test(name))
        reading.doubt(
          "incomplete-authors",
          index,
          "The source leaves out further authors (et al.); only those named are kept.",
        );
      else if (/[\p{L}\p{N}]/u.test(name) && !NOBODY.test(name)) names.push(name);
    }
  const crowd = names.find((name) => name.length > 40 && name.split(" ").length > MOST_WORDS);
  if (crowd !== undefined)
    reading.doubt(
      "names-run-together",
      index,
      `"${crowd}" looks like several names in one; it is kept as written.`,
    );
  return names;
}
