// The plain canvases around sigma's: the backdrop below, names above, and the veil with what is lit
// on top. Knows nothing of sigma; draws from a projection.
import type { NetworkMap } from "../../graph/index.ts";
import type { Drawing } from "../state/drawing.ts";
import type { Backdrop } from "./backdrop.ts";
import { paintBackdrop } from "./backdrop.ts";
import { discsOf } from "./discs.ts";
import type { Stage } from "./draw-emphasis.ts";
import { drawEmphasis } from "./draw-emphasis.ts";
import { createMeasure, drawCommunityLabels, drawNodeLabels, LABEL_FONTS } from "./draw-labels.ts";
import type { Drawn } from "./drawn.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Point, Projection } from "./geometry.ts";
import { project } from "./geometry.ts";
import { discRadii, grownRadii, lineUnit, linkWidths } from "./looks.ts";
import type { CommunityLabel, NodeLabel } from "./label-plan.ts";
import { communityCentres, nodesByImportance } from "./label-plan.ts";
import { CURVATURE, linkShape } from "./link-shape.ts";
import type { PlacedNames } from "./names.ts";
import { nameAt, planNames } from "./names.ts";
import { drawMark, drawShape, SMALLEST_SHAPE, typeAt } from "./node-shape.ts";
import type { Reveal } from "./reveal.ts";
import type { Palette } from "./palette.ts";
import { markOf, nodeColor } from "./palette.ts";
import type { Box } from "../../graph/model/boxes.ts";

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
  /** Whether a veil takes away what lies below it instead of covering it: for pictures on nothing. */
  readonly clear: boolean;
  /** Whether names of nodes are drawn, besides those of communities. */
  readonly names: boolean;
}

/** Smallest radius of a disc that may have a name, pixels. */
const SMALLEST_NAMED = 2;

export interface Overlay {
  /** `reveal`: what is shown of it; null: all. */
  setMap(drawn: Drawn, palette: Palette, drawing: Drawing, reveal: Reveal | null): void;
  /** Shows another part of the same map; null: all. */
  setReveal(reveal: Reveal | null): void;
  /** Draws everything for a frame. */
  draw(frame: Frame): void;
  /** Draws only the veil: for hovering while nothing moves. */
  drawVeil(frame: Frame): void;
  /** The canvases from the lowest: the first lies below sigma's, the others above. */
  readonly canvases: readonly [
    ground: HTMLCanvasElement,
    names: HTMLCanvasElement,
    veil: HTMLCanvasElement,
  ];
  /** Number of labels in the last frame. */
  readonly labelCount: () => number;
  /** The name that stands at a point in the last frame. */
  readonly nameAt: (point: Point) => NodeLabel | CommunityLabel | null;
  destroy(): void;
}

interface Painted {
  readonly drawn: Drawn;
  readonly palette: Palette;
  /** The palette for names of communities. */
  readonly nameShades: Palette;
  readonly drawing: Drawing;
  readonly backdrop: Backdrop;
  /** Nodes that are shown, the most important first. */
  readonly order: Uint32Array;
  /** Communities of which nothing is shown. */
  readonly absent: ReadonlySet<number>;
  readonly centres: readonly Point[];
  readonly radii: Float64Array;
  /** The same where all is shown. */
  readonly whole: Pick<Painted, "order" | "radii">;
  /** Whether only a part is shown: nothing stands behind it. */
  readonly partial: boolean;
  /** In graph units. */
  readonly widths: Float64Array;
  readonly bend: (link: number) => number;
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
  const ground = addCanvas(below, "ground");
  const names = addCanvas(above, "names");
  const veil = addCanvas(above, "veil");
  let measures = createMeasures(names.context);
  let painted: Painted | null = null;
  let placed: PlacedNames | null = null;
  /** Number of nodes whose names are left out below the veil. */
  let hidden = 0;
  const fonts = [LABEL_FONTS.node(16), LABEL_FONTS.community(16)];
  void Promise.allSettled(fonts.map((font) => document.fonts.load(font))).then(() => {
    measures = createMeasures(names.context);
    onFonts();
  });

  function stageOf({ drawn, palette, radii, widths, bend }: Painted, frame: Frame): Stage {
    const { layout } = drawn.map;
    return {
      map: drawn.map,
      palette,
      frame: { x: 0, y: 0, width: frame.width, height: frame.height },
      free: frame.free,
      clear: frame.clear,
      at: (node) => project(frame.projection, layout.x[node]!, layout.y[node]!),
      radius: (node) => radii[node]! * frame.sizeScale,
      width: (link) => widths[link]! * frame.sizeScale,
      bend,
      measure: measures.strong,
    };
  }

