// Where the camera must stand so that the map, or one node, shows in the part of the screen that no
// panel covers. Pure; in sigma's framed space (centre 0.5, ratio 1 fits the whole viewport).
import type { Camera } from "../state/view.ts";
import type { Point } from "./geometry.ts";

/** Pixels at each side that panels cover. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const NO_INSETS: Insets = Object.freeze({ left: 0, right: 0, top: 0, bottom: 0 });

export function sameInsets(a: Insets, b: Insets): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}

/** How the map stands in the viewport when the camera is at home (0.5, 0.5, ratio 1). */
export interface Home {
  /** Size of the viewport in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per framed unit. */
  readonly scale: number;
}

/** What is to be seen: a box in framed units. */
export interface Content {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}

/** Offset in pixels from the centre of the viewport to the centre of its free part. */
function freeCentre(insets: Insets): Point {
  return { x: (insets.left - insets.right) / 2, y: (insets.top - insets.bottom) / 2 };
}

/** The camera that puts a framed point into the centre of the free part at a ratio. */
export function lookAt(home: Home, insets: Insets, point: Point, ratio: number): Camera {
  const centre = freeCentre(insets);
  return {
    x: point.x - (centre.x * ratio) / home.scale,
    y: point.y + (centre.y * ratio) / home.scale,
    ratio,
  };
}

/** Nearest that the camera goes by itself. */
const NEAREST = 0.05;

/** The camera that shows the content in the free part; no nearer than a ratio. */
export function fitCamera(
  home: Home,
  insets: Insets,
  content: Content,
  nearest: number = NEAREST,
): Camera {
  const width = Math.max(80, home.width - insets.left - insets.right);
  const height = Math.max(80, home.height - insets.top - insets.bottom);
  const ratio = Math.max(
    (content.width * home.scale) / width,
    (content.height * home.scale) / height,
    nearest,
  );
  return lookAt(home, insets, content.centre, ratio);
}

/** True when a viewport point lies in the free part, `margin` pixels from its edge at least. */
export function isFree(home: Home, insets: Insets, point: Point, margin: number): boolean {
  return (
    point.x >= insets.left + margin &&
    point.x <= home.width - insets.right - margin &&
    point.y >= insets.top + margin &&
    point.y <= home.height - insets.bottom - margin
  );
}
