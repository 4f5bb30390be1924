// The map as it stands, drawn once at many pixels and cut to what there is to see.
import type { Camera } from "../state/view.ts";
import type { Insets } from "./camera.ts";
import { NO_INSETS } from "./camera.ts";
import type { CameraWork } from "./camera-work.ts";
import { boxAround } from "./framing.ts";
import type { Frame, Overlay } from "./overlay.ts";
import type { Picture, Show } from "./scene-types.ts";
import type { Surface } from "./surface.ts";

/** Longest side of a picture, pixels. */
const LARGEST_PICTURE = 6000;

/** Takes the picture and puts everything back as it was. `frame`: the frame as things stand. */
export function takePicture(
  surface: Surface,
  work: CameraWork,
  overlay: Overlay,
  { drawn, alone }: Show,
  frame: () => Frame,
  most: number,
): Picture {
  const before: { insets: Insets; camera: Camera; pixelRatio: number } = {
    insets: work.insets(),
    camera: surface.camera(),
    pixelRatio: surface.pixelRatio(),
  };
  const size = surface.size();
  const scale = Math.min(most, LARGEST_PICTURE / Math.max(size.width, size.height));
  if (work.isHome()) {
    work.setInsets(NO_INSETS);
    surface.setCamera(work.wholeView());
  }
  surface.setPixelRatio(scale);
  // Names are placed anew, so that none reaches beyond the edge of the picture.
  const nodes = alone === null ? null : alone.nodes;
  const cut = work.isHome()
    ? boxAround(drawn.map.layout, nodes, surface.projection(), size)
    : frame().free;
  work.setInsets({
    left: cut.x,
    top: cut.y,
    right: size.width - cut.x - cut.width,
    bottom: size.height - cut.y - cut.height,
  });
  overlay.draw(frame());
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(cut.width * scale);
  canvas.height = Math.round(cut.height * scale);
  const context = canvas.getContext("2d");
  const [ground, names, veil] = overlay.canvases;
  for (const layer of [ground, ...surface.canvases(), names, veil]) {
    context?.drawImage(layer, -cut.x * scale, -cut.y * scale);
  }
  const unit = surface.sizeScale();
  work.setInsets(before.insets);
  surface.setCamera(before.camera);
  surface.setPixelRatio(before.pixelRatio);
  return { canvas, scale, unit };
}
