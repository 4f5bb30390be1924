// The first records of a long text, whole, with what closes around them.
import type { PaperRecord } from "../../graph/model/paper-record.ts";

/**
 * As many of the first records as `length` characters hold, at least one; the text itself where it is
 * shorter. Text of one line, and what cannot be told apart, is cut at the length.
 */
export function wholeRecords(
  text: string,
  records: readonly PaperRecord[],
  length: number,
): string {
  if (text.length <= length) return text;
  if (/^\s*[[{]/u.test(text)) return firstItems(text, length) ?? text.slice(0, length);
  const starts = startsOf(text, records);
  const fitting = starts.filter((start, i) => i > 0 && start <= length).at(-1);
  // A first record that is longer is kept whole all the same, within bounds.
  const end = fitting ?? Math.min(starts[1] ?? text.length, 2 * length);
  const cut = text.slice(0, end);
  return /^\s*</u.test(text) ? cut + closing(cut) : cut;
}

/** Where the lines at which records begin start. */
function startsOf(text: string, records: readonly PaperRecord[]): number[] {
  const lines = new Set(records.map(({ source }) => source.line));
  const starts: number[] = [];
  let line = 1;
  for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1, line++)
    if (lines.has(line)) starts.push(at);
  return starts;
}

/** End tags of the elements that are open. */
function closing(xml: string): string {
  const open: string[] = [];
  for (const [, end, name, alone] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/gu))
    if (end === "/") open.length = Math.max(0, open.lastIndexOf(name!));
    else if (alone === "") open.push(name!);
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join("");
}

/** JSON whose longest list is cut behind an item; null where the text is none or has none. */
function firstItems(text: string, length: number): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const lists: unknown[][] = [];
  const collect = (at: unknown, depth: number): void => {
    if (Array.isArray(at)) lists.push(at as unknown[]);
    else if (typeof at === "object" && at !== null && depth < 4)
      for (const inner of Object.values(at)) collect(inner, depth + 1);
  };
  collect(value, 0);
  const longest = lists.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
  if (longest === undefined) return null;
  const write = (): string => JSON.stringify(value, null, 1);
  while (longest.length > 1 && write().length > length) longest.pop();
  return write().slice(0, 2 * length);
}
