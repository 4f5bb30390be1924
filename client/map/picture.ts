// The map as it stands, drawn once at many pixels and cut to what there is to see, on nothing: what
// lies behind it is for others to say.
import type { Box } from "../../graph/model/boxes.ts";
import type { Camera } from "../state/view.ts";
import type { Insets } from "./camera.ts";
import { NO_INSETS } from "./camera.ts";
import type { CameraWork } from "./camera-work.ts";
import { veilOpacity } from "./draw-emphasis.ts";
import { boxAround } from "./framing.ts";
import type { Frame, Overlay } from "./overlay.ts";
import type { Picture, Show } from "./scene-types.ts";
import type { Surface } from "./surface.ts";

/** The part of the screen that a picture shows: all of the map at home, else what no panel covers. */
export function pictureCut(
  surface: Surface,
  work: CameraWork,
  { drawn, alone }: Show,
  frame: () => Frame,
): Box {
  if (!work.isHome()) return frame().free;
  const nodes = alone === null ? null : alone.nodes;
  const camera = wholeScreen(work);
  return boxAround(drawn.map.layout, nodes, surface.projection(camera), surface.size());
}

/** Where the camera stands when all is seen and no panel is in the way. */
function wholeScreen(work: CameraWork): Camera {
  const before = work.insets();
  work.setInsets(NO_INSETS);
  const camera = work.wholeView();
  work.setInsets(before);
  return camera;
}

/** Takes the picture and puts everything back as it was. `frame`: the frame as things stand. */
export function takePicture(
  surface: Surface,
  work: CameraWork,
  overlay: Overlay,
  show: Show,
  frame: () => Frame,
  scale: number,
): Picture {
  const before: { insets: Insets; camera: Camera; pixelRatio: number } = {
    insets: work.insets(),
    camera: surface.camera(),
    pixelRatio: surface.pixelRatio(),
  };
  const size = surface.size();
  const cut = pictureCut(surface, work, show, frame);
  if (work.isHome()) surface.setCamera(wholeScreen(work));
  surface.setPixelRatio(scale);
  // Names are placed anew, so that none reaches beyond the edge of the picture.
  work.setInsets({
    left: cut.x,
    top: cut.y,
    right: size.width - cut.x - cut.width,
    bottom: size.height - cut.y - cut.height,
  });
  const posed = { ...frame(), clear: true };
  overlay.draw(posed);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(cut.width * scale);
  canvas.height = Math.round(cut.height * scale);
  const context = canvas.getContext("2d");
  const [ground, names, veil] = overlay.canvases;
  const draw = (layer: HTMLCanvasElement) =>
    context?.drawImage(layer, -cut.x * scale, -cut.y * scale);
  for (const layer of [ground, ...surface.canvases(), names]) draw(layer);
  if (context !== null) {
    const { scheme } = show.palette.ground;
    context.globalCompositeOperation = "destination-out";
    context.globalAlpha = veilOpacity(scheme, posed.emphasis, posed.alone);
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.globalCompositeOperation = "source-over";
    context.globalAlpha = 1;
  }
  draw(veil);
  const unit = surface.sizeScale();
  work.setInsets(before.insets);
  surface.setCamera(before.camera);
  surface.setPixelRatio(before.pixelRatio);
  return { canvas, scale, unit };
}
