// Draws what is lit above a veil of the ground. Hovering so costs a few strokes on a plain canvas,
// however large the map beneath is, and that map is not drawn again.
import type { NetworkMap } from "../../graph/index.ts";
import { blend } from "./color.ts";
import { drawNodeLabels } from "./draw-labels.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import type { Measure } from "./label-plan.ts";
import { nodeRequest } from "./label-plan.ts";
import type { Palette } from "./palette.ts";
import type { Box } from "./placement.ts";
import { inside, noObstacles, placeLabels } from "./placement.ts";

/** How a map stands on the screen right now. */
export interface Stage {
  readonly map: NetworkMap;
  readonly palette: Palette;
  readonly frame: Box;
  /** The part that no panel covers. */
  readonly free: Box;
  /** Place of a node in the viewport. */
  readonly at: (node: number) => Point;
  /** Radius of a node in pixels. */
  readonly radius: (node: number) => number;
  /** Width of a link in pixels. */
  readonly width: (link: number) => number;
  /** Width of a node's label in strong type. */
  readonly measure: Measure;
}

/** Share of the ground that lies over what is not lit. */
const VEIL = { light: 0.88, dark: 0.86 } as const;
/** Lit neighbours that get a label. */
const LABELLED = 36;

export function drawEmphasis(
  context: CanvasRenderingContext2D,
  stage: Stage,
  emphasis: Emphasis,
): void {
  const { palette, frame } = stage;
  context.globalAlpha = VEIL[palette.ground.scheme];
  context.fillStyle = palette.ground.paper;
  context.fillRect(frame.x, frame.y, frame.width, frame.height);
  context.globalAlpha = 1;
  drawLinks(context, stage, emphasis);
  drawNodes(context, stage, emphasis);
  drawNames(context, stage, emphasis);
}

function drawLinks(context: CanvasRenderingContext2D, stage: Stage, emphasis: Emphasis): void {
  const { map, palette } = stage;
  const { sources, targets } = map.network.links;
  const { paper } = palette.ground;
  const share = emphasis.focus.length > 0 ? 0.72 : 0.45;
  context.lineCap = "round";
  // Weak links first, so that strong ones lie above.
  for (const link of emphasis.links.toReversed()) {
    const from = sources[link]!;
    const to = targets[link]!;
    // A link of the focus takes the colour of its far end: it shows where one would arrive.
    const tone = colorOf(stage, emphasis.focus[0] === to ? from : to);
    context.strokeStyle = blend(tone, paper, share);
    context.lineWidth = Math.max(1, stage.width(link));
    const a = stage.at(from);
    const b = stage.at(to);
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  }
}

function drawNodes(context: CanvasRenderingContext2D, stage: Stage, emphasis: Emphasis): void {
  const { paper, accent } = stage.palette.ground;
  const focus = new Set(emphasis.focus);
  for (const node of emphasis.nodes.toReversed()) {
    const { x, y } = stage.at(node);
    const radius = Math.max(2, stage.radius(node));
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colorOf(stage, node);
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = paper;
    context.stroke();
    if (!focus.has(node)) continue;
    context.beginPath();
    context.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = accent;
    context.stroke();
  }
}

function drawNames(context: CanvasRenderingContext2D, stage: Stage, emphasis: Emphasis): void {
  const focus = new Set(emphasis.focus);
  const obstacles = noObstacles();
  // A name does not lie on another lit disc.
  for (const node of emphasis.nodes.slice(0, 150)) {
    const { x, y } = stage.at(node);
    const r = Math.max(2, stage.radius(node)) * 0.8;
    obstacles.soft.take({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  }
  const requests = emphasis.nodes
    .filter((node) => inside({ ...stage.at(node), width: 0, height: 0 }, stage.frame))
    .map((node) =>
      nodeRequest(
        stage.map,
        node,
        stage.at(node),
        stage.radius(node) + 2,
        stage.measure,
        focus.has(node),
      ),
    );
  const placed = placeLabels(requests, stage.free, LABELLED, obstacles);
  // The focus is always named, even where there is no room.
  const named = new Set(placed.map(({ item }) => item.index));
  const forced = requests
    .filter(({ item }) => focus.has(item.index) && !named.has(item.index))
    .map(({ item, places }) => ({ item, box: places[0]! }));
  drawNodeLabels(context, [...placed, ...forced], stage.palette, focus);
}

function colorOf({ map, palette }: Stage, node: number): string {
  return palette.communities[map.partition.communities[node]!]?.node ?? palette.ground.quiet;
}
