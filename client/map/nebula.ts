// A soft cloud of each community's colour behind its members, so that groups are seen before any
// name is read. Painted once per map and theme, then only moved with the camera.
import type { Drawn } from "./drawn.ts";
import { withAlpha } from "./color.ts";
import type { Projection } from "./geometry.ts";
import { project, spanOf } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** Pixels along the longer side of the painting. */
const RESOLUTION = 720;
/** Reach of one node's cloud, as a share of the map's span. */
const REACH = 0.045;

/** Smallest community, as a share of the nodes shown, that has a cloud. */
const CLOUD_SHARE = 0.01;

/** The painting, with the part of the graph plane that it covers. */
export interface Nebula {
  readonly canvas: HTMLCanvasElement;
  readonly minX: number;
  readonly maxY: number;
  readonly span: number;
}

/** Paints the clouds of a map. Cost: one small image drawn per node. */
export function paintNebula({ map, extent }: Drawn, palette: Palette): Nebula {
  const inner = spanOf(extent);
  const margin = inner * REACH * 2;
  const span = inner + 2 * margin;
  const minX = (extent.minX + extent.maxX - span) / 2;
  const maxY = (extent.minY + extent.maxY + span) / 2;
  const canvas = document.createElement("canvas");
  canvas.width = RESOLUTION;
  canvas.height = RESOLUTION;
  const context = canvas.getContext("2d");
  if (context === null) return { canvas, minX, maxY, span };
  // Clouds add up where nodes are many: the more there are, the thinner each.
  const crowd = Math.max(1, Math.sqrt(map.layout.x.length / 150));
  const strength = (palette.ground.scheme === "dark" ? 0.1 : 0.075) / crowd;
  const reach = (REACH / (1 + 4 * REACH)) * RESOLUTION * 1.6;
  // Dust has no cloud: many small groups together would be fog.
  const least = Math.max(3, map.layout.x.length * CLOUD_SHARE);
  const puffs = palette.communities.map(({ node }, id) =>
    (map.communities[id]?.size ?? 0) < least ? undefined : puff(reach, node, strength),
  );
  map.partition.communities.forEach((community, i) => {
    const image = puffs[community];
    if (image === undefined) return;
    const x = ((map.layout.x[i]! - minX) / span) * RESOLUTION;
    const y = ((maxY - map.layout.y[i]!) / span) * RESOLUTION;
    context.drawImage(image, x - reach, y - reach);
  });
  return { canvas, minX, maxY, span };
}

function puff(reach: number, color: string, strength: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.ceil(reach * 2);
  const context = canvas.getContext("2d");
  if (context === null) return canvas;
  const gradient = context.createRadialGradient(reach, reach, 0, reach, reach, reach);
  gradient.addColorStop(0, withAlpha(color, strength));
  gradient.addColorStop(0.5, withAlpha(color, strength * 0.45));
  gradient.addColorStop(1, withAlpha(color, 0));
  context.fillStyle = gradient;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Draws the clouds where the camera puts them. */
export function drawNebula(
  context: CanvasRenderingContext2D,
  nebula: Nebula,
  projection: Projection,
): void {
  const { x, y } = project(projection, nebula.minX, nebula.maxY);
  const side = nebula.span * projection.scaleX;
  context.imageSmoothingQuality = "high";
  context.drawImage(nebula.canvas, x, y, side, side);
}
