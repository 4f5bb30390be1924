// Hands the events of sigma and of the page on to the pointer, which knows what they mean.
import type Sigma from "sigma";
import type { Point } from "../geometry.ts";
import type { Pointer } from "../pointer.ts";

export interface GestureHandlers {
  /** A hand is laid on the map, or taken off. */
  readonly onPress: (pressed: boolean) => void;
  /** The map is moved by a wheel or a double click. */
  readonly onLeave: () => void;
  /** Returns whether it was meant for something there. */
  readonly onDoubleClick: (point: Point) => boolean;
  /** The drawing context is gone. */
  readonly onLost: () => void;
}

/** Returns a function that stops. @param element that sigma draws in */
export function bindGestures(
  sigma: Sigma,
  element: HTMLElement,
  pointer: Pointer,
  { onPress, onLeave, onDoubleClick, onLost }: GestureHandlers,
): () => void {
  sigma.on("leaveStage", pointer.leave);
  sigma.on("clickStage", ({ event }) => {
    pointer.click(event);
  });
  sigma.on("rightClickStage", ({ event }) => {
    if (pointer.page(event)) event.original.preventDefault();
  });
  sigma.on("downStage", ({ event }) => {
    const { original } = event;
    const touch = !(original instanceof MouseEvent);
    // Sigma tells of a second finger, and of the one that stays when the other goes, as of a first.
    if (touch && (original.touches.length > 1 || original.type !== "touchstart")) pointer.pinch();
    else if (touch || original.button === 0) pointer.down(event, touch);
  });
  sigma.on("doubleClickStage", (event) => {
    if (onDoubleClick(event.event)) event.preventSigmaDefault();
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
