// Papers per year of two sides, pair by pair; a year opens the papers of both.
import type { JSX } from "react";
import type { SideBySide } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { fillYears } from "../shared/year-bars.tsx";
import { NarrowLink } from "./narrow-link.tsx";

type Years = SideBySide["years"];

/** Years from the first to the last, those without papers included. */
function everyYear({ years }: SideBySide): Years {
  const known = new Map(years.map((year) => [year.year, year]));
  const papers = [0, 0] as const;
  return fillYears(years.map(({ year }) => ({ year, papers: 1 }))).map(
    ({ year }) => known.get(year) ?? { year, papers, together: 0 },
  );
}

interface SidesChartProps {
  readonly sides: SideBySide;
  readonly chosen: number | null;
}

export function SidesChart({ sides, chosen }: SidesChartProps): JSX.Element {
  const years = everyYear(sides);
  const [a, b] = sides.sides;
  const most = Math.max(...years.flatMap(({ papers }) => papers), 1);
  const step = Math.ceil(years.length / 16);
  return (
    <ol
      className="year-chart"
      aria-label="Papers per year"
      data-many={years.length > 9 || undefined}
    >
      {years.map(({ year, papers, together }, i) => {
        const words = `${year}: ${a.name} ${counted(papers[0], "paper")}, ${b.name} ${counted(papers[1], "paper")}${together > 0 ? `, ${together} together` : ""}`;
        return (
          <li key={year}>
            <NarrowLink
              to={{ year: chosen === year ? null : year }}
              className="year-column"
              label={chosen === year ? `${year}, chosen: show all years` : words}
              title={words}
            >
              <span className="side-pair" data-chosen={chosen === year || undefined}>
                {papers.map((value, side) => (
                  <span
                    key={side}
                    className="side-fill"
                    data-side={side}
                    style={{ height: value === 0 ? 2 : `${6 + (value / most) * 74}px` }}
                  />
                ))}
              </span>
            </NarrowLink>
            <span className="year-name number" aria-hidden>
              {(years.length - 1 - i) % step === 0 ? year : ""}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
