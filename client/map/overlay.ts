// The plain canvases around sigma's: clouds below, names above, and the veil with what is lit on
// top. Knows nothing of sigma; draws from a projection.
import type { NetworkMap } from "../../graph/index.ts";
import type { Stage } from "./draw-emphasis.ts";
import { drawEmphasis } from "./draw-emphasis.ts";
import { createMeasure, drawCommunityLabels, drawNodeLabels, LABEL_FONTS } from "./draw-labels.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Point, Projection } from "./geometry.ts";
import { project } from "./geometry.ts";
import { discRadii, lineUnit, linkWidths } from "./graph.ts";
import type { CommunityLabel, NodeLabel } from "./label-plan.ts";
import {
  communityCentres,
  communityRequests,
  nodeRequest,
  nodesByImportance,
} from "./label-plan.ts";
import type { Nebula } from "./nebula.ts";
import { drawNebula, paintNebula } from "./nebula.ts";
import { drawShape, SMALLEST_SHAPE, typeAt } from "./node-shape.ts";
import type { Palette } from "./palette.ts";
import type { Box } from "../../graph/model/boxes.ts";
import type { PlacedLabel } from "./placement.ts";
import { noObstacles, placeLabels } from "./placement.ts";

/** One frame: where the camera stands and what is lit. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The part of the viewport that no panel covers. */
  readonly free: Box;
  readonly pixelRatio: number;
  readonly projection: Projection;
  /** Camera ratio: 1 is the whole map, less is nearer. */
  readonly ratio: number;
  /** Pixels per graph unit for sizes (they grow slower than distances). */
  readonly sizeScale: number;
  readonly emphasis: Emphasis | null;
  /** The group besides which nothing is shown; null: all is. */
  readonly alone: Emphasis | null;
  /** While something moves, only the names of communities are drawn. */
  readonly moving: boolean;
}

/** Square pixels of the free screen per label of a node, and per name of a community. */
const ROOM_PER_LABEL = 11_000;
const ROOM_PER_NAME = 24_000;
/** Smallest radius of a disc that may have a name, pixels; and discs looked at in a frame. */
const SMALLEST_NAMED = 2;
const MOST_DISCS = 900;
/** The most important discs in view: named even where a lesser disc is in the way. */
const URGENT = 40;
/** The few that are named first of all. */
const FOREMOST = 5;
/** Smallest community, as a share of the nodes shown, whose name stands on the whole map. */
const NAMED_SHARE = 0.018;
/** Names of communities fade out between these ratios. */
const FAR = 0.55;
const NEAR = 0.22;

export interface Overlay {
  setMap(map: NetworkMap, palette: Palette): void;
  /** Draws everything for a frame. */
  draw(frame: Frame): void;
  /** Draws only the veil: for hovering while nothing moves. */
  drawVeil(frame: Frame): void;
  /** The canvases from the lowest: the first lies below sigma's, the others above. */
  readonly canvases: readonly [
    clouds: HTMLCanvasElement,
    names: HTMLCanvasElement,
    veil: HTMLCanvasElement,
  ];
  /** Number of labels in the last frame. */
  readonly labelCount: () => number;
  destroy(): void;
}

interface Painted {
  readonly map: NetworkMap;
  readonly palette: Palette;
  readonly nebula: Nebula;
  readonly order: Uint32Array;
  readonly centres: readonly Point[];
  readonly radii: Float64Array;
  /** In graph units. */
  readonly widths: Float64Array;
}

/**
 * Puts canvases into the elements below and above sigma's own. `onFonts`: the typefaces have come,
 * and what is drawn should be drawn again.
 */
