// Makes a scene: sigma's canvases between two of our own, and one place where all that is shown comes
// together. What the pointer means and where the camera goes is decided beside this folder.
import { createCameraWork } from "../camera-work.ts";
import type { Emphasis } from "../emphasis.ts";
import type { Point } from "../geometry.ts";
import { project, unproject } from "../geometry.ts";
import type { Drawing } from "../../state/drawing.ts";
import { indexMap, linksOf, otherEnd } from "../indexed-map.ts";
import type { Frame } from "../overlay.ts";
import { createOverlay } from "../overlay.ts";
import { pictureCut, takePicture } from "../picture.ts";
import { createPointer } from "../pointer.ts";
import { fullyShown } from "../reveal.ts";
import { createRevealWork } from "../reveal-work.ts";
import type { Scene, SceneHandlers } from "../scene-types.ts";
import { frameOf } from "./frame.ts";
import { bindGestures } from "./gestures.ts";
import { createItems } from "./items.ts";
import { linkUnder, nodeUnder } from "./meet.ts";
import type { Visible } from "./programs.ts";
import { createRenderer } from "./renderer.ts";
import type { Shown } from "./shown.ts";
import { linkCount, membersOf, nodeCount, radiiOf, shownWith } from "./shown.ts";
import { surfaceOf } from "./sigma-surface.ts";
import { createThrift } from "./thrift.ts";

/** Nodes and links of which those that come are seen to grow; of more, they are there at once. */
const MOST_GROWING = 8000;
/** More pixels cost more and show nothing more. */
const HIGHEST_PIXEL_RATIO = 2;

