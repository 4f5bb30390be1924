// How the work of reviewing several submissions is shared out.
import { NumberInput } from "@mantine/core";
import type { JSX } from "react";

interface Shares {
  readonly perSubmission: number;
  readonly mostEach: number | null;
}

interface LoadsProps {
  readonly draft: Shares;
  readonly change: (changes: Partial<Shares>) => void;
}

export function Loads({ draft, change }: LoadsProps): JSX.Element {
  return (
    <>
      <NumberInput
        size="sm"
        label="Reviewers each"
        min={1}
        max={20}
        allowDecimal={false}
        value={draft.perSubmission}
        onChange={(count) => {
          change({ perSubmission: Math.min(20, Math.max(1, Number(count))) });
        }}
      />
      <NumberInput
        size="sm"
        label="At most per person"
        placeholder="any number"
        min={1}
        max={500}
        allowDecimal={false}
        value={draft.mostEach ?? ""}
        onChange={(count) => {
          change({ mostEach: count === "" ? null : Math.max(1, Number(count)) });
        }}
      />
    </>
  );
}
