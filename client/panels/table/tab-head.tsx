// Above every list of the drawer: what to find in it, whether it keeps to what is selected, how much
// there is, and what can be done with it.
import { CloseButton, Switch, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import { loadedInWords } from "../../map/levels/presence.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { changeTable } from "../../state/table-actions.ts";
import type { TablePage } from "../../state/table.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { useSelectedName } from "./use-selected-name.ts";

interface TabHeadProps {
  readonly table: TablePage;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many rows there are, in words. */
  readonly found: string;
  readonly children?: ReactNode;
}

export function TabHead({ table, text, onText, found, children }: TabHeadProps): JSX.Element {
  // Papers are asked of the server, whatever of the map is here.
  const loaded = useAppState(({ map }) =>
    table.tab === "papers" || map.value === null ? null : loadedInWords(map.value.map),
  );
  return (
    <div className="table-tools">
      <TextInput
        size="xs"
        className="table-find"
        aria-label="Find in this list"
        placeholder="Find in this list"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        rightSection={
          text === "" ? null : (
            <CloseButton
              size="xs"
              aria-label="Find nothing"
              onClick={() => {
                onText("");
              }}
            />
          )
        }
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      <OnlySwitch table={table} />
      <span className="small quiet number table-found" role="status">
        {found}
        {loaded !== null && `; ${loaded}`}
      </span>
      <span className="table-actions small">
        {children}
        {table.tab === "nodes" && <ColumnMenu extra={table.extra} />}
      </span>
    </div>
  );
}

/** Keeps lists to what is selected. */
export function OnlySwitch({ table }: Pick<TabHeadProps, "table">): JSX.Element | null {
  const store = useAppStore();
  const name = useSelectedName();
  if (name === null && !table.only) return null;
  return (
    <Switch
      size="xs"
      className="table-only"
      label={name === null ? "Only what is selected" : `Only ${name}`}
      checked={table.only}
      onChange={(event) => {
        store.run(changeTable({ only: event.currentTarget.checked }));
      }}
    />
  );
}
