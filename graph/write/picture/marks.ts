// What a picture is made of: a few plain marks in layers, which printers put into SVG or PDF.
import type { Recipe } from "../../model/map-facts.ts";

export const INK = "#1c2333";
export const QUIET = "#5b6373";
export const PAPER = "#ffffff";

/** Colours are `#rrggbb`. */
export interface Stroke {
  readonly color: string;
  /** Pixels. */
  readonly width: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A disc or a square; `radius` is half of a square's side. */
export interface DiscMark {
  readonly kind: "disc" | "square";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface LineMark {
  readonly kind: "line";
  readonly from: Point;
  /** Where a quadratic curve bends to; null for a straight line. */
  readonly bend: Point | null;
  readonly to: Point;
  readonly stroke: Stroke;
  /** Ends where its ends are; otherwise a printer may round them. */
  readonly flat?: true;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextMark {
  readonly kind: "text";
  /** Of the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
}

/** The marks of one node, under its name. */
export interface NodeMark {
  readonly kind: "node";
  readonly name: string;
  readonly marks: readonly (DiscMark | LineMark)[];
}

export type Mark = DiscMark | LineMark | TextMark | NodeMark;

export interface Layer {
  readonly name: "heading" | "links" | "nodes" | "names" | "legends" | "caption" | "footnote";
  /** Whether a light rim keeps its letters readable over what lies below. */
  readonly halo: boolean;
  readonly marks: Iterable<Mark>;
}

/** The rim of letters. */
export const HALO: Stroke = { color: PAPER, width: 3.5, opacity: 0.85 };

/** A picture in layers, the lowest first; each can be gone through once. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: "white" | "transparent";
  readonly title: string;
  /** The recipe in words. */
  readonly description: string;
  readonly recipe: Recipe;
  readonly layers: Iterable<Layer>;
}

/** Regular type that begins at a place. */
export function textAt(
  { x, y }: Point,
  text: string,
  look: { readonly size: number; readonly color?: string; readonly bold?: boolean },
): TextMark {
  const { size, color = INK, bold = false } = look;
  return { kind: "text", x, y, size, bold, color, anchor: "start", text };
}
