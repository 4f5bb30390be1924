// Ranges of calendar years as people write them: `2018:2022`, `2018:`, `:2022`. An open end is a year
// no paper lies beyond, so a range needs no corpus to be understood and keeps its meaning when one grows.

/** First and last calendar year, both included. */
export type YearRange = readonly [first: number, last: number];

/** The first year of a range without beginning. Above UNKNOWN_YEAR: a year has to be known. */
export const OPEN_FIRST_YEAR = 1;

/** The last year of a range without end. */
export const OPEN_LAST_YEAR = 9999;

/**
 * The range a text names, or null when it names none. A single year is a range of one year; `:` is
 * every known year; years run from 1 to 9999 and the first may not lie after the last.
 */
export function parseYearRange(text: string): YearRange | null {
  const match = /^(\d{0,4})(:?)(\d{0,4})$/.exec(text.trim());
  const [, first = "", colon = "", last = ""] = match ?? [];
  if (colon === "" && (first === "" || last !== "")) return null;
  const end = colon === "" ? first : last;
  const from = first === "" ? OPEN_FIRST_YEAR : Number(first);
  const to = end === "" ? OPEN_LAST_YEAR : Number(end);
  return from >= OPEN_FIRST_YEAR && from <= to ? [from, to] : null;
}

/** The range as text; `parseYearRange` reads it back. */
export function printYearRange([first, last]: YearRange): string {
  return `${first === OPEN_FIRST_YEAR ? "" : first}:${last === OPEN_LAST_YEAR ? "" : last}`;
}

/** The range in words: `2018 to 2022`, `2018`, `from 2018`, `until 2022`, `any known year`. */
export function yearRangeInWords([first, last]: YearRange): string {
  if (first === last) return String(first);
  if (first === OPEN_FIRST_YEAR)
    return last === OPEN_LAST_YEAR ? "any known year" : `until ${last}`;
  return last === OPEN_LAST_YEAR ? `from ${first}` : `${first} to ${last}`;
}

/** Whether a year lies in the range; null is no limit, which papers of unknown year pass too. */
export function inYearRange(year: number, range: YearRange | null): boolean {
  return range === null || (year >= range[0] && year <= range[1]);
}
