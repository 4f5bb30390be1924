// The look of panels: Mantine's theme, tuned to be quiet. Colours of the ground live in style.css.
import type { MantineColorsTuple } from "@mantine/core";
import { createTheme } from "@mantine/core";

/** Ink blue, from a breath to night. */
const INK: MantineColorsTuple = [
  "#eef2fb",
  "#dce3f3",
  "#b6c4e4",
  "#8ea3d6",
  "#6c87ca",
  "#5776c3",
  "#4a6cc0",
  "#3b5ba9",
  "#2f4a94",
  "#223a7a",
];

/** Night, from its lightest text to its ground. */
const NIGHT: MantineColorsTuple = [
  "#e9ecf3",
  "#c6ccd8",
  "#9ba4b7",
  "#6f7a90",
  "#3a4458",
  "#2a3345",
  "#1d2534",
  "#171e2b",
  "#111723",
  "#0e131d",
];

export const THEME = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink: INK, dark: NIGHT },
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  headings: { fontFamily: '"Source Serif 4", Georgia, serif', fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: "xs", withinPortal: false } },
    Menu: {
      defaultProps: {
        shadow: "lg",
        position: "bottom-end",
        // Inside the bar's landmark, and without the empty element that would take the first focus.
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "lg" } },
    Modal: { defaultProps: { centered: false, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});
