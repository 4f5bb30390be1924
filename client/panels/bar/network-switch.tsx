// The three questions: who with whom, about what, and how it hangs together.
import { SegmentedControl } from "@mantine/core";
import type { JSX } from "react";
import type { NetworkKind } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { switchNetwork } from "../../state/view-actions.ts";
import { NETWORK_NAMES } from "../../words.ts";

const ORDER: readonly NetworkKind[] = ["coauthorship", "keywords", "knowledge"];

export function NetworkSwitch(): JSX.Element {
  const store = useAppStore();
  const network = useAppState((state) => state.view.network);
  return (
    <SegmentedControl
      className="network-switch"
      size="xs"
      radius="md"
      aria-label="Network"
      value={network}
      data={ORDER.map((value) => ({ value, label: NETWORK_NAMES[value] }))}
      onChange={(value) => {
        store.run(switchNetwork(value));
      }}
    />
  );
}
