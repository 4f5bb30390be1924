// Numbers that a list of submissions puts before its titles: `#12 Title`, `Paper 12: Title`, `12 - Title`.
// They are no part of a title, and would keep it from being found under its own name elsewhere.
import type { PaperRecord } from "../model/paper-record.ts";

const NUMBERED =
  /^(?:#\s?|(?:paper|submission|abstract|poster|talk|manuscript|contribution|id|no\.?)(?:\s+id)?\s*(?:[#:]\s*)?)(\d{1,6})(?:\s*[.:)\]|–—-]\s*|\s+)(?=\S)/iu;
/** Without a mark, only what stands between a number and its title tells that it is one. */
const BARE = /^(\d{1,6})\s*(?:[:)|–—]|\s-)\s*(?=\S)/u;

/** Fewer titles may begin like this by chance. */
const LEAST = 2;

/**
 * The records with numbers taken from the front of their titles, where every title has one and no
 * number comes twice; else the same list. The number becomes the entry's key where it has none, and what was taken away
 * stands in `extra`. Cost: linear in the titles.
 */
export function withoutListingNumbers(records: readonly PaperRecord[]): readonly PaperRecord[] {
  return [NUMBERED, BARE].reduce(
    (found, pattern) => (found === records ? withoutNumbers(records, pattern) : found),
    records,
  );
}

function withoutNumbers(records: readonly PaperRecord[], pattern: RegExp): readonly PaperRecord[] {
  const matches = records.map(({ title }) => (title === null ? null : pattern.exec(title)));
  const titled = records.filter(({ title }) => title !== null).length;
  const numbers = new Set(matches.flatMap((match) => match?.[1] ?? []));
  if (titled < LEAST || numbers.size < titled) return records;
  return records.map((record, i) => {
    const match = matches[i];
    if (match === null || match === undefined || record.title === null) return record;
    const [front, number] = match;
    return {
      ...record,
      title: record.title.slice(front.length),
      extra: { ...record.extra, "number in the list": front.trim() },
      source: { ...record.source, key: record.source.key ?? number! },
    };
  });
}