  /** Shapes of types and marks of tones, where a map has them, over the discs that sigma drew. */
  function drawShapes(context: CanvasRenderingContext2D, current: Painted, frame: Frame): void {
    const { drawn, palette, order, drawing, partial } = current;
    const { map, groups } = drawn;
    const typed = map.network.kind === "knowledge";
    const marked = palette.tones?.marks !== undefined;
    if (!(typed || marked) || (drawing.groups === "density" && !partial)) return;
    const { paper } = palette.ground;
    const discs = discsOf(order, stageOf(current, frame), SMALLEST_SHAPE);
    // The least important first: sigma draws in another order, and large discs shall not be covered.
    for (const { node, radius, ...place } of discs.toReversed()) {
      const type = typeAt(map.network.nodes.types, node);
      if (typed && type !== "paper" && !groups.has(node))
        drawShape(context, type, place, radius, nodeColor(map, palette, node), paper);
      drawMark(context, markOf(palette, node), place, radius, paper);
    }
  }

  /** Writes the names where they were placed, without those of some nodes. */
  function writeNames(current: Painted, frame: Frame, without: ReadonlySet<number>): void {
    const { palette, nameShades } = current;
    if (placed === null) return;
    fit(names, frame);
    drawShapes(names.context, current, frame);
    const nodes = placed.nodes.filter(({ item }) => !without.has(item.index));
    drawNodeLabels(names.context, nodes, palette, new Set());
    drawCommunityLabels(names.context, placed.communities, nameShades, placed.opacity);
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
    canvases: [ground.canvas, names.canvas, veil.canvas],
    labelCount: () => (placed === null ? 0 : placed.nodes.length + placed.communities.length),
    nameAt: (point) => (placed === null ? null : nameAt(placed, point)),
    setMap(drawn, palette, drawing, reveal) {
      const { map, extent } = drawn;
      const before = painted;
      const same = before?.drawn === drawn && before.palette === palette;
      const { isCurved } = linkShape(map, drawing);
      const unit = lineUnit(map, extent);
      const order = before === null ? null : orderOf(before, map);
      const whole = {
        order: order ?? nodesByImportance(map),
        radii: discRadii(map, extent),
      };
      placed = null;
      painted = {
        drawn,
        palette,
        nameShades: nameShadesOf(palette, drawing, reveal),
        drawing,
        backdrop:
          same && before.drawing.groups === drawing.groups
            ? before.backdrop
            : paintBackdrop(drawn, palette, drawing.groups),
        ...partsOf(drawn, whole, reveal),
        whole,
        centres: communityCentres(map),
        widths: linkWidths(map.network.links.strengths).map((width) => width * unit),
        bend: (link) => (isCurved(link) ? CURVATURE : 0),
      };
    },
    setReveal(reveal) {
      if (painted === null) return;
      const { drawn, palette, drawing } = painted;
      painted = {
        ...painted,
        ...partsOf(drawn, painted.whole, reveal),
        nameShades: nameShadesOf(palette, drawing, reveal),
      };
    },
    draw(frame) {
      fit(ground, frame);
      if (painted !== null) {
        const { drawn, drawing, backdrop, order, centres, absent, partial } = painted;
        if (!partial) backdrop(ground.context, frame.projection, frame.ratio);
        const discs = discsOf(order, stageOf(painted, frame), SMALLEST_NAMED);
        placed = planNames(drawn, centres, discs, frame, measures, drawing.labels, absent);
        writeNames(painted, frame, new Set());
      }
      drawVeil(frame);
    },
    drawVeil,
    destroy() {
      for (const { canvas } of [ground, names, veil]) canvas.remove();
    },
  };
}

/** The order of what was painted before, where it is that of another map too. */
function orderOf({ drawn, whole }: Painted, { layout, network }: NetworkMap): Uint32Array | null {
  const same = drawn.map.layout.radii === layout.radii && drawn.map.network === network;
  return same ? whole.order : null;
}

type Parts = Pick<Painted, "order" | "radii" | "absent" | "partial">;

/** What is shown of a drawn map, and how large. */
function partsOf({ map, extent }: Drawn, whole: Painted["whole"], reveal: Reveal | null): Parts {
  if (reveal === null) return { ...whole, absent: new Set(), partial: false };
  const radii = grownRadii(whole.radii, extent, reveal.nodes);
  const order = whole.order.filter((node) => reveal.nodes.lights[node] === 1);
  order.sort((a, b) => radii[b]! - radii[a]!);
  const absent = new Set(map.communities.map(({ id }) => id));
  for (const node of order) absent.delete(map.partition.communities[node]!);
  return { order, radii, absent, partial: true };
}

function nameShadesOf(palette: Palette, { groups }: Drawing, reveal: Reveal | null): Palette {
  return groups === "density" && reveal === null ? inInk(palette) : palette;
}

/** Over the colours of warmth, names in colours of their own could not be read. */
function inInk(palette: Palette): Palette {
  const { ink } = palette.ground;
  return {
    ...palette,
    communities: palette.communities.map((shades) => ({ ...shades, name: ink })),
  };
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
