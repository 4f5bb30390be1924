// Venue and year of a listing that does not state them.
import { TextInput } from "@mantine/core";
import type { JSX } from "react";
import { isBadYear, type Hints } from "./pending.ts";

interface HintFieldsProps {
  /** What the hints are about. */
  readonly name: string;
  readonly hints: Hints;
  readonly onChange: (changes: Partial<Hints>) => void;
}

export function HintFields({ name, hints, onChange }: HintFieldsProps): JSX.Element {
  return (
    <>
      <TextInput
        size="xs"
        className="pending-venue"
        placeholder="Venue, if not stated"
        aria-label={`Venue of ${name}, if it does not state one`}
        value={hints.venue}
        onChange={(event) => {
          onChange({ venue: event.currentTarget.value });
        }}
      />
      <TextInput
        size="xs"
        className="pending-year"
        placeholder="Year"
        inputMode="numeric"
        aria-label={`Year of ${name}, if it does not state one`}
        error={isBadYear(hints)}
        value={hints.year}
        onChange={(event) => {
          onChange({ year: event.currentTarget.value });
        }}
      />
    </>
  );
}
