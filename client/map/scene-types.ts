// What a scene offers and what it tells: the words in which the rest of the explorer speaks of the
// map. Nodes and links are meant by index, places in pixels or graph units.
import type { Camera } from "../state/view.ts";
import type { Drawing } from "../state/drawing.ts";
import type { Insets } from "./camera.ts";
import type { Drawn } from "./drawn.ts";
import type { Emphasis, Hover } from "./emphasis.ts";
import type { Extent, Point } from "./geometry.ts";
import type { Reveal } from "./reveal.ts";
import type { Ground, Palette } from "./palette.ts";

export interface SceneHandlers {
  readonly onHover: (hover: Hover | null) => void;
  /** A click; null: on nothing. */
  readonly onClick: (target: Hover | null) => void;
  /** A click on the name of a community; where nobody listens, it is a click on nothing. */
  readonly onGroup?: (community: number) => void;
  /** A right click or a long press on a node: its page is wanted. */
  readonly onPage?: (node: number) => void;
  /** A node was put somewhere else by hand; graph units. */
  readonly onMoved?: (node: number, place: Point) => void;
  /** The camera has come to rest; null: it shows the whole map. */
  readonly onCamera: (camera: Camera | null) => void;
  /** The drawing context is gone; the scene must be made anew. */
  readonly onLost: () => void;
}

/** What a picture would be cut from, before one is taken; pixels of the screen. */
export interface PictureRoom {
  readonly cut: { readonly width: number; readonly height: number };
  readonly screen: { readonly width: number; readonly height: number };
  /** Longest side of a canvas that can be drawn here, pixels. */
  readonly longest: number;
}

/** A picture of the map on nothing, cut to what there is to see. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Its pixels per pixel of the screen. */
  readonly scale: number;
  /** Pixels of the screen per graph unit, for the sizes of discs. */
  readonly unit: number;
}

/** What is shown and how. */
export interface Show {
  readonly drawn: Drawn;
  readonly palette: Palette;
  readonly drawing: Drawing;
  /** The group besides which nothing is shown; null: all is. */
  readonly alone: Emphasis | null;
  /** What is there of it in the years shown; null: all. */
  readonly reveal: Reveal | null;
}

export interface Scene {
  /** Shows a map. `camera` null: all that is shown; "stay": the camera stands still. */
  show(show: Show, camera: Camera | null | "stay"): void;
  /** Gives the map shown other colours and sizes; places, camera and what is lit stay. */
  recolor(show: Show): void;
  /** Draws the same map another way. */
  setDrawing(drawing: Drawing): void;
  /** Lights a part. `reachable`: links that the pointer can meet; null: any, by click only. */
  light(emphasis: Emphasis | null, reachable: readonly number[] | null): void;
  /** Shows nothing but a group; null: the whole map. */
  isolate(alone: Emphasis | null): void;
  /** Shows what is there in some years, each thing at its place; null: all. */
  reveal(reveal: Reveal | null): void;
  setInsets(insets: Insets): void;
  /** Goes to a camera; null shows the whole map, or all of an isolated group. */
  goTo(camera: Camera | null): void;
  /** Puts the camera somewhere at once. */
  jumpTo(camera: Camera): void;
  /** Where the camera is, whether it rests or moves. */
  camera(): Camera;
  /** Brings a node into view; `near`: so that its neighbours are in view too, as near as can be. */
  flyTo(node: number, near: boolean): void;
  /** Brings nodes into view as near as can be, unless all of them are. */
  flyToAll(nodes: readonly number[]): void;
  /** Puts a place of the map, graph units, into the middle of the free part at once. */
  centreOn(place: Point): void;
  zoom(factor: number): void;
  /** Moves the map by pixels. */
  pan(dx: number, dy: number): void;
  /** Where a node is in the window. */
  placeOf(node: number): Point | null;
  /** The part of the map in the free part of the screen, graph units; null: no map. */
  viewed(): Extent | null;
  /** Called after every frame. Returns a function that stops. */
  onFrame(listener: () => void): () => void;
  labelCount(): number;
  /** Discs shown: nodes, and groups that stand as one. */
  discCount(): number;
  /** What a picture would show; null: no map. */
  pictureRoom(): PictureRoom | null;
  /**
   * The map as it stands, without panels, at so many times the pixels. `ground`: in colours for that
   * one; otherwise for the one on the screen.
   */
  picture(scale: number, ground?: Ground): Picture;
  destroy(): void;
}
