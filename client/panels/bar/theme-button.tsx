// Light or dark; until it is pressed, the system decides.
import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import type { JSX } from "react";

export function ThemeButton(): JSX.Element {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const next = scheme === "dark" ? "light" : "dark";
  const Icon = scheme === "dark" ? IconSun : IconMoon;
  return (
    <Tooltip label={`Use the ${next} theme`}>
      <ActionIcon
        aria-label={`Use the ${next} theme`}
        onClick={() => {
          setColorScheme(next);
        }}
      >
        <Icon size={19} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
