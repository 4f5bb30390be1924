// What a pasted list is called, by what was read from it. Pure.
import type { SheetPage, SheetRow } from "../../../graph/index.ts";
import { counted } from "../../words.ts";

/** A venue that so large a share of the papers names is the list's. */
const MOSTLY = 0.9;
/** Longer names of venues are no part of a short name. */
const SHORT = 40;

/**
 * `Pasted list, 12 papers, ICLR 2024`. Venue and years are said where the rows at hand are all of the
 * list, or all agree. Cost: linear in the rows.
 * @param rows the first passages of the list
 */
export function pastedName({ totals, isWhole }: SheetPage, rows: readonly SheetRow[]): string {
  const papers = rows.flatMap(({ paper }) => (paper === null ? [] : [paper]));
  const isAll = isWhole && papers.length >= totals.papers;
  const venue = commonest(papers.flatMap(({ venue }) => venue ?? []));
  const years = papers.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = first === last ? String(first) : `${first}–${last}`;
  const when = years.length === 0 || (!isAll && first !== last) ? "" : span;
  return [
    "Pasted list",
    isWhole && totals.papers > 0 ? counted(totals.papers, "paper") : "",
    [venue, when].filter(Boolean).join(" "),
  ]
    .filter(Boolean)
    .join(", ");
}

/** The venue of nearly all, without a year that stands in it; empty where there is none. */
function commonest(venues: readonly string[]): string {
  const papers = new Map<string, number>();
  for (const venue of venues) {
    const name = venue
      .replace(/\b(?:19|20)\d\d\b/gu, " ")
      .replace(/\s+/gu, " ")
      .trim();
    papers.set(name, (papers.get(name) ?? 0) + 1);
  }
  const [most] = [...papers].sort(([, a], [, b]) => b - a);
  if (most === undefined) return "";
  const [name, count] = most;
  return count >= MOSTLY * venues.length && name.length <= SHORT ? name : "";
}
