// Which columns the list of nodes has beyond the usual ones.
import { Menu } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppStore } from "../../state/context.ts";
import { changeTable } from "../../state/table-actions.ts";
import type { ExtraColumn } from "../../state/table.ts";
import { EXTRA_COLUMNS } from "../../state/table.ts";
import { EXTRA_LABELS } from "./columns.ts";

export function ColumnMenu({ extra }: { readonly extra: readonly ExtraColumn[] }): JSX.Element {
  const store = useAppStore();
  return (
    <Menu closeOnItemClick={false} width={230} position="top-end" zIndex={40}>
      <Menu.Target>
        <button type="button" className="link table-action">
          <IconColumns3 size={14} aria-hidden /> Columns
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXTRA_COLUMNS.map((name) => {
          const on = extra.includes(name);
          return (
            <Menu.CheckboxItem
              key={name}
              checked={on}
              title={EXTRA_LABELS[name].help}
              onChange={() => {
                const next = EXTRA_COLUMNS.filter((known) =>
                  known === name ? !on : extra.includes(known),
                );
                store.run(changeTable({ extra: next }));
              }}
            >
              {EXTRA_LABELS[name].label}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
