// The years of the corpus as a histogram with two handles: what lies between is shown. A bar opens the
// papers behind it.
import { RangeSlider } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useState } from "react";
import type { YearCount } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { fillYears, YearBars } from "../shared/year-bars.tsx";

interface YearBrushProps {
  readonly years: readonly YearCount[];
  /** Papers of no known year: shown only when no year is chosen. */
  readonly unknown: number;
  readonly value: readonly [first: number, last: number] | null;
  readonly onChange: (value: readonly [first: number, last: number] | null) => void;
}

export function YearBrush({ years, unknown, value, onChange }: YearBrushProps): JSX.Element | null {
  const filled = fillYears(years);
  const first = filled[0]?.year;
  const last = filled.at(-1)?.year;
  if (first === undefined || last === undefined || first === last) {
    return (
      <p className="small quiet filters-none">
        {first === undefined ? "No paper states its year." : `All dated papers are of ${first}.`}
      </p>
    );
  }
  return <Brush {...{ filled, first, last, unknown, value, onChange }} />;
}

interface BrushProps extends Omit<YearBrushProps, "years"> {
  readonly filled: readonly YearCount[];
  readonly first: number;
  readonly last: number;
}

function Brush({ filled, first, last, unknown, value, onChange }: BrushProps): JSX.Element {
  const clamp = (year: number) => Math.min(last, Math.max(first, year));
  const outer: [number, number] =
    value === null ? [first, last] : [clamp(value[0]), clamp(value[1])];
  const [drawn, setDrawn] = useState(outer);
  useEffect(() => {
    setDrawn(outer);
  }, [outer[0], outer[1]]);
  const commit = ([from, to]: [number, number]) => {
    onChange(from === first && to === last ? null : [from, to]);
  };
  return (
    <div>
      <YearBars years={filled} lit={drawn} opens={{ all: true, whole: true }} />
      <div style={{ padding: `0 ${50 / filled.length}%` }}>
        <RangeSlider
          min={first}
          max={last}
          step={1}
          minRange={0}
          size={3}
          thumbSize={16}
          label={null}
          value={drawn}
          onChange={setDrawn}
          onChangeEnd={commit}
          thumbFromLabel="First year"
          thumbToLabel="Last year"
        />
      </div>
      <p className="brush-words small number">
        <span>{drawn[0]}</span>
        <span>{drawn[1]}</span>
      </p>
      {unknown > 0 && value !== null && (
        <p className="brush-unknown small quiet">
          {counted(unknown, "paper")} of no known year {unknown === 1 ? "is" : "are"} hidden.
        </p>
      )}
    </div>
  );
}
