// The button that gives the whole map back.
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppStore } from "../../state/context.ts";
import { closePlay } from "../../state/play-actions.ts";

export function ClosePlay(): JSX.Element {
  const store = useAppStore();
  return (
    <ActionIcon
      size="sm"
      aria-label="Close the years"
      onClick={() => {
        store.run(closePlay);
        document.querySelector<HTMLElement>(".map-surface")?.focus();
      }}
    >
      <IconX size={15} />
    </ActionIcon>
  );
}
