// A soft cloud of its colour behind each node of a group that is large enough, so that groups are seen
// before any name is read. Painted once per map and theme, then only moved with the camera.
import type { NetworkMap } from "../../graph/index.ts";
import { spotsOf } from "./cloud-field.ts";
import type { Drawn } from "./drawn.ts";
import type { Projection } from "./geometry.ts";
import { project, spanOf } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** Pixels along the longer side of the painting: soft as it is, more would show nothing more. */
const SIDE = 240;
/** Standard deviation of one node's cloud, and room around the map, as shares of the map's span. */
const WIDTH = 0.0285;
const ROOM = 0.09;

/** Smallest community, as a share of the nodes shown, that has a cloud. */
const CLOUD_SHARE = 0.01;

/** The painting, with the part of the graph plane that it covers. */
export interface Nebula {
  readonly canvas: HTMLCanvasElement;
  readonly minX: number;
  readonly maxY: number;
  readonly span: number;
}

/** Paints the clouds of a map. Cost: linear, little per node. */
export function paintNebula({ map, extent }: Drawn, palette: Palette): Nebula {
  const inner = spanOf(extent);
  const span = inner * (1 + 2 * ROOM);
  const minX = (extent.minX + extent.maxX - span) / 2;
  const maxY = (extent.minY + extent.maxY + span) / 2;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const cell = span / SIDE;
  // Clouds add up where nodes are many: the more there are, the thinner each.
  const crowd = Math.max(1, Math.sqrt(map.layout.x.length / 150));
  const pixels = spotsOf({
    side: SIDE,
    x: map.layout.x.map((x) => (x - minX) / cell),
    y: map.layout.y.map((y) => (maxY - y) / cell),
    colorOf: palette.tones === null ? map.partition.communities : palette.tones.toneOf,
    colors: cloudColors(map, palette),
    width: (WIDTH * inner) / cell,
    strength: (palette.ground.scheme === "dark" ? 0.1 : 0.075) / crowd,
  });
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, SIDE, SIDE), 0, 0);
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
