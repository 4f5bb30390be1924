// Hands the events of sigma and of the page on to the pointer, which knows what they mean.
import type { SigmaStageEventPayload } from "sigma/types";
import type { Point } from "../geometry.ts";
import type { Pointer } from "../pointer.ts";
import type { MapSigma } from "./renderer.ts";

export interface GestureHandlers {
  /** A hand is laid on the map, or taken off. */
  readonly onPress: (pressed: boolean) => void;
  /** The map is moved by a wheel or a double click. */
  readonly onLeave: () => void;
  readonly onDoubleClick: (point: Point) => void;
  /** The drawing context is gone. */
  readonly onLost: () => void;
}

/** Returns a function that stops. @param element that sigma draws in */
export function bindGestures(
  sigma: MapSigma,
  element: HTMLElement,
  pointer: Pointer,
  { onPress, onLeave, onDoubleClick, onLost }: GestureHandlers,
): () => void {
  sigma.on("enterNode", ({ event }) => {
    pointer.enter(event);
  });
  sigma.on("leaveNode", pointer.leave);
  const click = ({ event }: SigmaStageEventPayload) => {
    pointer.click(event);
  };
  sigma.on("clickNode", click);
  sigma.on("clickStage", click);
  sigma.on("rightClickNode", ({ event }) => {
    event.original.preventDefault();
    pointer.page(event);
  });
  const down = ({ event }: SigmaStageEventPayload) => {
    const { original } = event;
    const touch = !(original instanceof MouseEvent);
    if (touch || original.button === 0) pointer.down(event, touch);
  };
  sigma.on("downNode", down);
  sigma.on("downStage", down);
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    onDoubleClick(event.event);
  });
  sigma.on("moveBody", ({ event }) => {
    const overMap = element.contains(event.original.target as Node | null);
    if (pointer.move(event, overMap)) event.preventSigmaDefault();
  });
  const press = () => {
    onPress(true);
  };
  const release = () => {
    onPress(false);
    pointer.up();
  };
  element.addEventListener("pointerdown", press);
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  // Sigma keeps these to itself, so they are met on their way down.
  element.addEventListener("wheel", onLeave, { passive: true, capture: true });
  element.addEventListener("dblclick", onLeave, { capture: true });
  element.addEventListener("webglcontextlost", onLost, true);
  return () => {
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", release);
    element.removeEventListener("webglcontextlost", onLost, true);
  };
}
