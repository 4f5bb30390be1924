// The button beside the zoom that opens the choices of how the map is drawn.
import { ActionIcon, Loader, Popover, Tooltip } from "@mantine/core";
import { IconAdjustmentsAlt } from "@tabler/icons-react";
import type { JSX } from "react";
import { lazy, Suspense, useState } from "react";

const ViewChoices = lazy(() => import("./view-choices.tsx"));

export function ViewButton(): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="left-end"
      width={268}
      shadow="md"
      radius="lg"
      offset={14}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label="View: how the map is drawn" position="left" disabled={open}>
          <ActionIcon
            aria-label="View"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <IconAdjustmentsAlt size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="How the map is drawn">
        <Suspense fallback={<Loader size="xs" aria-label="Loading" />}>
          <ViewChoices />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
