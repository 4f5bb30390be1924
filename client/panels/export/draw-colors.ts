// The legend of colours of a picture where they do not stand for groups: a ramp with its numbers, or
// categories with their counts.
import type { NetworkKind } from "../../../graph/index.ts";
import type { CategoryLegend, ScaleLegend } from "../../../graph/model/look/paint.ts";
import { LABEL_FONTS } from "../../map/draw-labels.ts";
import { shorten } from "../../map/label-plan.ts";
import type { Ground } from "../../map/palette.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";

/** Width and height of a ramp, and height of a line; pixels. */
const WIDTH = 240;
const HEIGHT = 12;
const LINE = 20;

/** Where a legend begins. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Draws the legend below a corner. */
export function drawColors(
  context: CanvasRenderingContext2D,
  legend: ScaleLegend | CategoryLegend,
  kind: NetworkKind,
  ground: Ground,
  { left, top }: Corner,
): void {
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = ground.ink;
  context.font = LABEL_FONTS.strong(12.5);
  context.fillText(`Colour: ${legend.title}`, left, top);
  context.font = LABEL_FONTS.node(12);
  if (legend.type === "scale") drawScale(context, legend, kind, ground, { left, top: top + LINE });
  else drawCategories(context, legend, ground, { left, top: top + LINE });
}

function drawScale(
  context: CanvasRenderingContext2D,
  { ramp, ticks, logarithmic, unknown }: ScaleLegend,
  kind: NetworkKind,
  ground: Ground,
  { left, top }: Corner,
): void {
  const gradient = context.createLinearGradient(left, 0, left + WIDTH, 0);
  ramp.colors.forEach((color, i) => {
    gradient.addColorStop(i / (ramp.colors.length - 1), color);
  });
  context.fillStyle = gradient;
  context.fillRect(left, top - HEIGHT / 2, WIDTH, HEIGHT);
  context.fillStyle = ground.quiet;
  for (const { at, label } of ticks) {
    context.textAlign = at === 0 ? "left" : at === 1 ? "right" : "center";
    context.fillText(label, left + at * WIDTH, top + LINE);
  }
  context.textAlign = "left";
  let y = top + 2 * LINE;
  if (logarithmic) {
    context.fillText("A logarithmic scale", left, y);
    y += LINE;
  }
  if (unknown === 0) return;
  drawDot(context, ramp.unknown, left, y);
  context.fillStyle = ground.quiet;
  context.fillText(`not known of ${counted(unknown, ...ITEM_WORDS[kind])}`, left + 18, y);
}

function drawCategories(
  context: CanvasRenderingContext2D,
  { entries }: CategoryLegend,
  ground: Ground,
  { left, top }: Corner,
): void {
  entries.forEach(({ label, color, nodes }, i) => {
    const y = top + i * LINE;
    drawDot(context, color, left, y);
    context.fillStyle = ground.ink;
    context.fillText(`${shorten(label, 34)} (${count(nodes)})`, left + 18, y);
  });
}

function drawDot(context: CanvasRenderingContext2D, color: string, left: number, y: number): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(left + 6, y, 5, 0, 2 * Math.PI);
  context.fill();
}