/** Makes a scene inside an element that has a size. Throws where WebGL 2 is missing. */
export function createScene(container: HTMLElement, handlers: SceneHandlers): Scene {
  const below = layer(container);
  const middle = layer(container);
  const above = layer(container);
  above.style.pointerEvents = "none";
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const listeners = new Set<() => void>();
  const visible: Visible = { nodes: true, strong: true, weak: true };
  const fullRatio = Math.min(window.devicePixelRatio, HIGHEST_PIXEL_RATIO);
  let shown: Shown | null = null;
  let emphasis: Emphasis | null = null;
  /** The nodes that the pointer can meet; null: all. */
  let members: ReadonlySet<number> | null = null;
  let reachable: readonly number[] | null = null;
  let pressed = false;
  /** A picture is being taken: what moves is not a hand. */
  let posing = false;

  const overlay = createOverlay(below, above, draw);
  const renderer = createRenderer(middle, fullRatio, visible, calm.matches);
  const { sigma } = renderer;
  const items = createItems(renderer.programs);
  const camera = sigma.getCamera();
  const surface = surfaceOf(renderer, () => calm.matches || container.offsetWidth === 0);
  const work = createCameraWork(surface);
  const thrift = createThrift(
    {
      shown: () =>
        shown === null ? null : { ...shown, nodes: nodeCount(shown), links: linkCount(shown) },
      fullRatio,
      pixelRatio: renderer.pixelRatio,
      setPixelRatio: renderer.setPixelRatio,
      scheduleRender: () => sigma.scheduleRender(),
      drawAround: draw,
      repaintLinks() {
        if (shown !== null) items.paintLinks({ ...shown, painted: shown.reveal });
      },
      onRest() {
        if (shown !== null) handlers.onCamera(work.isHome() ? null : surface.camera());
      },
    },
    visible,
  );
  const unveiling = createRevealWork((nodes, links) => {
    if (shown === null) return;
    items.paintSome({ ...shown, painted: unveiling.now() }, nodes, links);
    sigma.scheduleRender();
  });

  function frame(): Frame {
    return frameOf(surface, work.insets(), shown, emphasis, thrift.effort().names);
  }

  function draw(): void {
    thrift.drew();
    if (shown === null) return;
    overlay.draw(frame());
    for (const listener of listeners) listener();
  }

  function meetNode(point: Point): number | null {
    return shown === null ? null : nodeUnder(shown, surface, point, members);
  }

  const pointer = createPointer({
    nodeAt: meetNode,
    linkAt(point) {
      if (shown === null || (reachable === null && !(visible.strong || visible.weak))) return null;
      return linkUnder(shown, surface, point, reachable);
    },
    meetsLinks: () => reachable !== null,
    isMoving: thrift.isMoving,
    setCursor(name) {
      middle.style.cursor = name;
    },
    onHover: handlers.onHover,
    nameAt(point) {
      const name = overlay.nameAt(point);
      return name?.type === "node" && members?.has(name.index) === false ? null : name;
    },
    onClick: handlers.onClick,
    onGroup(community) {
      if (handlers.onGroup === undefined) handlers.onClick(null);
      else handlers.onGroup(community);
    },
    onPage: (node) => handlers.onPage?.(node),
    onDrag(node, point, done) {
      if (shown === null) return;
      const place = unproject(surface.projection(), point);
      const { layout } = shown.drawn.map;
      layout.x[node] = place.x;
      layout.y[node] = place.y;
      const links = linksOf(indexMap(shown.drawn.map), node);
      items.paintSome({ ...shown, painted: unveiling.now() }, [node], links);
      sigma.scheduleRender();
      if (done) handlers.onMoved?.(node, place);
    },
  });

  sigma.on("afterRender", draw);
  camera.on("updated", () => {
    if (posing) return;
    // A person who moves the map by hand leaves home; a mere click does not.
    if (pressed) work.leaveHome();
    thrift.moved();
  });
  const stopGestures = bindGestures(sigma, middle, pointer, {
    onPress(now) {
      pressed = now;
    },
    onLeave: work.leaveHome,
    onDoubleClick(point) {
      const node = meetNode(point);
      if (node !== null) flyTo(node, true);
      return node !== null;
    },
    onLost: handlers.onLost,
  });

  const resize = new ResizeObserver(() => {
    if (container.offsetWidth === 0 || shown === null) return;
    sigma.resize();
    renderer.renderNow();
    if (work.isHome()) work.jumpTo(null);
  });
  resize.observe(container);

  function flyTo(node: number, near: boolean): void {
    if (shown === null) return;
    const indexed = indexMap(shown.drawn.map);
    const { links } = shown.drawn.map.network;
    const others = () => linksOf(indexed, node).map((link) => otherEnd(links, link, node));
    work.flyTo(node, near ? others() : null);
  }

  function setAlone(group: Emphasis | null): void {
    work.setMembers(group === null ? null : new Set(group.nodes));
    if (shown === null) return;
    shown = { ...shown, alone: group };
    members = membersOf(shown);
  }

  return {
    show(next, target) {
      const { drawn, palette, drawing, reveal } = next;
      unveiling.begin(reveal);
      pointer.forget();
      emphasis = null;
      reachable = null;
      shown = shownWith(next);
      work.setDrawn(drawn);
      setAlone(next.alone);
      overlay.setMap(drawn, palette, drawing, reveal);
      thrift.reset(nodeCount(shown), linkCount(shown));
      items.fill({ ...shown, painted: reveal });
      renderer.setExtent(drawn.extent);
      thrift.update();
      if (target !== "stay") work.jumpTo(target);
      else if (work.isHome()) work.jumpTo(null);
    },
    setDrawing(drawing: Drawing) {
      if (shown === null) return;
      const { drawn, palette, reveal } = shown;
      const { curved } = shown.drawing;
      shown = { ...shown, drawing };
      overlay.setMap(drawn, palette, drawing, reveal);
      thrift.update();
      if (curved !== drawing.curved) items.fill({ ...shown, painted: unveiling.now() });
      renderer.renderNow();
    },
    recolor(next) {
      if (shown === null) return;
      const { drawn, palette, drawing, reveal } = next;
      unveiling.begin(reveal);
      const changed = shown.palette !== palette;
      shown = shownWith(next);
      members = membersOf(shown);
      work.setDrawn(drawn);
      overlay.setMap(drawn, palette, drawing, reveal);
      const later = thrift.lag(changed);
      thrift.update();
      items.paintNodes({ ...shown, painted: reveal });
      sigma.scheduleRender();
      if (later) thrift.finishSoon();
      else thrift.catchUp();
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
      members = membersOf(shown);
      overlay.setReveal(reveal);
      thrift.update();
      const count = nodeCount(shown) + linkCount(shown);
      unveiling.go(reveal, calm.matches || count > MOST_GROWING);
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
      return shown.reveal === null ? nodeCount(shown) : fullyShown(shown.reveal.nodes).length;
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
        thrift.spare();
        return takePicture(surface, work, overlay, shown, frame, scale);
      } finally {
        posing = false;
      }
    },
    destroy() {
      thrift.stop();
      unveiling.begin(null);
      resize.disconnect();
      stopGestures();
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
