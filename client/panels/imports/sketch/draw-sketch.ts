// Draws a sketch on a canvas: links, discs by papers, the names of the busiest where there is room.
import type { Ground } from "../../../map/palette.ts";
import type { Sketch } from "./sketch-graph.ts";
import type { Spots } from "./sketch-layout.ts";

const MARGIN = 26;
/** Names drawn at most. */
const NAMES = 7;
const FONT = '500 11px "Inter Variable", Inter, system-ui, sans-serif';

export function drawSketch(
  canvas: HTMLCanvasElement,
  { nodes, links }: Sketch,
  spots: Spots,
  ground: Ground,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const ratio = Math.min(window.devicePixelRatio, 2);
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  context.scale(ratio, ratio);
  const at = nodes.map(({ key }) => spots.get(key) ?? { x: 0, y: 0 });
  const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // A few people need no magnifying glass.
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(right - left, 2),
    (height - 2 * MARGIN) / Math.max(bottom - top, 2),
    70,
  );
  const toX = (x: number) => width / 2 + (x - (left + right) / 2) * scale;
  const toY = (y: number) => height / 2 + (y - (top + bottom) / 2) * scale;

  context.strokeStyle = ground.quiet;
  context.globalAlpha = 0.4;
  context.beginPath();
  for (const [a, b] of links) {
    context.moveTo(toX(at[a]!.x), toY(at[a]!.y));
    context.lineTo(toX(at[b]!.x), toY(at[b]!.y));
  }
  context.stroke();
  context.globalAlpha = 1;
  context.fillStyle = ground.accent;
  nodes.forEach(({ papers }, i) => {
    context.beginPath();
    context.arc(toX(at[i]!.x), toY(at[i]!.y), 2.5 + 1.6 * Math.sqrt(papers), 0, 2 * Math.PI);
    context.fill();
  });

  context.font = FONT;
  context.fillStyle = ground.ink;
  context.textBaseline = "middle";
  const taken: { x: number; y: number; width: number }[] = [];
  for (const [i, { name, papers }] of nodes.entries()) {
    if (taken.length === NAMES) break;
    const size = context.measureText(name).width;
    const beside = toX(at[i]!.x) + 5 + 1.6 * Math.sqrt(papers);
    const x = beside + size > width - 4 ? toX(at[i]!.x) - size - 9 : beside;
    const y = toY(at[i]!.y);
    const fits = taken.every(
      (other) => Math.abs(other.y - y) > 14 || other.x + other.width < x || x + size < other.x,
    );
    if (!fits || x < 2) continue;
    taken.push({ x, y, width: size });
    context.fillText(name, x, y);
  }
}
