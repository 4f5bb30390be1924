// Sigma as the surface that the parts beside this folder speak of.
import type { Surface } from "../surface.ts";
import type { Renderer } from "./renderer.ts";

const FLIGHT = 420; // ms
/** Longest side of a canvas that any device of these years can draw, pixels. */
const COMMON_LONGEST_SIDE = 4096;

/** @param still whether the camera shall jump rather than fly */
export function surfaceOf(
  { sigma, pixelRatio, setPixelRatio }: Renderer,
  still: () => boolean,
): Surface {
  const camera = sigma.getCamera();
  return {
    size: () => sigma.getDimensions(),
    projection(at) {
      const override = at === undefined ? {} : { cameraState: { ...at, angle: 0 } };
      const origin = sigma.graphToViewport({ x: 0, y: 0 }, override);
      const unit = sigma.graphToViewport({ x: 1, y: 1 }, override);
      return {
        originX: origin.x,
        originY: origin.y,
        scaleX: unit.x - origin.x,
        scaleY: unit.y - origin.y,
      };
    },
    home() {
      const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
      const left = sigma.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
      const right = sigma.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
      return { ...sigma.getDimensions(), scale: right.x - left.x };
    },
    sizeScale: () => sigma.scaleSize(1),
    camera: () => camera.getState(),
    setCamera(target) {
      const state = { ...target, angle: 0 };
      void camera.animate(state, { duration: 1 });
      camera.setState(state);
    },
    flyCamera(target) {
      const state = { ...target, angle: 0 };
      if (still()) camera.setState(state);
      else void camera.animate(state, { duration: FLIGHT, easing: "cubicInOut" });
    },
    bounded: (ratio) => camera.getBoundedRatio(ratio),
    pixelRatio,
    setPixelRatio,
    longestSide() {
      const gl = sigma.getCanvases()["nodes"]?.getContext("webgl2");
      const most: unknown = gl?.getParameter(gl.MAX_RENDERBUFFER_SIZE);
      return typeof most === "number" ? most : COMMON_LONGEST_SIDE;
    },
    canvases() {
      const { edges, nodes } = sigma.getCanvases();
      return [edges, nodes].filter((canvas) => canvas !== undefined);
    },
  };
}
