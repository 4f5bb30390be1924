// What is compared: which map, by years, venues or files, and the two parts.
import { ActionIcon, NativeSelect, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import type { JSX } from "react";
import type { CorpusSummary } from "../../../graph/index.ts";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { changeComparison, compareBy, swapSides } from "../../state/compare-actions.ts";
import type { ComparedAs, ComparedBy, Comparison, Sides } from "../../state/compare.ts";
import { COMPARED_AS, COMPARED_BY } from "../../state/compare.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { switchNetwork } from "../../state/view-actions.ts";
import { NETWORK_NAMES } from "../../words.ts";
import { SideChoice } from "./side-choice.tsx";

const BY_WORDS: Readonly<Record<ComparedBy, string>> = {
  years: "Years",
  venues: "Venues",
  files: "Files",
};

const AS_WORDS: Readonly<Record<ComparedAs, string>> = {
  two: "Side by side",
  difference: "Difference",
};

interface ControlsProps {
  readonly corpus: CorpusSummary;
  readonly compare: Comparison;
  readonly sides: Sides | null;
}

export function Controls({ corpus, compare, sides }: ControlsProps): JSX.Element {
  const store = useAppStore();
  const network = useAppState((state) => state.view.network);
  return (
    <div className="versus-controls">
      <div className="versus-what">
        <NativeSelect
          size="xs"
          aria-label="Map"
          value={network}
          data={NETWORK_KINDS.map((value) => ({ value, label: NETWORK_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) => {
            const kind = NETWORK_KINDS.find((known) => known === value);
            if (kind !== undefined) store.run(switchNetwork(kind));
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label="Compare by"
          value={compare.by}
          data={COMPARED_BY.map((value) => ({ value, label: BY_WORDS[value] }))}
          onChange={(value) => {
            store.run(compareBy(value));
          }}
        />
      </div>
      {sides !== null && (
        <div className="versus-sides">
          <SideChoice
            title="First part"
            corpus={corpus}
            by={compare.by}
            side={sides[0]}
            onChange={(side) => {
              store.run(changeComparison({ sides: [side, sides[1]] }));
            }}
          />
          <Tooltip label="Swap the parts">
            <ActionIcon
              aria-label="Swap the parts"
              onClick={() => {
                store.run(swapSides(sides));
              }}
            >
              <IconArrowsExchange size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <SideChoice
            title="Second part"
            corpus={corpus}
            by={compare.by}
            side={sides[1]}
            onChange={(side) => {
              store.run(changeComparison({ sides: [sides[0], side] }));
            }}
          />
        </div>
      )}
      <SegmentedControl
        className="versus-as"
        size="xs"
        aria-label="Show"
        value={compare.as}
        data={COMPARED_AS.map((value) => ({ value, label: AS_WORDS[value] }))}
        onChange={(value) => {
          store.run(changeComparison({ as: value }));
        }}
      />
    </div>
  );
}
