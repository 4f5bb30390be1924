// A soft cloud of its colour behind each node of a group that is large enough, so that groups are seen
// before any name is read. Painted once per map and theme, then only moved with the camera.
import type { NetworkMap } from "../../graph/index.ts";
import type { Drawn } from "./drawn.ts";
import { withAlpha } from "./color.ts";
import type { Projection } from "./geometry.ts";
import { project, spanOf } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** Pixels along the longer side of the painting; many clouds are softer still, and cost a quarter. */
const FINE = 720;
const COARSE = 360;
const MANY_NODES = 3000;
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
  const side = map.layout.x.length > MANY_NODES ? COARSE : FINE;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (context === null) return { canvas, minX, maxY, span };
  // Clouds add up where nodes are many: the more there are, the thinner each.
  const crowd = Math.max(1, Math.sqrt(map.layout.x.length / 150));
  const strength = (palette.ground.scheme === "dark" ? 0.1 : 0.075) / crowd;
  const reach = (REACH / (1 + 4 * REACH)) * side * 1.6;
  const puffs = cloudColors(map, palette).map((color) =>
    color === null ? null : puff(reach, color, strength),
  );
  const of = palette.tones === null ? map.partition.communities : palette.tones.toneOf;
  of.forEach((color, i) => {
    const image = puffs[color] ?? null;
    if (image === null) return;
    const x = ((map.layout.x[i]! - minX) / span) * side;
    const y = ((maxY - map.layout.y[i]!) / span) * side;
    context.drawImage(image, x - reach, y - reach);
  });
  return { canvas, minX, maxY, span };
}

/** The colours of clouds by community or tone; null where there is none. */
function cloudColors(map: NetworkMap, { communities, tones }: Palette): readonly (string | null)[] {
  // Dust has no cloud: many small groups together would be fog. Neither has what is not known.
  const least = Math.max(3, map.layout.x.length * CLOUD_SHARE);
  if (tones === null)
    return communities.map(({ node }, id) =>
      (map.communities[id]?.size ?? 0) < least ? null : node,
    );
  return tones.shades.map(({ node }, tone) =>
    tones.steps > 0 && tone >= tones.steps ? null : node,
  );
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
