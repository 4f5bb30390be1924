// The only file that knows sigma: makes it draw a map, and hands its events on. What the pointer
// means, where the camera goes and what a frame may cost is decided beside this file.
import { UndirectedGraph } from "graphology";
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Sigma from "sigma";
import {
  EdgeLineProgram,
  EdgeRectangleProgram,
  NodeCircleProgram,
  NodePointProgram,
} from "sigma/rendering";
import type { SigmaStageEventPayload } from "sigma/types";
import type { Drawing } from "../state/drawing.ts";
import { createCameraWork } from "./camera-work.ts";
import type { Hover } from "./emphasis.ts";
import type { Effort } from "./frame-policy.ts";
import { effortAt, FULL_EFFORT } from "./frame-policy.ts";
import { watchFrames } from "./frame-watch.ts";
import type { Point } from "./geometry.ts";
import { project, unproject } from "./geometry.ts";
import type { LinkLook, Looks, MapGraph, NodeLook } from "./graph.ts";
import { discRadii, graphOf, grownRadii, looksOf, repaintLinks, repaintNodes } from "./graph.ts";
import { CURVATURE, linkShape, MANY_LINKS } from "./link-shape.ts";
import type { Frame } from "./overlay.ts";
import { createOverlay } from "./overlay.ts";
import { linkAt, nodeAt } from "./pick.ts";
import { pictureCut, takePicture } from "./picture.ts";
import { createPointer } from "./pointer.ts";
import { fullyShown, shownOf } from "./reveal.ts";
import { createRevealWork } from "./reveal-work.ts";
import type { Scene, SceneHandlers, Show } from "./scene-types.ts";
import type { Surface } from "./surface.ts";

/** Pixels within which a link counts as hit. */
const LINK_REACH = 5;
/** The camera rests when it has not moved for this long; ms. */
const REST = 140;
/** Pause before the many weak links follow what is drawn at rest; ms. */
const LATER = 50;
const FLIGHT = 420; // ms
/** Nodes and links of which those that come are seen to grow; of more, they are there at once. */
const MOST_GROWING = 8000;
/** More pixels cost more and show nothing more. */
const HIGHEST_PIXEL_RATIO = 2;
/** Longest side of a canvas that any device of these years can draw, pixels. */
const COMMON_LONGEST_SIDE = 4096;
/** Sigma's own canvases that this map has no use for: each costs a pass over the screen. */
const UNUSED = ["labels", "edgeLabels", "hovers", "hoverNodes"];

