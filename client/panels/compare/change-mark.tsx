// The sign of a change as it stands on the map, for legends and lists.
import { useComputedColorScheme } from "@mantine/core";
import type { JSX } from "react";
import type { Change } from "../../../graph/index.ts";
import { CHANGE_COLORS } from "../../../graph/model/difference.ts";

const SIGNS: Readonly<Record<Change, string>> = {
  new: "M3.6 6.1H6.1V3.6H7.9V6.1H10.4V7.9H7.9V10.4H6.1V7.9H3.6Z",
  gone: "M7 3.4A3.6 3.6 0 1 1 6.99 3.4Z",
  stronger: "M7 3 10.6 9.4H3.4Z",
  weaker: "M7 11 3.4 4.6H10.6Z",
  same: "",
};

export function ChangeMark({ change }: { readonly change: Change }): JSX.Element {
  const scheme = useComputedColorScheme("light");
  const color = change === "same" ? "var(--quiet)" : CHANGE_COLORS[scheme][change];
  return (
    <svg className="change-mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden>
      <circle cx="7" cy="7" r={change === "same" ? 4 : 6.6} fill={color} />
      <path d={SIGNS[change]} fill="var(--card)" />
    </svg>
  );
}
