// Papers per year as small bars; where they can be opened, each is a button that lists its papers. The
// bars are one stop for the tab key; arrow keys walk along them.
import type { JSX, KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { YearCount } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openYear } from "../../state/table-actions.ts";
import type { YearPage } from "../../state/table.ts";
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

interface YearBarsProps {
  readonly years: readonly YearCount[];
  /** Above a scale of years that is there already: bars outside these years are pale. */
  readonly lit?: readonly [first: number, last: number];
  /** Room for more than a glance. */
  readonly tall?: boolean;
  /** Which papers a bar opens. Absent: bars cannot be opened. */
  readonly opens?: Omit<YearPage, "year">;
}

export function YearBars({ years, tall = false, lit, opens }: YearBarsProps): JSX.Element | null {
  const filled = fillYears(years);
  if (filled.length === 0) return null;
  const words = years.map(({ year, papers }) => `${year}: ${counted(papers, "paper")}`).join(", ");
  return (
    <figure
      className="year-bars"
      data-tall={tall || undefined}
      data-brushed={lit !== undefined || undefined}
      {...(opens === undefined ? { role: "img", "aria-label": `Papers per year. ${words}` } : {})}
    >
      {opens === undefined ? (
        <div className="year-bars-plot" aria-hidden>
          {filled.map((bar) => (
            <div
              key={bar.year}
              className="year-cell"
              title={inWords(bar)}
              data-out={isOut(bar, lit)}
            >
              <Bar bar={bar} years={filled} />
            </div>
          ))}
        </div>
      ) : (
        <BarButtons years={filled} opens={opens} lit={lit} />
      )}
      {lit === undefined && <Axis years={filled} />}
    </figure>
  );
}

function Axis({ years }: { readonly years: readonly YearCount[] }): JSX.Element {
  return (
    <div className="year-bars-axis number" aria-hidden>
      {years.length <= MOST_NAMED ? (
        years.map(({ year }) => (
          <span key={year} className="year-cell">
            {year}
          </span>
        ))
      ) : (
        <>
          <span>{years[0]!.year}</span>
          <span>{years.at(-1)!.year}</span>
        </>
      )}
    </div>
  );
}

/** Whether a bar is pale; absent where it is not, as attributes have it. */
function isOut({ year }: YearCount, lit: YearBarsProps["lit"]): true | undefined {
  return (lit !== undefined && (year < lit[0] || year > lit[1])) || undefined;
}

function inWords({ year, papers }: YearCount): string {
  return `${year}: ${counted(papers, "paper")}`;
}

function Bar({ bar: { papers }, years }: { bar: YearCount; years: readonly YearCount[] }) {
  const most = Math.max(...years.map(({ papers }) => papers));
  return (
    <div
      className="year-bar"
      style={{ height: `${papers === 0 ? 2 : 8 + (papers / most) * 92}%` }}
      data-empty={papers === 0 || undefined}
    />
  );
}

interface BarButtonsProps {
  readonly years: readonly YearCount[];
  readonly opens: NonNullable<YearBarsProps["opens"]>;
  readonly lit: YearBarsProps["lit"];
}

function BarButtons({ years, opens, lit }: BarButtonsProps): JSX.Element {
  const store = useAppStore();
  const shown = useAppState((state) => state.view.year);
  const plot = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(years.length - 1);
  const current = Math.min(at, years.length - 1);
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -years.length, End: years.length }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(years.length - 1, current + step));
    setAt(next);
    plot.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      ref={plot}
      className="year-bars-plot"
      role="group"
      aria-label="Papers per year"
      onKeyDown={onKey}
    >
      {years.map((bar, i) => (
        <button
          key={bar.year}
          type="button"
          className="year-cell year-button"
          tabIndex={i === current ? 0 : -1}
          title={inWords(bar)}
          data-out={isOut(bar, lit)}
          aria-label={inWords(bar)}
          aria-pressed={
            shown?.year === bar.year && shown.all === opens.all && shown.whole === opens.whole
          }
          onClick={() => {
            setAt(i);
            store.run(openYear({ year: bar.year, ...opens }));
          }}
        >
          <Bar bar={bar} years={years} />
        </button>
      ))}
    </div>
  );
}
