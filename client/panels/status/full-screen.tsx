// The whole screen for the map, where the browser allows it.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconMaximize, IconMinimize } from "@tabler/icons-react";
import type { JSX } from "react";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  document.addEventListener("fullscreenchange", listener);
  return () => {
    document.removeEventListener("fullscreenchange", listener);
  };
}

export function FullScreen(): JSX.Element | null {
  const full = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  if (!document.fullscreenEnabled) return null;
  const label = full ? "Leave full screen" : "Full screen";
  const Icon = full ? IconMinimize : IconMaximize;
  return (
    <Tooltip label={label} position="left">
      <ActionIcon
        aria-label={label}
        onClick={() => {
          // A browser may refuse; then all stays as it is.
          const asked = full
            ? document.exitFullscreen()
            : document.documentElement.requestFullscreen();
          asked.catch(() => undefined);
        }}
      >
        <Icon size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
