// The only file that knows sigma: one drawing surface with a camera, that shows a map, lights parts
// of it and tells what the pointer means. Everything else speaks of nodes by index and of pixels.
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import {
  EdgeLineProgram,
  EdgeRectangleProgram,
  NodeCircleProgram,
  NodePointProgram,
} from "sigma/rendering";
import type { NetworkMap } from "../../graph/index.ts";
import type { Camera } from "../state/view.ts";
import type { Content, Home, Insets } from "./camera.ts";
import { fitCamera, isFree, lookAt, NO_INSETS, sameInsets } from "./camera.ts";
import type { Emphasis, Hover } from "./emphasis.ts";
import type { Point, Projection } from "./geometry.ts";
import { boxAround, contentOf } from "./framing.ts";
import { project } from "./geometry.ts";
import type { LinkLook, MapGraph, NodeLook } from "./graph.ts";
import { discRadii, graphOf, MANY_LINKS } from "./graph.ts";
import type { Frame, Overlay } from "./overlay.ts";
import { createOverlay } from "./overlay.ts";
import type { Palette } from "./palette.ts";
import { linkAt } from "./pick.ts";

/** Pixels within which a link counts as hit. */
const LINK_REACH = 5;
/** The camera rests when it has not moved for this long; ms. */
const REST = 140;
const FLIGHT = 420; // ms
/** Longest side of a picture, pixels. */
const LARGEST_PICTURE = 6000;
/** The layout of no map. */
const NOWHERE = { x: new Float64Array(), y: new Float64Array() };
/** Nearest that the camera comes by itself to a part of the map. */
const NEAREST = 0.16;
/** More pixels cost more and show nothing more. */
const HIGHEST_PIXEL_RATIO = 2;

export interface SceneHandlers {
  readonly onHover: (hover: Hover | null) => void;
  /** A click; null: on nothing. */
  readonly onClick: (target: Hover | null) => void;
  /** The camera has come to rest; null: it shows the whole map. */
  readonly onCamera: (camera: Camera | null) => void;
  /** The drawing context is gone; the scene must be made anew. */
  readonly onLost: () => void;
}

/** A picture of the map, cut to what there is to see. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** Its pixels per pixel of the screen. */
  readonly scale: number;
  /** Pixels of the screen per graph unit, for the sizes of discs. */
  readonly unit: number;
}

export interface Scene {
  /** Shows a map, or of it one group `alone`. `camera` null: all that is shown. */
  show(map: NetworkMap, palette: Palette, camera: Camera | null, alone: Emphasis | null): void;
  /** Lights a part. `reachable`: links that the pointer can meet; null: any, by click only. */
  light(emphasis: Emphasis | null, reachable: readonly number[] | null): void;
  /** Shows nothing but a group; null: the whole map. */
  isolate(alone: Emphasis | null): void;
  setInsets(insets: Insets): void;
  /** Goes to a camera; null shows the whole map, or all of an isolated group. */
  goTo(camera: Camera | null): void;
  /** Brings a node into view; `near`: so that its neighbours are in view too, as near as can be. */
  flyTo(node: number, near: boolean): void;
  zoom(factor: number): void;
  /** Where a node is in the window. */
  placeOf(node: number): Point | null;
  labelCount(): number;
  /** The map as it stands, without panels, at up to `most` times the pixels. */
  picture(most: number): Picture;
  destroy(): void;
}

