// The menu of tools: everything that can be asked of a collection, with its shortcut.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconTools } from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppStore } from "../../state/context.ts";
import { TOOLS } from "./tools.ts";

export function ToolsMenu(): JSX.Element {
  const store = useAppStore();
  return (
    <Menu width={330}>
      <Tooltip label="Tools">
        <Menu.Target>
          <ActionIcon aria-label="Tools" className="bar-named">
            <IconTools size={19} stroke={1.6} />
            <span className="bar-name">Tools</span>
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        {TOOLS.map(({ name, use, keys, Icon, action }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={18} stroke={1.6} />}
            rightSection={keys !== null && <kbd>{keys}</kbd>}
            onClick={() => {
              store.run(action);
            }}
          >
            {name}
            <br />
            <span className="quiet small">{use}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
