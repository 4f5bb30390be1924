// What each frame draws: less while the map moves, all of it at rest, and the many links last.
import type { Effort } from "../frame-policy.ts";
import { effortAt, FULL_EFFORT } from "../frame-policy.ts";
import { watchFrames } from "../frame-watch.ts";
import { MANY_LINKS } from "../link-shape.ts";
import type { Show } from "../scene-types.ts";
import type { Visible } from "./programs.ts";

/** The camera rests when it has not moved for this long; ms. */
const REST = 140;
/** Pause before the many weak links follow what is drawn at rest; ms. */
const LATER = 50;

export interface ThriftWorld {
  /** What is shown, and how much of it there is; null: nothing. */
  shown():
    (Pick<Show, "drawing" | "reveal"> & { readonly nodes: number; readonly links: number }) | null;
  readonly fullRatio: number;
  pixelRatio(): number;
  setPixelRatio(ratio: number): void;
  /** Draws in the next frame, sigma and all. */
  scheduleRender(): void;
  /** Draws the canvases around sigma's at once. */
  drawAround(): void;
  /** Gives the links the colours that the nodes have already. */
  repaintLinks(): void;
  /** The map has come to rest. */
  onRest(): void;
}

export interface Thrift {
  effort(): Effort;
  readonly isMoving: () => boolean;
  /** Another map is shown: nothing is known of its frames, and nothing lags. */
  reset(nodes: number, links: number): void;
  /** Something was drawn. */
  readonly drew: () => void;
  /** The camera has moved. */
  moved(): void;
  /** Sets what the next frame shows, as things stand now. */
  update(): void;
  /** Draws everything, from now on. */
  spare(): void;
  /**
   * Other colours came, if `changed`, which links do not have yet. Returns whether they shall follow
   * later.
   */
  lag(changed: boolean): boolean;
  catchUp(): void;
  /** The links that lag follow soon, unless the map moves: then at rest. */
  finishSoon(): void;
  stop(): void;
}

export function createThrift(world: ThriftWorld, visible: Visible): Thrift {
  const frames = watchFrames();
  let effort: Effort = FULL_EFFORT;
  let moving = false;
  /** Many links still have the colours of before: they are left out and follow in a frame of their own. */
  let linksLag = false;
  let rest = 0;

  /** Sets what the next frame shows. Returns whether it was drawn already. */
  function spend(next: Effort): boolean {
    effort = next;
    const shown = world.shown();
    const { links, groups } = shown?.drawing ?? { links: "all", groups: "clouds" };
    const bare = groups === "density" && (shown?.reveal ?? null) === null;
    visible.nodes = !bare;
    visible.strong = !bare && links !== "none" && next.strongLinks && !linksLag;
    visible.weak = !bare && links === "all" && next.weakLinks && !linksLag;
    const ratio = world.fullRatio * next.sharpness;
    if (ratio === world.pixelRatio()) return false;
    world.setPixelRatio(ratio);
    return true;
  }

  function hasMany(): boolean {
    return (world.shown()?.links ?? 0) > MANY_LINKS;
  }

  /** The map has come to rest: first what is cheap, then all of it. */
  function settle(): void {
    moving = false;
    frames.stop();
    const waits = hasMany() && (linksLag || !visible.weak);
    if (!spend({ ...FULL_EFFORT, weakLinks: !waits })) {
      if (waits || world.shown() === null) world.drawAround();
      else world.scheduleRender();
    }
    if (waits) rest = window.setTimeout(finish, LATER);
    world.onRest();
  }

  function catchUp(): void {
    if (linksLag) world.repaintLinks();
    linksLag = false;
  }

  function finish(): void {
    catchUp();
    spend(FULL_EFFORT);
    world.scheduleRender();
  }

  return {
    effort: () => effort,
    isMoving: () => moving,
    reset(nodes, links) {
      linksLag = false;
      frames.reset(nodes, links);
    },
    drew: frames.drew,
    moved() {
      moving = true;
      frames.start();
      spend(effortAt(frames.step(), world.shown()?.nodes ?? 0));
      window.clearTimeout(rest);
      rest = window.setTimeout(settle, REST);
    },
    update() {
      spend(effort);
    },
    spare() {
      catchUp();
      spend(FULL_EFFORT);
    },
    lag(changed) {
      linksLag ||= changed;
      return linksLag && hasMany();
    },
    catchUp,
    finishSoon() {
      if (moving) return;
      window.clearTimeout(rest);
      rest = window.setTimeout(finish, LATER);
    },
    stop() {
      window.clearTimeout(rest);
      frames.stop();
    },
  };
}