/** Makes a scene inside an element that has a size. Throws where WebGL 2 is missing. */
export function createScene(container: HTMLElement, handlers: SceneHandlers): Scene {
  const below = layer(container);
  const middle = layer(container);
  const above = layer(container);
  above.style.pointerEvents = "none";
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const overlay: Overlay = createOverlay(below, above, draw);
  let pixelRatio = Math.min(window.devicePixelRatio, HIGHEST_PIXEL_RATIO);
  let shown: { map: NetworkMap; palette: Palette; graph: MapGraph } | null = null;
  let emphasis: Emphasis | null = null;
  let alone: Emphasis | null = null;
  /** Its members. */
  let members: ReadonlySet<number> | null = null;
  /** Radius of the largest disc, graph units. */
  let largest = 0;
  let reachable: readonly number[] | null = null;
  let insets = NO_INSETS;
  let moving = false;
  let atHome = true;
  let hover: Hover | null = null;
  let rest = 0;

  const sigma = new Sigma<NodeLook, LinkLook>(new UndirectedGraph(), middle, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => (ratio < 1 ? Math.sqrt(ratio) : ratio),
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: { circle: NodeCircleProgram, point: NodePointProgram },
    edgeProgramClasses: { thick: EdgeRectangleProgram, line: EdgeLineProgram },
    defaultEdgeType: "thick",
    minEdgeThickness: 1,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    zoomDuration: calm.matches ? 1 : 200,
    inertiaDuration: calm.matches ? 1 : 200,
    enableCameraRotation: false,
  });
  // Sigma takes the device's ratio whatever it is; this one is capped.
  Object.defineProperty(sigma, "pixelRatio", { get: () => pixelRatio, set: () => undefined });
  sigma.resize(true);

  const camera = sigma.getCamera();

  function projection(): Projection {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const unit = sigma.graphToViewport({ x: 1, y: 1 });
    return {
      originX: origin.x,
      originY: origin.y,
      scaleX: unit.x - origin.x,
      scaleY: unit.y - origin.y,
    };
  }

  function frame(): Frame {
    const { width, height } = sigma.getDimensions();
    return {
      width,
      height,
      free: {
        x: insets.left,
        y: insets.top,
        width: width - insets.left - insets.right,
        height: height - insets.top - insets.bottom,
      },
      pixelRatio,
      projection: projection(),
      ratio: camera.ratio,
      sizeScale: sigma.scaleSize(1),
      emphasis,
      alone,
      moving: moving && (shown?.graph.order ?? 0) > 2500,
    };
  }

  function home(): Home {
    const { width, height } = sigma.getDimensions();
    const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const left = sigma.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
    const right = sigma.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
    return { width, height, scale: right.x - left.x };
  }

  function contentFor(nodes: Iterable<number> | null): Content {
    return contentOf(shown?.map.layout ?? NOWHERE, nodes, home(), largest);
  }

  /** The camera that shows all there is to show. */
  function wholeView(): Camera {
    return fitCamera(home(), insets, contentFor(members), members === null ? undefined : NEAREST);
  }

  /** Goes there at once, even from the middle of a flight. */
  function jump(target: Camera): void {
    const state = { ...target, angle: 0 };
    void camera.animate(state, { duration: 1 });
    camera.setState(state);
  }

  function move(target: Camera): void {
    const state = { ...target, angle: 0 };
    if (calm.matches || container.offsetWidth === 0) camera.setState(state);
    else void camera.animate(state, { duration: FLIGHT, easing: "cubicInOut" });
  }

  function draw(): void {
    if (shown !== null) overlay.draw(frame());
  }

  function settle(): void {
    moving = false;
    draw();
    if (shown !== null) handlers.onCamera(atHome ? null : camera.getState());
  }

  /** What lies at a point of the viewport where there is no node. */
  function linkUnder(point: Point): Hover | null {
    if (shown === null) return null;
    const index = linkAt(shown.map, projection(), point, LINK_REACH, reachable);
    return index === null ? null : { type: "link", index };
  }

  function setHover(next: Hover | null): void {
    if (hover?.type === next?.type && hover?.index === next?.index) return;
    hover = next;
    middle.style.cursor = next === null ? "grab" : "pointer";
    handlers.onHover(next);
  }

  const indexOf = new Map<string, number>();

  sigma.on("afterRender", draw);
  let pressed = false;
  camera.on("updated", () => {
    moving = true;
    if (pressed) atHome = false;
    window.clearTimeout(rest);
    rest = window.setTimeout(settle, REST);
  });
  sigma.on("enterNode", ({ node }) => {
    setHover(nodeUnder(node));
  });
  sigma.on("leaveNode", () => {
    setHover(null);
  });
  sigma.on("clickNode", ({ node, event }) => {
    handlers.onClick(nodeUnder(node) ?? linkUnder(event));
  });
  sigma.on("clickStage", ({ event }) => {
    handlers.onClick(linkUnder(event));
  });
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    const target = nodeUnder(event.node);
    if (target !== null) flyTo(target.index, true);
  });
  // Links are looked for once per frame, and only lit ones: in a crowd every move would meet one.
  let pending: Point | null = null;
  sigma.on("moveBody", ({ event }) => {
    if (hover?.type === "node" || moving || reachable === null) return;
    const first = pending === null;
    pending = { x: event.x, y: event.y };
    const overMap = middle.contains(event.original.target as Node | null);
    if (!overMap) setHover(null);
    else if (first) {
      requestAnimationFrame(() => {
        if (pending !== null && hover?.type !== "node") setHover(linkUnder(pending));
        pending = null;
      });
      return;
    }
    pending = overMap ? pending : null;
  });
  // A person who moves the map by hand leaves home; a mere click does not.
  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
  };
  const leaveHome = () => {
    atHome = false;
  };
  middle.addEventListener("pointerdown", press);
  window.addEventListener("pointerup", release);
  // Sigma keeps these to itself, so they are met on their way down.
  middle.addEventListener("wheel", leaveHome, { passive: true, capture: true });
  middle.addEventListener("dblclick", leaveHome, { capture: true });
  middle.addEventListener("webglcontextlost", handlers.onLost, true);

  const resize = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || shown === null) return;
    sigma.resize();
    sigma.scheduleRefresh();
    if (atHome) jump(wholeView());
  });
  resize.observe(container);

  function flyTo(node: number, near: boolean): void {
    const id = shown?.map.network.nodes.ids[node];
    const data = id === undefined ? undefined : sigma.getNodeDisplayData(id);
    const place = placeOf(node);
    if (data === undefined || place === null) return;
    if (!near && isFree(home(), insets, place, 40)) return;
    atHome = false;
    if (!near) {
      move(lookAt(home(), insets, data, camera.ratio));
      return;
    }
    const neighbours = shown?.graph.mapNeighbors(id, (other) => indexOf.get(other) ?? node) ?? [];
    const seen = [node, ...neighbours].filter((other) => members?.has(other) !== false);
    move(fitCamera(home(), insets, contentFor(seen), NEAREST));
  }

  function setAlone(group: Emphasis | null): void {
    alone = group;
    members = group === null ? null : new Set(group.nodes);
  }

  /** A node that the pointer meets; null where an isolated group hides it. */
  function nodeUnder(id: string): Hover | null {
    const index = indexOf.get(id) ?? 0;
    return members?.has(index) === false ? null : { type: "node", index };
  }

  function placeOf(node: number): Point | null {
    if (shown === null) return null;
    const { x, y } = shown.map.layout;
    return project(projection(), x[node]!, y[node]!);
  }

  function goTo(target: Camera | null): void {
    atHome = target === null;
    move(target ?? wholeView());
  }

  return {
    show(map, palette, target, group) {
      const graph = graphOf(map, palette);
      indexOf.clear();
      map.network.nodes.ids.forEach((id, index) => indexOf.set(id, index));
      hover = null;
      emphasis = null;
      reachable = null;
      setAlone(group);
      shown = { map, palette, graph };
      largest = discRadii(map).reduce((most, radius) => Math.max(most, radius), 0);
      overlay.setMap(map, palette);
      sigma.setSetting("hideEdgesOnMove", graph.size > MANY_LINKS);
      sigma.setGraph(graph);
      atHome = target === null;
      jump(target ?? wholeView());
    },
    light(next, links) {
      emphasis = next;
      reachable = links;
      if (shown !== null) overlay.drawVeil(frame());
    },
    isolate(group) {
      setAlone(group);
      draw();
    },
    setInsets(next) {
      if (sameInsets(insets, next)) return;
      insets = next;
      if (shown === null) return;
      if (atHome) move(wholeView());
      else draw();
    },
    goTo,
    flyTo,
    zoom(factor) {
      atHome = false;
      const centre = { ...camera.getState() };
      move({ x: centre.x, y: centre.y, ratio: camera.getBoundedRatio(centre.ratio * factor) });
    },
    placeOf(node) {
      const place = placeOf(node);
      const { left, top } = container.getBoundingClientRect();
      return place === null ? null : { x: place.x + left, y: place.y + top };
    },
    labelCount: overlay.labelCount,
    picture(most) {
      const before = { pixelRatio, insets, camera: camera.getState() };
      const { width, height } = sigma.getDimensions();
      const scale = Math.min(most, LARGEST_PICTURE / Math.max(width, height));
      pixelRatio = scale;
      if (atHome) {
        insets = NO_INSETS;
        camera.setState({ ...wholeView(), angle: 0 });
      }
      sigma.resize(true);
      sigma.refresh();
      // Names are placed anew, so that none reaches beyond the edge of the picture.
      const layout = shown?.map.layout ?? NOWHERE;
      const cut = atHome
        ? boxAround(layout, members, projection(), { width, height })
        : frame().free;
      insets = {
        left: cut.x,
        top: cut.y,
        right: width - cut.x - cut.width,
        bottom: height - cut.y - cut.height,
      };
      moving = false;
      draw();
      const [clouds, names, veil] = overlay.canvases;
      const { edges, nodes } = sigma.getCanvases();
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(cut.width * scale);
      canvas.height = Math.round(cut.height * scale);
      const context = canvas.getContext("2d");
      for (const layer of [clouds, edges, nodes, names, veil]) {
        if (layer !== undefined) context?.drawImage(layer, -cut.x * scale, -cut.y * scale);
      }
      const unit = frame().sizeScale;
      ({ pixelRatio, insets } = before);
      camera.setState(before.camera);
      sigma.resize(true);
      sigma.refresh();
      return { canvas, scale, unit };
    },
    destroy() {
      window.clearTimeout(rest);
      resize.disconnect();
      window.removeEventListener("pointerup", release);
      middle.removeEventListener("webglcontextlost", handlers.onLost, true);
      sigma.kill();
      overlay.destroy();
      for (const element of [below, middle, above]) element.remove();
    },
  };
}

function layer(container: HTMLElement): HTMLElement {
  const element = document.createElement("div");
  element.className = "map-stack";
  container.append(element);
  return element;
}
