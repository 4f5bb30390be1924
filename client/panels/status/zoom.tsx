// Nearer, farther, all of it, the whole screen, and how the map is drawn.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus } from "@tabler/icons-react";
import type { JSX } from "react";
import { useScene } from "../../map/scene-context.ts";
import { useAppStore } from "../../state/context.ts";
import { moveCamera } from "../../state/view-actions.ts";
import { ViewButton } from "../view/view-button.tsx";
import { FullScreen } from "./full-screen.tsx";

export function Zoom(): JSX.Element {
  const { scene } = useScene();
  const store = useAppStore();
  const buttons = [
    { label: "Zoom in", key: "+", Icon: IconPlus, run: () => scene?.zoom(1 / 1.5) },
    { label: "Zoom out", key: "−", Icon: IconMinus, run: () => scene?.zoom(1.5) },
    {
      label: "Show the whole map",
      key: "0",
      Icon: IconFocusCentered,
      run: () => {
        scene?.goTo(null);
        store.run(moveCamera(null));
      },
    },
  ];
  return (
    <div className="zoom card" role="group" aria-label="Zoom">
      <ViewButton />
      {buttons.map(({ label, key, Icon, run }) => (
        <Tooltip key={label} label={`${label} (${key})`} position="left">
          <ActionIcon aria-label={label} onClick={run}>
            <Icon size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
      <FullScreen />
    </div>
  );
}
