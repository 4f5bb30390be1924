// Sigma with the settings of this map, in an element of its own, at a number of pixels that is ours to
// choose. Its graph is empty but for one node, without which it would draw nothing at all: copying a
// map into a graph, and from there into its programs, costs a second where the map is large.
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Extent } from "../geometry.ts";
import type { Programs, Visible } from "./programs.ts";
import { programsFor } from "./programs.ts";

export interface Renderer {
  readonly sigma: Sigma;
  /** To be filled with what is drawn. */
  readonly programs: Programs;
  /** The box of the map that the camera is measured against, graph units. */
  setExtent(extent: Extent): void;
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
 */
export function createRenderer(
  element: HTMLElement,
  firstRatio: number,
  visible: Readonly<Visible>,
  calm: boolean,
): Renderer {
  let pixelRatio = firstRatio;
  const glide = calm ? 1 : 200; // ms
  const programs: Programs = new Map();
  const graph = new UndirectedGraph();
  graph.addNode("anchor", { x: 0, y: 0, size: 1 });
  const sigma = new Sigma(graph, element, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => (ratio < 1 ? Math.sqrt(ratio) : ratio),
    defaultDrawNodeHover: () => undefined,
    ...programsFor(visible, programs),
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
  // It would look for a node at a point by reading pixels back, which waits for the whole frame.
  Object.defineProperty(sigma, "getNodeAtPosition", { value: () => null });
  sigma.resize(true);
  for (const [name, canvas] of Object.entries(sigma.getCanvases())) {
    if (UNUSED.includes(name)) canvas.style.display = "none";
  }

  function renderNow(): void {
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  return {
    sigma,
    programs,
    setExtent({ minX, maxX, minY, maxY }) {
      sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
      sigma.refresh({ schedule: true });
    },
    pixelRatio: () => pixelRatio,
    setPixelRatio(ratio) {
      pixelRatio = ratio;
      sigma.resize(true);
      renderNow();
    },
    renderNow,
  };
}
