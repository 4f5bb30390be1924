// What lies behind the discs and shows the groups: clouds, outlines, heat, or nothing. Painted once
// per map and theme, then only moved with the camera.
import type { GroupStyle } from "../state/drawing.ts";
import { withAlpha } from "./color.ts";
import { densityOf } from "./density.ts";
import type { Drawn } from "./drawn.ts";
import type { Projection } from "./geometry.ts";
import { project } from "./geometry.ts";
import { heatOf } from "./heat.ts";
import { hullsOf } from "./hulls.ts";
import { drawNebula, paintNebula } from "./nebula.ts";
import type { Palette } from "./palette.ts";

/** Draws the backdrop; `ratio` of the camera: less is nearer. */
export type Backdrop = (
  context: CanvasRenderingContext2D,
  projection: Projection,
  ratio: number,
) => void;

export function paintBackdrop(drawn: Drawn, palette: Palette, style: GroupStyle): Backdrop {
  switch (style) {
    case "clouds":
      return clouds(drawn, palette);
    case "hulls":
      return hulls(drawn, palette);
    case "density":
      return density(drawn, palette);
    case "plain":
      return () => undefined;
  }
}

function clouds(drawn: Drawn, palette: Palette): Backdrop {
  const nebula = paintNebula(drawn, palette);
  // One comes far nearer to a map in levels, until a single cloud fills the screen.
  const least = drawn.map.levels === undefined ? 0.25 : 0.07;
  return (context, projection, ratio) => {
    // From near, clouds would only be fog.
    context.globalAlpha = Math.max(least, Math.min(1, ratio * 1.4));
    drawNebula(context, nebula, projection);
    context.globalAlpha = 1;
  };
}

const HULL_FILL = { light: 0.1, dark: 0.13 } as const;
const HULL_LINE = { light: 0.6, dark: 0.62 } as const;

function hulls({ map, extent }: Drawn, palette: Palette): Backdrop {
  const { scheme } = palette.ground;
  const shapes = hullsOf(map, extent).map(({ community, rings }) => {
    const path = new Path2D();
    for (const ring of rings) {
      ring.forEach(({ x, y }, i) => {
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      });
      path.closePath();
    }
    // Where colours stand for something else, outlines have none.
    const shades = palette.tones === null ? palette.communities[community] : undefined;
    return { path, color: shades?.node ?? palette.ground.quiet };
  });
  return (context, { originX, originY, scaleX, scaleY }) => {
    context.save();
    context.transform(scaleX, 0, 0, scaleY, originX, originY);
    context.lineWidth = 1.4 / scaleX;
    context.lineJoin = "round";
    for (const { path, color } of shapes) {
      context.fillStyle = withAlpha(color, HULL_FILL[scheme]);
      context.fill(path, "evenodd");
      context.strokeStyle = withAlpha(color, HULL_LINE[scheme]);
      context.stroke(path);
    }
    context.restore();
  };
}

function density({ map, extent }: Drawn, palette: Palette): Backdrop {
  const grid = densityOf(map, extent);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = grid.side;
  const painting = canvas.getContext("2d");
  painting?.putImageData(
    new ImageData(heatOf(grid.values, palette.ground.scheme), grid.side, grid.side),
    0,
    0,
  );
  return (context, projection) => {
    const { x, y } = project(projection, grid.minX, grid.maxY);
    const side = grid.span * projection.scaleX;
    context.imageSmoothingQuality = "high";
    context.drawImage(canvas, x, y, side, side);
  };
}
