// One frame for the canvases around sigma's: where the camera stands, what is lit, and which part of
// the screen is free.
import type { Insets } from "../camera.ts";
import type { Emphasis } from "../emphasis.ts";
import type { Frame } from "../overlay.ts";
import { shownOf } from "../reveal.ts";
import type { Surface } from "../surface.ts";
import type { Shown } from "./shown.ts";

/** @param names whether nodes have theirs */
export function frameOf(
  surface: Surface,
  { left, top, right, bottom }: Insets,
  shown: Shown | null,
  emphasis: Emphasis | null,
  names: boolean,
): Frame {
  const { width, height } = surface.size();
  const reveal = shown?.reveal ?? null;
  return {
    width,
    height,
    free: { x: left, y: top, width: width - left - right, height: height - top - bottom },
    pixelRatio: surface.pixelRatio(),
    projection: surface.projection(),
    ratio: surface.camera().ratio,
    sizeScale: surface.sizeScale(),
    emphasis: shownOf(emphasis, reveal),
    alone: shownOf(shown?.alone ?? null, reveal),
    clear: false,
    names,
  };
}
