// Names in fields of their own, as databases write them.
import type { Reading } from "../../reading.ts";
import { oneLine } from "./entry.ts";

const NOBODY =
  /^[[(]?(?:anonymous|anon\.?|no authors? (?:names? )?(?:available|listed|given)|n\/a)[\])]?$/i;
const OTHERS = /^(?:et\.? ?al\.?|and others|others|\.{3}|…)$/i;
/** Nobody bears so many words: several names ran together. */
const MOST_WORDS = 12;

/** Without the commas and spaces at both ends; a loop, because names may come as long as files. */
function withoutCommas(text: string): string {
  let start = 0;
  let end = text.length;
  const isEmpty = (i: number): boolean => text[i] === "," || text[i] === " ";
  while (start < end && isEmpty(start)) start++;
  while (end > start && isEmpty(end - 1)) end--;
  return text.slice(start, end);
}

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
      const name = withoutCommas(oneLine(part));
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
