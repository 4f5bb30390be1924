// Draws placed labels on a canvas, with a halo of the ground so that they read over links.
import { withAlpha } from "./color.ts";
import type { CommunityLabel, NodeLabel } from "./label-plan.ts";
import type { Palette } from "./palette.ts";
import type { PlacedLabel } from "./placement.ts";

const SANS = '"Inter Variable", Inter, system-ui, sans-serif';
const SERIF = '"Source Serif 4", Georgia, serif';

export const LABEL_FONTS = {
  node: (size: number) => `500 ${size}px ${SANS}`,
  strong: (size: number) => `650 ${size}px ${SANS}`,
  community: (size: number) => `600 ${size}px ${SERIF}`,
} as const;

/** A measuring function for one kind of label; remembers what it has measured. */
export function createMeasure(
  context: CanvasRenderingContext2D,
  font: (size: number) => string,
): (text: string, size: number) => number {
  const known = new Map<string, number>();
  return (text, size) => {
    const before = known.get(text);
    if (before !== undefined) return (before * size) / 16;
    context.font = font(16);
    const width = context.measureText(text).width;
    known.set(text, width);
    return (width * size) / 16;
  };
}

export function drawNodeLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel<NodeLabel>[],
  palette: Palette,
  strong: ReadonlySet<number>,
): void {
  const { ink, paper } = palette.ground;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = withAlpha(paper, 0.85);
  context.fillStyle = ink;
  for (const { item, box } of labels) {
    context.font = (strong.has(item.index) ? LABEL_FONTS.strong : LABEL_FONTS.node)(item.size);
    const y = box.y + box.height / 2;
    context.strokeText(item.text, box.x, y);
    context.fillText(item.text, box.x, y);
  }
}

/** `opacity` 0 to 1: names of communities fade as one comes nearer. */
export function drawCommunityLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel<CommunityLabel>[],
  palette: Palette,
  opacity: number,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { item, box } of labels) {
    // A community's colour means nothing where colours stand for something else.
    const own = palette.tones === null ? palette.communities[item.community] : undefined;
    const color = own?.name ?? palette.ground.ink;
    context.globalAlpha = opacity;
    context.font = LABEL_FONTS.community(item.size);
    context.strokeStyle = withAlpha(palette.ground.paper, 0.9);
    context.lineWidth = 4;
    context.fillStyle = color;
    const step = box.height / item.lines.length;
    item.lines.forEach((line, i) => {
      const y = box.y + step * (i + 0.5);
      context.strokeText(line, box.x + box.width / 2, y);
      context.fillText(line, box.x + box.width / 2, y);
    });
  }
  context.globalAlpha = 1;
}
