// Where the camera goes and why: home, to a place, to a node. Knows whether the map is seen whole, so
// that it stays whole when panels open or the window changes.
import type { Camera } from "../state/view.ts";
import type { Content, Insets } from "./camera.ts";
import { fitCamera, isFree, lookAt, NO_INSETS, sameInsets } from "./camera.ts";
import { contentOf } from "./framing.ts";
import type { Drawn } from "./drawn.ts";
import type { Point } from "./geometry.ts";
import { framedBy, project } from "./geometry.ts";
import { discRadii } from "./looks.ts";
import type { Surface } from "./surface.ts";

/** Nearest that the camera comes by itself to a part of the map. */
const NEAREST = 0.16;
/** Pixels from the edge at which a node still counts as in view. */
const EDGE = 40;

export interface CameraWork {
  setDrawn(drawn: Drawn): void;
  /** The nodes besides which nothing is shown; null: all are. */
  setMembers(members: ReadonlySet<number> | null): void;
  insets(): Insets;
  /** Returns whether they have changed. */
  setInsets(insets: Insets): boolean;
  isHome(): boolean;
  readonly leaveHome: () => void;
  wholeView(): Camera;
  readonly goTo: (camera: Camera | null) => void;
  /** The same at once, without a flight. */
  jumpTo(camera: Camera | null): void;
  /** Brings a node into view, or it and others as near as can be. */
  flyTo(node: number, others: readonly number[] | null): void;
  /** Brings nodes into view as near as can be, unless all of them are. */
  readonly flyToAll: (nodes: readonly number[]) => void;
  readonly centreOn: (place: Point) => void;
  readonly zoom: (factor: number) => void;
  readonly pan: (dx: number, dy: number) => void;
}

export function createCameraWork(surface: Surface): CameraWork {
  let drawn: Drawn | null = null;
  /** Radius of the largest disc, graph units. */
  let largest = 0;
  let members: ReadonlySet<number> | null = null;
  let insets = NO_INSETS;
  let atHome = true;

  /** Where a node is on the map. */
  function placeOf({ map }: Drawn, node: number): Point {
    return { x: map.layout.x[node]!, y: map.layout.y[node]! };
  }

  function isInView({ x, y }: Point): boolean {
    return isFree(surface.home(), insets, project(surface.projection(), x, y), EDGE);
  }

  function contentFor(nodes: Iterable<number> | null): Content {
    const home = surface.home();
    if (drawn === null) return { centre: { x: 0.5, y: 0.5 }, width: 1, height: 1 };
    return contentOf(drawn.map.layout, nodes, home, largest, drawn.extent);
  }

  function wholeView(): Camera {
    const content = contentFor(members);
    return fitCamera(surface.home(), insets, content, members === null ? undefined : NEAREST);
  }

  /** A place of the map in the camera's space. */
  function framed({ x, y }: Point): Point {
    return drawn === null ? { x: 0.5, y: 0.5 } : project(framedBy(drawn.extent), x, y);
  }

  return {
    setDrawn(next) {
      drawn = next;
      largest = discRadii(next.map, next.extent).reduce((most, r) => Math.max(most, r), 0);
    },
    setMembers(next) {
      members = next;
    },
    insets: () => insets,
    setInsets(next) {
      if (sameInsets(insets, next)) return false;
      insets = next;
      return true;
    },
    isHome: () => atHome,
    leaveHome() {
      atHome = false;
    },
    wholeView,
    goTo(target) {
      atHome = target === null;
      surface.flyCamera(target ?? wholeView());
    },
    jumpTo(target) {
      atHome = target === null;
      surface.setCamera(target ?? wholeView());
    },
    flyTo(node, others) {
      if (drawn === null) return;
      const place = placeOf(drawn, node);
      if (others === null && isInView(place)) return;
      atHome = false;
      if (others === null) {
        surface.flyCamera(lookAt(surface.home(), insets, framed(place), surface.camera().ratio));
        return;
      }
      const seen = [node, ...others].filter((other) => members?.has(other) !== false);
      surface.flyCamera(fitCamera(surface.home(), insets, contentFor(seen), NEAREST));
    },
    flyToAll(nodes) {
      const current = drawn;
      if (current === null || nodes.every((node) => isInView(placeOf(current, node)))) return;
      atHome = false;
      surface.flyCamera(fitCamera(surface.home(), insets, contentFor(nodes), NEAREST));
    },
    centreOn(place) {
      atHome = false;
      surface.setCamera(lookAt(surface.home(), insets, framed(place), surface.camera().ratio));
    },
    zoom(factor) {
      atHome = false;
      const { x, y, ratio } = surface.camera();
      surface.flyCamera({ x, y, ratio: surface.bounded(ratio * factor) });
    },
    pan(dx, dy) {
      atHome = false;
      const { x, y, ratio } = surface.camera();
      const { scale } = surface.home();
      surface.flyCamera({ x: x + (dx * ratio) / scale, y: y - (dy * ratio) / scale, ratio });
    },
  };
}
