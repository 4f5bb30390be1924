// How links are counted and scaled, how fine the groups are, and how many nodes there may be at most:
// what other programs call counting method, normalization, resolution and number of items.
import { NumberInput, SegmentedControl, Select } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { NetworkKind, Normalization, NetworkOptions } from "../../../graph/index.ts";
import { NORMALIZATIONS } from "../../../graph/model/network.ts";
import { rankedBy } from "../../../graph/model/view-sentence.ts";
import { useAppStore } from "../../state/context.ts";
import { changeOptions } from "../../state/view-actions.ts";
import { ITEM_WORDS, measure } from "../../words.ts";
import { Threshold } from "./threshold.tsx";

const RESOLUTION_STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];

/** The names that the field uses, so that they can be cited. */
const NORMALIZATION_WORDS: Readonly<Record<Normalization, string>> = {
  none: "none: as counted",
  "association-strength": "association strength",
  cosine: "cosine",
  jaccard: "Jaccard index",
  fractionalization: "fractionalization",
};

interface CountingFiltersProps {
  readonly options: NetworkOptions & { readonly resolution: number };
}

export function CountingFilters({ options }: CountingFiltersProps): JSX.Element {
  const store = useAppStore();
  return (
    <>
      <Threshold
        label="Fineness of groups (resolution)"
        steps={RESOLUTION_STEPS}
        value={options.resolution}
        inWords={(n) => measure(n)}
        onChange={(resolution) => {
          store.run(changeOptions({ resolution }));
        }}
      />
      <div className="threshold">
        <p className="threshold-words">
          <span id="counting-label">Counting: a paper of many counts</span>
        </p>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="counting-label"
          value={options.counting}
          data={[
            { value: "full", label: "in full" },
            { value: "fractional", label: "as a fraction" },
          ]}
          onChange={(counting) => {
            store.run(changeOptions({ counting }));
          }}
        />
      </div>
      <Select
        size="xs"
        label="Normalization of links"
        allowDeselect={false}
        data={NORMALIZATIONS.map((value) => ({ value, label: NORMALIZATION_WORDS[value] }))}
        value={options.normalization}
        onChange={(text) => {
          const normalization = NORMALIZATIONS.find((one) => one === text);
          if (normalization !== undefined) store.run(changeOptions({ normalization }));
        }}
      />
    </>
  );
}

interface MostNodesProps {
  readonly kind: NetworkKind;
  readonly value: number | null;
}

/** At most so many nodes; asked for when the field is left, or by Enter. */
export function MostNodes({ kind, value }: MostNodesProps): JSX.Element {
  const store = useAppStore();
  const [typed, setTyped] = useState<number | null>(null);
  const [, many] = ITEM_WORDS[kind];
  const ask = (): void => {
    const top = typed === null || typed < 1 ? null : Math.floor(typed);
    if (top !== value) store.run(changeOptions({ top }));
  };
  return (
    <NumberInput
      size="xs"
      key={value}
      label={`At most this many ${many}`}
      description={`Those with the ${rankedBy(kind)}, then the strongest links.`}
      placeholder="all"
      min={1}
      allowDecimal={false}
      hideControls
      defaultValue={value ?? ""}
      onFocus={() => {
        setTyped(value);
      }}
      onChange={(next) => {
        setTyped(next === "" ? null : Number(next));
      }}
      onBlur={ask}
      onKeyDown={(event) => {
        if (event.key === "Enter") ask();
      }}
    />
  );
}
