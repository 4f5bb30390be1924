// Papers per year as small bars.
import type { JSX } from "react";
import type { YearCount } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import "./year-bars.css";

/** Years from the first to the last, those without papers included, at most `most` of them. */
export function fillYears(years: readonly YearCount[], most = 80): readonly YearCount[] {
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  if (first === undefined || last === undefined) return [];
  const papers = new Map(years.map(({ year, papers }) => [year, papers]));
  const start = Math.max(first, last - most + 1);
  return Array.from({ length: last - start + 1 }, (_, i) => ({
    year: start + i,
    papers: papers.get(start + i) ?? 0,
  }));
}

/** Up to so many years, each is named below its bar. */
const MOST_NAMED = 9;

export function YearBars({ years }: { readonly years: readonly YearCount[] }): JSX.Element | null {
  const filled = fillYears(years);
  if (filled.length === 0) return null;
  const most = Math.max(...filled.map(({ papers }) => papers));
  const words = years.map(({ year, papers }) => `${year}: ${counted(papers, "paper")}`).join(", ");
  return (
    <figure className="year-bars" role="img" aria-label={`Papers per year. ${words}`}>
      <div className="year-bars-plot" aria-hidden>
        {filled.map(({ year, papers }) => (
          <div key={year} className="year-cell" title={`${year}: ${counted(papers, "paper")}`}>
            <div
              className="year-bar"
              style={{ height: `${papers === 0 ? 2 : 8 + (papers / most) * 92}%` }}
              data-empty={papers === 0 || undefined}
            />
          </div>
        ))}
      </div>
      <div className="year-bars-axis number" aria-hidden>
        {filled.length <= MOST_NAMED ? (
          filled.map(({ year }) => (
            <span key={year} className="year-cell">
              {year}
            </span>
          ))
        ) : (
          <>
            <span>{filled[0]!.year}</span>
            <span>{filled.at(-1)!.year}</span>
          </>
        )}
      </div>
    </figure>
  );
}
