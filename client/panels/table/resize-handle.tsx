// The upper edge of the drawer: dragged, or moved by the arrow keys.
import type { JSX, PointerEvent } from "react";
import { useRef } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { resizeDrawer } from "../../state/table-actions.ts";
import { DRAWER_HEIGHTS } from "../../state/table.ts";

const STEP = 40; // px

export function ResizeHandle(): JSX.Element {
  const store = useAppStore();
  const height = useAppState((state) => state.panels.drawer);
  const grabbed = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const most = Math.round(window.innerHeight * 0.7);
  const resize = (to: number) => {
    store.run(resizeDrawer(Math.min(to, most)));
  };
  return (
    <div
      className="drawer-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the table"
      aria-valuemin={DRAWER_HEIGHTS.least}
      aria-valuemax={most}
      aria-valuenow={Math.min(height, most)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        resize(Math.min(height, most) + (event.key === "ArrowUp" ? STEP : -STEP));
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = { y: event.clientY, height: Math.min(height, most) };
      }}
      onPointerMove={(event) => {
        if (grabbed.current === null) return;
        resize(grabbed.current.height + grabbed.current.y - event.clientY);
      }}
      onPointerUp={() => {
        grabbed.current = null;
      }}
      onPointerCancel={() => {
        grabbed.current = null;
      }}
    />
  );
}
