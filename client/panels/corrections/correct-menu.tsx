// What can be corrected about an author, a venue or a keyword, where people meet the mistake.
import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconChevronDown,
  IconDots,
  IconEyeOff,
  IconPencil,
  IconUsersMinus,
} from "@tabler/icons-react";
import type { JSX } from "react";
import type { DecidableType, EntityId } from "../../../graph/index.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { useAppStore } from "../../state/context.ts";
import { openCorrection } from "../../state/panel-actions.ts";
import type { Correction } from "../../state/state.ts";

interface CorrectMenuProps {
  readonly id: EntityId;
  readonly type: DecidableType;
  readonly name: string;
  /** In a row of a list, where there is no room for words. */
  readonly compact?: boolean;
}

export function CorrectMenu({ id, type, name, compact = false }: CorrectMenuProps): JSX.Element {
  const store = useAppStore();
  const { decide } = useDeciding();
  const open = (what: Correction["what"]) => () => {
    store.run(openCorrection({ what, id, name }));
  };
  const author = type === "author";
  return (
    // The panel around it scrolls, and must not cut the menu off.
    <Menu floatingStrategy="fixed" position="bottom-end" width={220}>
      <Menu.Target>
        {compact ? (
          <ActionIcon
            size="sm"
            data-writes
            className="row-correct"
            aria-label={`Correct “${name}”`}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            data-writes
            variant="default"
            size="compact-sm"
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            Correct
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={open("merge")}>
          Merge with…
        </Menu.Item>
        {author && (
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
            onClick={open("split")}
          >
            Split off papers…
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={open("rename")}>
          Rename…
        </Menu.Item>
        {author && (
          <Menu.Item
            leftSection={<IconUsersMinus size={16} aria-hidden />}
            onClick={open("keep-apart")}
          >
            Never the same as…
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={() => {
            decide([{ kind: "hide", type, id }], new Map([[id, name]]));
          }}
        >
          Hide this {type}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