export function createOverlay(
  below: HTMLElement,
  above: HTMLElement,
  onFonts: () => void,
): Overlay {
  const clouds = addCanvas(below, "clouds");
  const names = addCanvas(above, "names");
  const veil = addCanvas(above, "veil");
  let measures = createMeasures(names.context);
  let painted: Painted | null = null;
  let labels = 0;
  let placed: PlacedNames | null = null;
  /** Number of nodes whose names are left out below the veil. */
  let hidden = 0;
  const fonts = [LABEL_FONTS.node(16), LABEL_FONTS.community(16)];
  void Promise.allSettled(fonts.map((font) => document.fonts.load(font))).then(() => {
    measures = createMeasures(names.context);
    onFonts();
  });

  function stageOf({ map, palette, radii, widths }: Painted, frame: Frame): Stage {
    return {
      map,
      palette,
      frame: { x: 0, y: 0, width: frame.width, height: frame.height },
      free: frame.free,
      at: (node) => project(frame.projection, map.layout.x[node]!, map.layout.y[node]!),
      radius: (node) => radii[node]! * frame.sizeScale,
      width: (link) => widths[link]! * frame.sizeScale,
      measure: measures.strong,
    };
  }

  function drawNames(current: Painted, frame: Frame): void {
    const { map, centres } = current;
    const stage = stageOf(current, frame);
    const discs = discsOf(current, stage);
    const obstacles = noObstacles();
    const room = (each: number) => Math.round((frame.free.width * frame.free.height) / each);
    const opacity = Math.max(0, Math.min(1, (frame.ratio - NEAR) / (FAR - NEAR)));
    const requests = discs.map(({ node, x, y, radius }, rank) =>
      nodeRequest(map, node, { x, y }, radius, measures.node, rank < URGENT),
    );
    const placeNodes = (from: number, to: number): readonly PlacedLabel<NodeLabel>[] => {
      if (frame.moving) return [];
      // A name lies on no important disc, and better on none at all.
      discs.slice(from, to).forEach(({ x, y, radius }, i) => {
        const r = radius * 0.75;
        const { hard, soft } = obstacles;
        (from + i < URGENT ? hard : soft).take({
          x: x - r,
          y: y - r,
          width: 2 * r,
          height: 2 * r,
        });
      });
      return placeLabels(requests.slice(from, to), frame.free, room(ROOM_PER_LABEL), obstacles);
    };
    // The foremost discs are named before their communities, all others after.
    const foremost = placeNodes(0, FOREMOST);
    const communities =
      opacity < 0.05
        ? []
        : placeLabels(
            communityRequests(
              map,
              centres,
              frame.projection,
              measures.community,
              {
                scale: Math.min(1, Math.sqrt(Math.min(frame.width, frame.height) / 850)),
                share: NAMED_SHARE * Math.min(1, frame.ratio),
              },
              (box, community) => crowdIn(discs, box, map.partition.communities, community),
            ),
            frame.free,
            room(ROOM_PER_NAME),
            obstacles,
          );
    const nodes = [...foremost, ...placeNodes(FOREMOST, discs.length)];
    placed = { nodes, communities, opacity };
    writeNames(current, frame, new Set());
    labels = communities.length + nodes.length;
  }

  /** Where a map has several types of nodes, their shapes over the discs that sigma drew. */
  function drawShapes(context: CanvasRenderingContext2D, current: Painted, frame: Frame): void {
    const { map, palette } = current;
    if (map.network.kind !== "knowledge") return;
    const stage = stageOf(current, frame);
    const { communities } = map.partition;
    // The least important first: sigma draws in another order, and large discs shall not be covered.
    for (const { node, radius, ...place } of discsOf(current, stage, SMALLEST_SHAPE).toReversed()) {
      const type = typeAt(map.network.nodes.types, node);
      const color = palette.communities[communities[node]!]?.node ?? palette.ground.quiet;
      if (type !== "paper") drawShape(context, type, place, radius, color, palette.ground.paper);
    }
  }

  /** Writes the names where they were placed, without those of some nodes. */
  function writeNames(current: Painted, frame: Frame, without: ReadonlySet<number>): void {
    const { palette } = current;
    if (placed === null) return;
    fit(names, frame);
    drawShapes(names.context, current, frame);
    const nodes = placed.nodes.filter(({ item }) => !without.has(item.index));
    drawNodeLabels(names.context, nodes, palette, new Set());
    drawCommunityLabels(names.context, placed.communities, palette, placed.opacity);
    hidden = without.size;
  }

  function drawVeil(frame: Frame): void {
    fit(veil, frame);
    if (painted === null) return;
    const stage = stageOf(painted, frame);
    const named = drawEmphasis(veil.context, stage, frame.emphasis, frame.alone);
    // A name that is written above the veil is not written below it.
    if (named.size > 0 || hidden > 0) writeNames(painted, frame, named);
  }

  return {
    canvases: [clouds.canvas, names.canvas, veil.canvas],
    labelCount: () => labels,
    setMap(map, palette) {
      placed = null;
      painted = {
        map,
        palette,
        nebula: paintNebula(map, palette),
        order: nodesByImportance(map),
        centres: communityCentres(map),
        radii: discRadii(map),
        widths: linkWidths(map.network.links.strengths).map((width) => width * lineUnit(map)),
      };
    },
    draw(frame) {
      fit(clouds, frame);
      if (painted !== null) {
        // From near, clouds would only be fog.
        clouds.context.globalAlpha = Math.max(0.25, Math.min(1, frame.ratio * 1.4));
        drawNebula(clouds.context, painted.nebula, frame.projection);
        clouds.context.globalAlpha = 1;
        drawNames(painted, frame);
      }
      drawVeil(frame);
    },
    drawVeil,
    destroy() {
      for (const { canvas } of [clouds, names, veil]) canvas.remove();
    },
  };
}