/** Makes a scene inside an element that has a size. Throws where WebGL 2 is missing. */
export function createScene(container: HTMLElement, handlers: SceneHandlers): Scene {
  const below = layer(container);
  const middle = layer(container);
  const above = layer(container);
  above.style.pointerEvents = "none";
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const overlay = createOverlay(below, above, draw);
  const frames = watchFrames();
  const listeners = new Set<() => void>();
  /** What the programs draw now. */
  const visible = { nodes: true, strong: true, weak: true };
  const fullRatio = Math.min(window.devicePixelRatio, HIGHEST_PIXEL_RATIO);
  let pixelRatio = fullRatio;
  let shown:
    | (Show & {
        readonly graph: MapGraph;
        readonly looks: Looks;
        /** Of discs as they are shown. */
        readonly radii: Float64Array;
      })
    | null = null;
  let emphasis: Show["alone"] = null;
  /** The nodes that the pointer can meet; null: all. */
  let members: ReadonlySet<number> | null = null;
  let reachable: readonly number[] | null = null;
  let effort: Effort = FULL_EFFORT;
  let moving = false;
  let pressed = false;
  /** A picture is being taken: what moves is not a hand. */
  let posing = false;
  /** Many links still have the colours of before: they are left out and follow in a frame of their own. */
  let linksLag = false;
  let rest = 0;

  const curve = createEdgeCurveProgram({ defaultCurvature: CURVATURE });
  const sigma = new Sigma<NodeLook, LinkLook>(new UndirectedGraph(), middle, {
    allowInvalidContainer: true,
    renderLabels: false,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => (ratio < 1 ? Math.sqrt(ratio) : ratio),
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: {
      circle: withoutPicking(drawnIf(NodeCircleProgram, () => visible.nodes)),
      point: withoutPicking(drawnIf(NodePointProgram, () => visible.nodes)),
    },
    // In the order in which they are drawn: strong links lie above weak ones.
    edgeProgramClasses: {
      "weak-line": drawnIf(EdgeLineProgram, () => visible.weak),
      "weak-thick": drawnIf(EdgeRectangleProgram, () => visible.weak),
      "weak-curve": drawnIf(curve, () => visible.weak),
      "strong-thick": drawnIf(EdgeRectangleProgram, () => visible.strong),
      "strong-curve": drawnIf(curve, () => visible.strong),
    },
    defaultEdgeType: "weak-thick",
    minEdgeThickness: 1,
    stagePadding: 0,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    zoomDuration: calm.matches ? 1 : 200,
    inertiaDuration: calm.matches ? 1 : 200,
    doubleClickZoomingDuration: calm.matches ? 1 : 200,
    enableCameraRotation: false,
  });
  // Sigma takes the device's ratio whatever it is; this one is capped, and less while much moves.
  Object.defineProperty(sigma, "pixelRatio", { get: () => pixelRatio, set: () => undefined });
  // It would find the node at a point by reading pixels back, which waits for the whole frame.
  Object.defineProperty(sigma, "getNodeAtPosition", {
    value: (point: Point) => {
      const node = nodeUnder(point);
      return node === null ? null : (shown?.drawn.map.network.nodes.ids[node] ?? null);
    },
  });
  sigma.resize(true);
  for (const [name, canvas] of Object.entries(sigma.getCanvases())) {
    if (UNUSED.includes(name)) canvas.style.display = "none";
  }
  const camera = sigma.getCamera();

  const surface: Surface = {
    size: () => sigma.getDimensions(),
    projection(at) {
      const override = at === undefined ? {} : { cameraState: { ...at, angle: 0 } };
      const origin = sigma.graphToViewport({ x: 0, y: 0 }, override);
      const unit = sigma.graphToViewport({ x: 1, y: 1 }, override);
      return {
        originX: origin.x,
        originY: origin.y,
        scaleX: unit.x - origin.x,
        scaleY: unit.y - origin.y,
      };
    },
    home() {
      const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
      const left = sigma.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
      const right = sigma.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
      return { ...sigma.getDimensions(), scale: right.x - left.x };
    },
    sizeScale: () => sigma.scaleSize(1),
    camera: () => camera.getState(),
    setCamera(target) {
      const state = { ...target, angle: 0 };
      void camera.animate(state, { duration: 1 });
      camera.setState(state);
    },
    flyCamera(target) {
      const state = { ...target, angle: 0 };
      if (calm.matches || container.offsetWidth === 0) camera.setState(state);
      else void camera.animate(state, { duration: FLIGHT, easing: "cubicInOut" });
    },
    bounded: (ratio) => camera.getBoundedRatio(ratio),
    pixelRatio: () => pixelRatio,
    setPixelRatio(ratio) {
      pixelRatio = ratio;
      sigma.resize(true);
      renderNow();
    },
    longestSide() {
      const gl = sigma.getCanvases()["nodes"]?.getContext("webgl2");
      const most: unknown = gl?.getParameter(gl.MAX_RENDERBUFFER_SIZE);
      return typeof most === "number" ? most : COMMON_LONGEST_SIDE;
    },
    canvases() {
      const { edges, nodes } = sigma.getCanvases();
      return [edges, nodes].filter((canvas) => canvas !== undefined);
    },
  };
  const work = createCameraWork(surface);
  const unveiling = createRevealWork((nodes, links) => {
    if (shown === null) return;
    const { graph, looks, drawn } = shown;
    const reveal = unveiling.now();
    const ids = nodes.map((node) => drawn.map.network.nodes.ids[node]!);
    ids.forEach((id, i) =>
      Object.assign(graph.getNodeAttributes(id), looks.node(nodes[i]!, reveal)),
    );
    const edges = links.map(String);
    edges.forEach((key, i) =>
      Object.assign(graph.getEdgeAttributes(key), looks.link(links[i]!, reveal)),
    );
    sigma.refresh({ partialGraph: { nodes: ids, edges }, skipIndexation: true, schedule: true });
  });

  /** Draws what sigma has, at once: a canvas that was resized is empty until then. */
  function renderNow(): void {
    sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  function frame(): Frame {
    const { width, height } = sigma.getDimensions();
    const insets = work.insets();
    const reveal = shown?.reveal ?? null;
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
      projection: surface.projection(),
      ratio: camera.ratio,
      sizeScale: surface.sizeScale(),
      emphasis: shownOf(emphasis, reveal),
      alone: shownOf(shown?.alone ?? null, reveal),
      clear: false,
      names: effort.names,
    };
  }

  function draw(): void {
    frames.drew();
    if (shown === null) return;
    overlay.draw(frame());
    for (const listener of listeners) listener();
  }

  /** Sets what the next frame shows. Returns whether it was drawn already. */
  function spend(next: Effort): boolean {
    effort = next;
    const { links, groups } = shown?.drawing ?? { links: "all", groups: "clouds" };
    const bare = groups === "density" && (shown?.reveal ?? null) === null;
    visible.nodes = !bare;
    visible.strong = !bare && links !== "none" && next.strongLinks && !linksLag;
    visible.weak = !bare && links === "all" && next.weakLinks && !linksLag;
    const ratio = fullRatio * next.sharpness;
    if (ratio === pixelRatio) return false;
    surface.setPixelRatio(ratio);
    return true;
  }

  /** The map has come to rest: first what is cheap, then all of it. */
  function settle(): void {
    moving = false;
    frames.stop();
    const many = (shown?.graph.size ?? 0) > MANY_LINKS;
    const waits = many && (linksLag || !visible.weak);
    if (!spend({ ...FULL_EFFORT, weakLinks: !waits })) {
      if (waits || shown === null) draw();
      else sigma.scheduleRender();
    }
    if (waits) rest = window.setTimeout(finish, LATER);
    if (shown !== null) handlers.onCamera(work.isHome() ? null : camera.getState());
  }

  /** Gives the links the colours that the nodes have already. */
  function catchUp(): void {
    if (shown !== null && linksLag) repaintLinks(shown.graph, shown.looks, shown.reveal);
    linksLag = false;
  }

  function finish(): void {
    catchUp();
    spend(FULL_EFFORT);
    sigma.scheduleRender();
  }

  function nodeUnder(point: Point): number | null {
    if (shown === null) return null;
    const { drawn, radii } = shown;
    return nodeAt(drawn.map, radii, surface.projection(), surface.sizeScale(), point, members);
  }

  const pointer = createPointer({
    nodeAt: nodeUnder,
    linkAt(point): Hover | null {
      if (shown === null || (reachable === null && !(visible.strong || visible.weak))) return null;
      const { drawn, drawing, reveal } = shown;
      const shape = linkShape(drawn.map, drawing);
      const there = reveal === null ? null : fullyShown(reveal.links);
      const among = reachable?.filter((link) => reveal?.links.lights[link] !== 0) ?? there;
      const index = linkAt(drawn.map, surface.projection(), point, LINK_REACH, among, (link) =>
        shape.isCurved(link) ? CURVATURE : 0,
      );
      return index === null ? null : { type: "link", index };
    },
    meetsLinks: () => reachable !== null,
    isMoving: () => moving,
    setCursor(name) {
      middle.style.cursor = name;
    },
    onHover: handlers.onHover,
    onClick: handlers.onClick,
    onPage: (node) => handlers.onPage?.(node),
    onDrag(node, point, done) {
      if (shown === null) return;
      const place = unproject(surface.projection(), point);
      putNode(node, place);
      if (done) handlers.onMoved?.(node, place);
    },
  });

  /** Puts a node somewhere and draws it there with its links, nothing else anew. */
  function putNode(node: number, place: Point): void {
    if (shown === null) return;
    const { map } = shown.drawn;
    const id = map.network.nodes.ids[node]!;
    map.layout.x[node] = place.x;
    map.layout.y[node] = place.y;
    Object.assign(shown.graph.getNodeAttributes(id), place);
    sigma.refresh({
      partialGraph: { nodes: [id], edges: shown.graph.edges(id) },
      skipIndexation: true,
      schedule: true,
    });
  }

  sigma.on("afterRender", draw);
  camera.on("updated", () => {
    if (posing) return;
    if (pressed) work.leaveHome();
    moving = true;
    frames.start();
    spend(effortAt(frames.step(), shown?.graph.order ?? 0));
    window.clearTimeout(rest);
    rest = window.setTimeout(settle, REST);
  });
  sigma.on("enterNode", ({ event }) => {
    pointer.enter(event);
  });
  sigma.on("leaveNode", pointer.leave);
  const click = ({ event }: SigmaStageEventPayload) => {
    pointer.click(event);
  };
  sigma.on("clickNode", click);
  sigma.on("clickStage", click);
  sigma.on("rightClickNode", ({ event }) => {
    event.original.preventDefault();
    pointer.page(event);
  });
  const down = ({ event }: SigmaStageEventPayload) => {
    const { original } = event;
    const touch = !(original instanceof MouseEvent);
    if (touch || original.button === 0) pointer.down(event, touch);
  };
  sigma.on("downNode", down);
  sigma.on("downStage", down);
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    const node = nodeUnder(event.event);
    if (node !== null) flyTo(node, true);
  });
  sigma.on("moveBody", ({ event }) => {
    const overMap = middle.contains(event.original.target as Node | null);
    if (pointer.move(event, overMap)) event.preventSigmaDefault();
  });
  // A person who moves the map by hand leaves home; a mere click does not.
  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
    pointer.up();
  };
  middle.addEventListener("pointerdown", press);
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);
  // Sigma keeps these to itself, so they are met on their way down.
  middle.addEventListener("wheel", work.leaveHome, { passive: true, capture: true });
  middle.addEventListener("dblclick", work.leaveHome, { capture: true });
  middle.addEventListener("webglcontextlost", handlers.onLost, true);

  const resize = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || shown === null) return;
    sigma.resize();
    renderNow();
    if (work.isHome()) work.jumpTo(null);
  });
  resize.observe(container);

  function flyTo(node: number, near: boolean): void {
    if (shown === null) return;
    const { drawn, graph } = shown;
    const id = drawn.map.network.nodes.ids[node]!;
    const indexOf = (other: string) => graph.getNodeAttribute(other, "index");
    work.flyTo(node, near ? graph.neighbors(id).map(indexOf) : null);
  }

  function setAlone(group: Show["alone"]): void {
    work.setMembers(group === null ? null : new Set(group.nodes));
    if (shown !== null) shown = { ...shown, alone: group };
    setMembers();
  }

  /** Finds what the pointer can meet: what is there, in the group if there is one. */
  function setMembers(): void {
    if (shown === null) return;
    const { alone, reveal } = shown;
    const there = reveal === null ? null : fullyShown(reveal.nodes);
    const met = shownOf(alone, reveal)?.nodes ?? there;
    members = met === null ? null : new Set(met);
  }

  function radiiOf({ drawn, reveal }: Pick<Show, "drawn" | "reveal">): Float64Array {
    const radii = discRadii(drawn.map, drawn.extent);
    return reveal === null ? radii : grownRadii(radii, drawn.extent, reveal.nodes);
  }

  return {
    show(next, target) {
      const { drawn, palette, drawing, reveal } = next;
      unveiling.begin(reveal);
      const graph = graphOf(drawn, palette, drawing, reveal);
      pointer.forget();
      emphasis = null;
      reachable = null;
      linksLag = false;
      shown = { ...next, graph, looks: looksOf(drawn, palette), radii: radiiOf(next) };
      work.setDrawn(drawn);
      setAlone(next.alone);
      overlay.setMap(drawn, palette, drawing, reveal);
      frames.reset(graph.order, graph.size);
      const { minX, maxX, minY, maxY } = drawn.extent;
      sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
      spend(effort);
      sigma.setGraph(graph);
      if (target !== "stay") work.jumpTo(target);
      else if (work.isHome()) work.jumpTo(null);
    },
    setDrawing(drawing: Drawing) {
      if (shown === null) return;
      const { drawn, palette, reveal, graph: before } = shown;
      const { curved } = shown.drawing;
      shown = { ...shown, drawing };
      overlay.setMap(drawn, palette, drawing, reveal);
      spend(effort);
      if (curved === drawing.curved) {
        renderNow();
        return;
      }
      const { programOf } = linkShape(drawn.map, drawing);
      before.updateEachEdgeAttributes((key, look) => ({ ...look, type: programOf(Number(key)) }));
      sigma.refresh();
    },
    recolor(next) {
      if (shown === null) return;
      const { drawn, palette, drawing, reveal } = next;
      unveiling.begin(reveal);
      linksLag ||= shown.palette !== palette;
      shown = { ...shown, ...next, looks: looksOf(drawn, palette), radii: radiiOf(next) };
      setMembers();
      work.setDrawn(drawn);
      overlay.setMap(drawn, palette, drawing, reveal);
      const later = linksLag && shown.graph.size > MANY_LINKS;
      spend(effort);
      repaintNodes(shown.graph, shown.looks, reveal);
      if (!later) catchUp();
      else if (!moving) {
        window.clearTimeout(rest);
        rest = window.setTimeout(finish, LATER);
      }
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
    reveal(reveal) {
      if (shown === null) return;
      shown = { ...shown, reveal, radii: radiiOf({ ...shown, reveal }) };
      setMembers();
      overlay.setReveal(reveal);
      spend(effort);
      const { order, size } = shown.graph;
      unveiling.go(reveal, calm.matches || order + size > MOST_GROWING);
      sigma.scheduleRender();
    },
    setInsets(next) {
      if (!work.setInsets(next) || shown === null) return;
      if (work.isHome()) work.goTo(null);
      else draw();
    },
    goTo: work.goTo,
    jumpTo(camera) {
      work.jumpTo(camera);
    },
    camera: () => surface.camera(),
    flyTo,
    flyToAll: work.flyToAll,
    centreOn: work.centreOn,
    zoom: work.zoom,
    pan: work.pan,
    placeOf(node) {
      if (shown === null) return null;
      const { x, y } = shown.drawn.map.layout;
      const place = project(surface.projection(), x[node]!, y[node]!);
      const { left, top } = container.getBoundingClientRect();
      return { x: place.x + left, y: place.y + top };
    },
    viewed() {
      if (shown === null) return null;
      const { free, projection } = frame();
      const a = unproject(projection, free);
      const b = unproject(projection, { x: free.x + free.width, y: free.y + free.height });
      return { minX: a.x, maxX: b.x, minY: b.y, maxY: a.y };
    },
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    labelCount: overlay.labelCount,
    discCount() {
      if (shown === null) return 0;
      return shown.reveal === null ? shown.graph.order : fullyShown(shown.reveal.nodes).length;
    },
    pictureRoom() {
      if (shown === null) return null;
      const { width, height } = pictureCut(surface, work, shown, frame);
      return { cut: { width, height }, screen: surface.size(), longest: surface.longestSide() };
    },
    picture(scale) {
      if (shown === null) throw new Error("There is no map to take a picture of.");
      posing = true;
      try {
        unveiling.finish();
        catchUp();
        spend(FULL_EFFORT);
        return takePicture(surface, work, overlay, shown, frame, scale);
      } finally {
        posing = false;
      }
    },
    destroy() {
      window.clearTimeout(rest);
      unveiling.begin(null);
      frames.stop();
      resize.disconnect();
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", release);
      middle.removeEventListener("webglcontextlost", handlers.onLost, true);
      sigma.kill();
      overlay.destroy();
      for (const element of [below, middle, above]) element.remove();
    },
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what TypeScript asks of a class to be extended
type Program = new (...args: any[]) => { render(...args: any[]): void };

/** The program, drawing only while a condition holds: links come and go without being made anew. */
function drawnIf<P extends Program>(program: P, condition: () => boolean): P {
  return class extends program {
    override render(...args: unknown[]): void {
      if (condition()) super.render(...args);
    }
  };
}

/** The program, without the second drawing of everything that finds nodes by their pixels. */
function withoutPicking<P extends Program>(program: P): P {
  return class extends program {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    constructor(...[context, , renderer]: any[]) {
      super(context, null, renderer);
    }
  };
}

function layer(container: HTMLElement): HTMLElement {
  const element = document.createElement("div");
  element.className = "map-stack";
  container.append(element);
  return element;
}
