// Times the frames of the browser while the map moves, and keeps the pace that they teach.
import type { Pace } from "./frame-policy.ts";
import { firstPace, paceAfter } from "./frame-policy.ts";

export interface FrameWatch {
  /** What is drawn has changed: nothing is known of it. */
  reset(nodes: number, links: number): void;
  /** The map has begun to move. */
  start(): void;
  /** Something was drawn since the last frame. */
  readonly drew: () => void;
  stop(): void;
  step(): number;
}

export function watchFrames(): FrameWatch {
  let pace: Pace = firstPace(0, 0);
  let request = 0;
  let before = 0;
  let drawn = false;

  function tick(now: number): void {
    // A frame in which nothing was drawn says nothing.
    if (drawn && before > 0) pace = paceAfter(pace, now - before);
    drawn = false;
    before = now;
    request = requestAnimationFrame(tick);
  }

  function stop(): void {
    cancelAnimationFrame(request);
    request = 0;
    before = 0;
    drawn = false;
  }

  return {
    reset(nodes, links) {
      pace = firstPace(nodes, links);
    },
    start() {
      if (request === 0) request = requestAnimationFrame(tick);
    },
    drew() {
      drawn = true;
    },
    stop,
    step: () => pace.step,
  };
}