/** The names of one frame, where they stand. */
interface PlacedNames {
  readonly nodes: readonly PlacedLabel<NodeLabel>[];
  readonly communities: readonly PlacedLabel<CommunityLabel>[];
  readonly opacity: number;
}

/** A disc in the viewport. */
interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The discs in view that are large enough to matter, most important first. */
function discsOf({ order }: Painted, stage: Stage, smallest = SMALLEST_NAMED): readonly Disc[] {
  const { width, height } = stage.frame;
  const discs: Disc[] = [];
  for (const node of order) {
    const radius = stage.radius(node);
    // The rest is smaller still: dust has no names until one comes nearer.
    if (radius < smallest || discs.length >= MOST_DISCS) break;
    const { x, y } = stage.at(node);
    if (x >= 0 && y >= 0 && x <= width && y <= height) discs.push({ node, x, y, radius });
  }
  return discs;
}

/** A covered disc counts more when a name would claim it for the wrong community. */
const OWN_DISC = 0.7;
const FOREIGN_DISC = 1.9;

/** How many discs a community's name would cover in a box; a large one counts more. */
function crowdIn(
  discs: readonly Disc[],
  { x, y, width, height }: Box,
  communities: Uint32Array,
  community: number,
): number {
  let crowd = 0;
  for (const disc of discs) {
    const dx = disc.x - Math.max(x, Math.min(disc.x, x + width));
    const dy = disc.y - Math.max(y, Math.min(disc.y, y + height));
    if (dx * dx + dy * dy < disc.radius * disc.radius) {
      const weight = communities[disc.node] === community ? OWN_DISC : FOREIGN_DISC;
      crowd += weight * (1 + disc.radius ** 2 / 40);
    }
  }
  return crowd;
}

/** Widths are remembered, so these are made anew when a typeface arrives. */
function createMeasures(context: CanvasRenderingContext2D) {
  return {
    node: createMeasure(context, LABEL_FONTS.node),
    strong: createMeasure(context, LABEL_FONTS.strong),
    community: createMeasure(context, LABEL_FONTS.community),
  };
}

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

function addCanvas(parent: HTMLElement, name: string): Layer {
  const canvas = document.createElement("canvas");
  canvas.className = `map-layer map-layer-${name}`;
  parent.append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no canvases.");
  return { canvas, context };
}

/** Gives a canvas the size of the frame and clears it. */
function fit({ canvas, context }: Layer, { width, height, pixelRatio }: Frame): void {
  const w = Math.round(width * pixelRatio);
  const h = Math.round(height * pixelRatio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
}
