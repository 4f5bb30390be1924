// The three questions: who with whom, about what, and how it hangs together; and, one click further,
// the networks that bibliometricians ask for.
import { Button, Menu, SegmentedControl } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { JSX } from "react";
import type { NetworkKind } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { switchNetwork } from "../../state/view-actions.ts";
import { NETWORK_NAMES } from "../../words.ts";

const FIRST: readonly NetworkKind[] = ["coauthorship", "keywords", "knowledge"];

/** What the others show, in the order of the menu. */
const FURTHER: readonly (readonly [kind: NetworkKind, shows: string])[] = [
  ["author-keyword", "who works on what"],
  ["venues", "venues with the same authors"],
  ["organizations", "universities, companies, institutes"],
  ["countries", "which countries work together"],
  ["papers", "papers that are alike"],
  ["citation", "papers that cite each other"],
  ["coupling", "papers that cite the same works"],
  ["cocitation", "papers that are cited together"],
];

export function NetworkSwitch(): JSX.Element {
  const store = useAppStore();
  const network = useAppState((state) => state.view.network);
  const isFurther = !FIRST.includes(network);
  const show = (kind: NetworkKind) => {
    store.run(switchNetwork(kind));
  };
  return (
    <div className="network-switch">
      <SegmentedControl
        size="xs"
        radius="md"
        aria-label="Network"
        value={isFurther ? "" : network}
        data={FIRST.map((value) => ({ value, label: NETWORK_NAMES[value] }))}
        onChange={(value) => {
          if (value !== "") show(value);
        }}
      />
      <Menu width={270} position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant={isFurther ? "light" : "subtle"}
            color="gray"
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
            aria-label={isFurther ? `Network: ${NETWORK_NAMES[network]}` : "More networks"}
          >
            {isFurther ? NETWORK_NAMES[network] : "More"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FURTHER.map(([kind, shows]) => (
            <Menu.Item
              key={kind}
              aria-current={kind === network}
              onClick={() => {
                show(kind);
              }}
            >
              {NETWORK_NAMES[kind]}
              <span className="network-shows">{shows}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
