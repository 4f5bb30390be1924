// How many come back: of the people of the last year, those who were there before. Pure.
import type { Portrait } from "../../../graph/index.ts";

/** 0 to 1; null where the last year has nobody, or no year is before it. */
export function returningShare(years: Portrait["trends"]["years"]): number | null {
  const last = years.at(-1);
  if (last === undefined || years.length < 2 || last.authors === 0) return null;
  return 1 - last.newAuthors / last.authors;
}
