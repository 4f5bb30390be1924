// Papers per year as a line of tiny bars, for lists in which every row has the same years.
import type { JSX } from "react";
import type { YearCount } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import "./trend.css";

/** Years that a list shows. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** The years that rows have in common: the latest `most` of all; null when no year is known. */
export function commonYears(rows: readonly (readonly YearCount[])[], most = 16): YearRange | null {
  const years = rows.flatMap((row) => row.map(({ year }) => year));
  if (years.length === 0) return null;
  const last = years.reduce((a, b) => Math.max(a, b));
  const first = years.reduce((a, b) => Math.min(a, b));
  return { first: Math.max(first, last - most + 1), last };
}

/**
 * For each year of a range its share of the fullest year in it, 0 to 1. `among`: all papers of each
 * year, where it is their part of these that is compared.
 */
export function sharesOf(
  years: readonly YearCount[],
  { first, last }: YearRange,
  among?: readonly YearCount[],
): number[] {
  const papers = new Map(years.map(({ year, papers }) => [year, papers]));
  const all = new Map(among?.map(({ year, papers }) => [year, papers]));
  const counts = Array.from({ length: last - first + 1 }, (_, i) => {
    const own = papers.get(first + i) ?? 0;
    return among === undefined || own === 0 ? own : own / (all.get(first + i) ?? own);
  });
  const most = Math.max(...counts) || 1;
  return counts.map((value) => value / most);
}

interface TrendProps {
  readonly years: readonly YearCount[];
  readonly range: YearRange;
  /** All papers of each year, where bars are parts of these. */
  readonly among?: readonly YearCount[];
}

export function Trend({ years, range, among }: TrendProps): JSX.Element {
  const words = years.map(({ year, papers }) => `${year}: ${counted(papers, "paper")}`).join(", ");
  return (
    <span className="trend" title={words} role="img" aria-label={`Papers per year. ${words}`}>
      {sharesOf(years, range, among).map((share, i) => (
        <span key={i} style={{ height: `${share === 0 ? 6 : 15 + share * 85}%` }} />
      ))}
    </span>
  );
}
