// One threshold as a slider: moves at once under the hand, and is asked for when the hand rests.
import { Slider } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useState } from "react";

interface ThresholdProps {
  readonly label: string;
  /** Values to choose from, ascending. */
  readonly steps: readonly number[];
  readonly value: number;
  readonly inWords: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Threshold({ label, steps, value, inWords, onChange }: ThresholdProps): JSX.Element {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => {
    setDrawn(value);
  }, [value]);
  // A value from an address may lie between the steps: it becomes one.
  const all = steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
  const place = Math.max(0, all.indexOf(drawn));
  return (
    <div className="threshold">
      <p className="threshold-words" aria-hidden>
        <span>{label}</span>
        <span className="number">{inWords(drawn)}</span>
      </p>
      <Slider
        min={0}
        max={all.length - 1}
        step={1}
        size={3}
        thumbSize={16}
        label={null}
        value={place}
        onChange={(index) => {
          setDrawn(all[index] ?? drawn);
        }}
        onChangeEnd={(index) => {
          onChange(all[index] ?? value);
        }}
        thumbLabel={label}
        thumbValueText={inWords(drawn)}
      />
    </div>
  );
}
