// How much a frame may show while the map moves. Pure: from how long frames took to what the next
// one leaves out, so that a hand is followed also where nothing but the processor draws.

/** Steps of thrift: 0 draws everything, the last only discs at half the pixels. */
export const STEPS = 4;

/** What a frame shows. */
export interface Effort {
  readonly weakLinks: boolean;
  readonly strongLinks: boolean;
  /** Names of nodes; those of communities always stand. */
  readonly names: boolean;
  /** Share of the pixels per side, 0 to 1. */
  readonly sharpness: number;
}

export const FULL_EFFORT: Effort = Object.freeze({
  weakLinks: true,
  strongLinks: true,
  names: true,
  sharpness: 1,
});

/** Placing names in every frame costs the page's own time above this many nodes. */
const NAMED_WHILE_MOVING = 2500;

/** What is drawn at a step of thrift, while the map moves. */
export function effortAt(step: number, nodes: number): Effort {
  return {
    weakLinks: step < 1,
    strongLinks: step < 2,
    names: step < 1 && nodes <= NAMED_WHILE_MOVING,
    sharpness: step < 2 ? 1 : step < 3 ? 0.75 : 0.5,
  };
}

/** What has been learned about a map's frames. */
export interface Pace {
  readonly step: number;
  /** The highest step that was found too slow; −1: none. It is not tried again. */
  readonly tooSlow: number;
  /** Frames at this step, ms, the latest last. */
  readonly times: readonly number[];
}

/** Above this many links, weak ones wait for rest until it is known that they cost nothing. */
const MANY_LINKS = 6000;
const VERY_MANY = 60_000;

/** The pace to begin with, before any frame was timed. */
export function firstPace(nodes: number, links: number): Pace {
  const step = nodes + links > VERY_MANY ? 2 : links > MANY_LINKS ? 1 : 0;
  return { step, tooSlow: -1, times: [] };
}

/** A frame that takes longer is felt as a jerk; ms. */
const SLOW = 55;
/** Frames as fast as this leave room for more; ms. */
const FAST = 22;
/** Frames looked at before thrift grows, and before it is loosened. */
const FEW = 3;
const SOME = 24;

/**
 * The pace after one more frame of `ms`. Thrift grows when three frames in a row are slow, and loosens
 * by a step when two dozen were fast, but never back to a step that was too slow: it comes to rest.
 */
export function paceAfter({ step, tooSlow, times }: Pace, ms: number): Pace {
  const known = [...times, ms].slice(-SOME);
  const latest = known.slice(-FEW);
  if (latest.length === FEW && latest.every((time) => time > SLOW)) {
    const slow = Math.max(tooSlow, step);
    return { step: Math.min(STEPS - 1, step + 1), tooSlow: slow, times: [] };
  }
  const loosen = step > 0 && step - 1 > tooSlow;
  if (loosen && known.length === SOME && known.every((time) => time < FAST)) {
    return { step: step - 1, tooSlow, times: [] };
  }
  return { step, tooSlow, times: known };
}
