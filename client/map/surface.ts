// What the parts of a scene need of the surface that draws: sizes, the camera, the projection. Says
// nothing of how it draws.
import type { Camera } from "../state/view.ts";
import type { Home } from "./camera.ts";
import type { Projection } from "./geometry.ts";

export interface Surface {
  size(): { readonly width: number; readonly height: number };
  /** From graph units to pixels, as the camera stands now, or as if it stood somewhere else. */
  projection(camera?: Camera): Projection;
  home(): Home;
  /** Pixels per graph unit for sizes: they grow slower than distances. */
  sizeScale(): number;
  camera(): Camera;
  /** Puts the camera somewhere at once, even in the middle of a flight. */
  setCamera(camera: Camera): void;
  flyCamera(camera: Camera): void;
  /** A ratio within what the camera may have. */
  bounded(ratio: number): number;
  pixelRatio(): number;
  /** Draws all anew at another number of pixels per pixel of the screen. */
  setPixelRatio(ratio: number): void;
  /** Longest side that its canvases can have, pixels. */
  longestSide(): number;
  /** Links, and above them nodes. */
  canvases(): readonly HTMLCanvasElement[];
}
