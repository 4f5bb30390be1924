// Papers per year as bars that open the papers of their year.
import type { JSX } from "react";
import type { YearCount } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";
import { fillYears } from "../shared/year-bars.tsx";
import { NarrowLink } from "./narrow-link.tsx";

interface YearChartProps {
  readonly years: readonly YearCount[];
  /** The year whose papers are shown. */
  readonly chosen: number | null;
}

/** Up to so many years, each is named below its bar. */
const MOST_NAMED = 16;

export function YearChart({ years, chosen }: YearChartProps): JSX.Element {
  const filled = fillYears(years, 60);
  const most = Math.max(...filled.map(({ papers }) => papers), 1);
  const step = Math.ceil(filled.length / MOST_NAMED);
  return (
    <ol
      className="year-chart"
      aria-label="Papers per year"
      data-many={filled.length > 9 || undefined}
    >
      {filled.map(({ year, papers }, i) => (
        <li key={year}>
          {papers === 0 ? (
            <span className="year-column" title={`${year}: no papers`}>
              <span className="year-count" />
              <span className="year-fill" style={{ height: 2 }} data-empty />
            </span>
          ) : (
            <NarrowLink
              to={{ year: chosen === year ? null : year }}
              className="year-column"
              label={
                chosen === year
                  ? `${year}, chosen: show the papers of all years`
                  : `${year}: ${counted(papers, "paper")}`
              }
              title={`${year}: ${counted(papers, "paper")}`}
            >
              <span className="year-count number">{count(papers)}</span>
              <span
                className="year-fill"
                data-chosen={chosen === year || undefined}
                style={{ height: `${8 + (papers / most) * 72}px` }}
              />
            </NarrowLink>
          )}
          <span className="year-name number" aria-hidden>
            {(filled.length - 1 - i) % step === 0 ? year : ""}
          </span>
        </li>
      ))}
    </ol>
  );
}
