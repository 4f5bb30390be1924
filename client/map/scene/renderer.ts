// Sigma with the settings of this map, in an element of its own, at a number of pixels that is ours to
// choose.
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Point } from "../geometry.ts";
import type { LinkLook, NodeLook } from "../graph.ts";
import { programsFor } from "./programs.ts";
import type { Visible } from "./programs.ts";

export type MapSigma = Sigma<NodeLook, LinkLook>;

export interface Renderer {
  readonly sigma: MapSigma;
  readonly pixelRatio: () => number;
  /** Draws all anew at another number of pixels per pixel of the screen. */
  readonly setPixelRatio: (ratio: number) => void;
  /** Draws what sigma has, at once: a canvas that was resized is empty until then. */
  readonly renderNow: () => void;
}

/** Sigma's own canvases that this map has no use for: each costs a pass over the screen. */
const UNUSED = ["labels", "edgeLabels", "hovers", "hoverNodes"];

/**
 * Throws where WebGL 2 is missing.
 *
 * @param firstRatio pixels per pixel of the screen
 * @param calm whether nothing shall glide
 * @param nodeAt the id of the node at a point of the viewport
 */
export function createRenderer(
  element: HTMLElement,
  firstRatio: number,
  visible: Readonly<Visible>,
  calm: boolean,
  nodeAt: (point: Point) => string | null,
): Renderer {
  let pixelRatio = firstRatio;
  const glide = calm ? 1 : 200; // ms
  const sigma: MapSigma = new Sigma<NodeLook, LinkLook>(new UndirectedGraph(), element, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => (ratio < 1 ? Math.sqrt(ratio) : ratio),
    defaultDrawNodeHover: () => undefined,
    ...programsFor(visible),
    defaultEdgeType: "weak-thick",
    minEdgeThickness: 1,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    zoomDuration: glide,
    inertiaDuration: glide,
    doubleClickZoomingDuration: glide,
    enableCameraRotation: false,
  });
  // Sigma takes the device's ratio whatever it is; this one is capped, and less while much moves.
  Object.defineProperty(sigma, "pixelRatio", { get: () => pixelRatio, set: () => undefined });
  // It would find the node at a point by reading pixels back, which waits for the whole frame.
  Object.defineProperty(sigma, "getNodeAtPosition", { value: nodeAt });
  sigma.resize(true);
  for (const [name, canvas] of Object.entries(sigma.getCanvases())) {
    if (UNUSED.includes(name)) canvas.style.display = "none";
  }

  function renderNow(): void {
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  return {
    sigma,
    pixelRatio: () => pixelRatio,
    setPixelRatio(ratio) {
      pixelRatio = ratio;
      sigma.resize(true);
      renderNow();
    },
    renderNow,
  };
}
