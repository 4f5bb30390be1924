// Draws what is lit above a veil of the ground. Hovering so costs a few strokes on a plain canvas,
// however large the map beneath is, and that map is not drawn again.
import type { NetworkMap } from "../../graph/index.ts";
import { blend } from "./color.ts";
import { drawNodeLabels } from "./draw-labels.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import { controlPoint } from "./geometry.ts";
import type { Measure } from "./label-plan.ts";
import { nodeRequest } from "./label-plan.ts";
import { drawMark, drawShape, SMALLEST_SHAPE, typeAt } from "./node-shape.ts";
import type { Palette, Scheme } from "./palette.ts";
import { markOf, nodeColor, ownLinkColor } from "./palette.ts";
import { type Box, inside } from "../../graph/model/boxes.ts";
import { noObstacles, placeLabels } from "./placement.ts";

/** How a map stands on the screen right now. */
export interface Stage {
  readonly map: NetworkMap;
  readonly palette: Palette;
  readonly frame: Box;
  /** The part that no panel covers. */
  readonly free: Box;
  /** Whether a veil takes away what lies below it instead of covering it. */
  readonly clear: boolean;
  /** Place of a node in the viewport. */
  readonly at: (node: number) => Point;
  /** Radius of a node in pixels. */
  readonly radius: (node: number) => number;
  /** Width of a link in pixels. */
  readonly width: (link: number) => number;
  /** Bend of a link as a share of its length; 0: straight. */
  readonly bend: (link: number) => number;
  /** Width of a node's label in strong type. */
  readonly measure: Measure;
}

/** Share of the ground that lies over what is not lit. */
const VEIL = { light: 0.88, dark: 0.86 } as const;
/** Lit neighbours that get a label, and members of a group. */
const LABELLED = 36;
const MOST_OF_GROUP = 120;

/**
 * Draws what is lit; `alone`: the group besides which nothing is shown at all. Returns the nodes
 * that were named.
 */
export function drawEmphasis(
  context: CanvasRenderingContext2D,
  stage: Stage,
  emphasis: Emphasis | null,
  alone: Emphasis | null,
): ReadonlySet<number> {
  if (alone !== null) {
    drawVeil(context, stage, 1);
    drawLinks(context, stage, alone);
    drawNodes(context, stage, alone);
    if (emphasis === null || emphasis.focus.length === 0) return drawNames(context, stage, alone);
  }
  if (emphasis === null) return new Set();
  drawVeil(context, stage, VEIL[stage.palette.ground.scheme]);
  drawLinks(context, stage, emphasis);
  drawNodes(context, stage, emphasis);
  return drawNames(context, stage, emphasis);
}

function drawVeil(context: CanvasRenderingContext2D, stage: Stage, opacity: number): void {
  const { palette, frame, clear } = stage;
  context.globalAlpha = opacity;
  context.globalCompositeOperation = clear ? "destination-out" : "source-over";
  context.fillStyle = palette.ground.paper;
  context.fillRect(frame.x, frame.y, frame.width, frame.height);
  context.globalAlpha = 1;
  context.globalCompositeOperation = "source-over";
}

/** How much of what lies below a clear veil it takes away, 0 to 1. */
export function veilOpacity(
  scheme: Scheme,
  emphasis: Emphasis | null,
  alone: Emphasis | null,
): number {
  if (alone !== null) return 1;
  return emphasis === null ? 0 : VEIL[scheme];
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
    const tone = nodeColor(map, palette, emphasis.focus[0] === to ? from : to);
    context.strokeStyle = ownLinkColor(palette, link) ?? blend(tone, paper, share);
    context.lineWidth = Math.max(1, stage.width(link));
    const a = stage.at(from);
    const b = stage.at(to);
    context.beginPath();
    context.moveTo(a.x, a.y);
    const bend = stage.bend(link);
    if (bend === 0) context.lineTo(b.x, b.y);
    else {
      const control = controlPoint(a, b, bend);
      context.quadraticCurveTo(control.x, control.y, b.x, b.y);
    }
    context.stroke();
  }
}

function drawNodes(context: CanvasRenderingContext2D, stage: Stage, emphasis: Emphasis): void {
  const { map, palette } = stage;
  const { paper, accent } = palette.ground;
  const { kind, nodes } = map.network;
  const focus = new Set(emphasis.focus);
  for (const node of emphasis.nodes.toReversed()) {
    const { x, y } = stage.at(node);
    const radius = Math.max(2, stage.radius(node));
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = nodeColor(map, palette, node);
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = paper;
    context.stroke();
    if (kind === "knowledge" && radius >= SMALLEST_SHAPE) {
      drawShape(
        context,
        typeAt(nodes.types, node),
        { x, y },
        radius,
        nodeColor(map, palette, node),
        paper,
      );
    }
    drawMark(context, markOf(palette, node), { x, y }, radius, paper);
    if (!focus.has(node)) continue;
    context.beginPath();
    context.arc(x, y, radius + 3.5, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = accent;
    context.stroke();
  }
}

function drawNames(
  context: CanvasRenderingContext2D,
  stage: Stage,
  emphasis: Emphasis,
): ReadonlySet<number> {
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
  const most = focus.size === 0 ? MOST_OF_GROUP : LABELLED;
  const placed = placeLabels(requests, stage.free, most, obstacles);
  // The focus is always named, even where there is no room.
  const named = new Set(placed.map(({ item }) => item.index));
  const forced = requests
    .filter(({ item }) => focus.has(item.index) && !named.has(item.index))
    .map(({ item, places }) => ({ item, box: places[0]! }));
  const labels = [...placed, ...forced];
  drawNodeLabels(context, labels, stage.palette, focus);
  return new Set(labels.map(({ item }) => item.index));
}
