// What hands mean: pointing, clicking, dragging a disc, a right click or a long press. Speaks of
// viewport pixels and of nodes by index; the surface hands the events in.
import type { Hover } from "./emphasis.ts";
import type { Point } from "./geometry.ts";
import type { CommunityLabel, NodeLabel } from "./label-plan.ts";

/** Pixels that a pressed disc must move before it is dragged rather than clicked. */
const DRAG_START = 4;
/** A finger that rests this long wants the page; ms. */
const LONG_PRESS = 550;
/** Pixels that a resting finger may tremble. */
const TREMBLE = 8;

/** What the pointer asks of the scene. */
export interface PointerWorld {
  /** The node at a point. */
  nodeAt(point: Point): number | null;
  /** The link at a point where there is no node; `lit`: only if lit ones can be met. */
  linkAt(point: Point): Hover | null;
  /** The name that is written at a point. */
  nameAt(point: Point): NodeLabel | CommunityLabel | null;
  /** Whether links are looked for under a resting pointer. */
  meetsLinks(): boolean;
  isMoving(): boolean;
  setCursor(name: string): void;
  onHover(hover: Hover | null): void;
  onClick(target: Hover | null): void;
  /** A click on the name of a community. */
  onGroup(community: number): void;
  onPage(node: number): void;
  /** Drags a node to a point; `done`: and lets it go there. */
  onDrag(node: number, point: Point, done: boolean): void;
}

export interface Pointer {
  forget(): void;
  readonly leave: () => void;
  /** Returns true when the map shall not be moved by it. */
  move(point: Point, overMap: boolean): boolean;
  click(point: Point): void;
  /** Returns whether there is a node. */
  page(point: Point): boolean;
  /** A button or a finger goes down. `byHand`: a finger, which drags the map and no discs. */
  down(point: Point, byHand: boolean): void;
  /** There are two fingers, or were: whatever they do, it is neither a tap nor a long press. */
  pinch(): void;
  up(): void;
}

export function createPointer(world: PointerWorld): Pointer {
  let hover: Hover | null = null;
  /** Where links are to be looked for at the next frame. */
  let pending: Point | null = null;
  let pressed: { readonly node: number; readonly from: Point; dragged: boolean } | null = null;
  let at: Point | null = null;
  let press = 0;
  let pressStart: Point | null = null;
  /** What has just happened was no click. */
  let spent = false;

  function setHover(next: Hover | null): void {
    if (hover?.type === next?.type && hover?.index === next?.index) return;
    hover = next;
    world.setCursor(next === null ? "grab" : "pointer");
    world.onHover(next);
  }

  /** The pointer is over a node now; null: over none. */
  function meet(index: number | null): void {
    if (index !== null) setHover({ type: "node", index });
    else if (hover?.type === "node") setHover(null);
  }

  function lookForLink(): void {
    if (pending !== null && hover?.type !== "node") setHover(world.linkAt(pending));
    pending = null;
  }

  function endPress(): void {
    window.clearTimeout(press);
    pressStart = null;
  }

  function drag(point: Point): boolean {
    if (pressed === null) return false;
    const far = Math.hypot(point.x - pressed.from.x, point.y - pressed.from.y) > DRAG_START;
    if (!pressed.dragged && !far) return true;
    if (!pressed.dragged) world.setCursor("grabbing");
    pressed.dragged = true;
    world.onDrag(pressed.node, point, false);
    return true;
  }

  return {
    forget() {
      hover = null;
      pressed = null;
      pending = null;
      endPress();
    },
    leave() {
      if (pressed === null) setHover(null);
    },
    move(point, overMap) {
      at = point;
      if (pressStart !== null) {
        const moved = Math.hypot(point.x - pressStart.x, point.y - pressStart.y);
        if (moved > TREMBLE) endPress();
      }
      if (pressed !== null) return drag(point);
      meet(overMap ? world.nodeAt(point) : null);
      if (hover?.type === "node" || world.isMoving() || !world.meetsLinks()) return false;
      // Links are looked for once per frame.
      const first = pending === null;
      if (!overMap) {
        pending = null;
        setHover(null);
        return false;
      }
      pending = point;
      if (first) requestAnimationFrame(lookForLink);
      return false;
    },
    click(point) {
      if (spent) {
        spent = false;
        return;
      }
      const index = world.nodeAt(point);
      const target = index === null ? world.linkAt(point) : ({ type: "node", index } as const);
      // A name stands for what it names, where nothing else is meant.
      const name = target === null ? world.nameAt(point) : null;
      if (name?.type === "community") world.onGroup(name.community);
      else world.onClick(name === null ? target : { type: "node", index: name.index });
    },
    page(point) {
      const index = world.nodeAt(point);
      if (index !== null) world.onPage(index);
      return index !== null;
    },
    pinch() {
      endPress();
      spent = true;
    },
    down(point, byHand) {
      endPress();
      spent = false;
      at = point;
      const node = world.nodeAt(point);
      if (byHand) meet(node);
      if (node === null) return;
      if (!byHand) {
        pressed = { node, from: point, dragged: false };
        return;
      }
      pressStart = point;
      press = window.setTimeout(() => {
        pressStart = null;
        spent = true;
        world.onPage(node);
      }, LONG_PRESS);
    },
    up() {
      endPress();
      const was = pressed;
      pressed = null;
      if (was?.dragged !== true || at === null) return;
      spent = true;
      world.setCursor("pointer");
      world.onDrag(was.node, at, true);
    },
  };
}
