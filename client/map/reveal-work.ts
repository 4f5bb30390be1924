// Goes from one part of a map to the next: what changed is painted anew, over some frames unless it is
// wanted at once, and nothing else.
import type { Reveal, RevealPart } from "./reveal.ts";

/** How long what changes takes to appear, grow or fade; ms. */
const TIME = 320;

export interface RevealWork {
  /** What is painted at this moment; null: the whole map. */
  readonly now: () => Reveal | null;
  /** Shows a part; null: the whole map. `calm`: at once. */
  go(next: Reveal | null, calm: boolean): void;
  /** Another map, or other colours: what it shows is painted by others. */
  begin(next: Reveal | null): void;
  /** Is there at once. */
  finish(): void;
}

/** @param paint paints nodes and links anew as `now` has them */
export function createRevealWork(
  paint: (nodes: readonly number[], links: readonly number[]) => void,
): RevealWork {
  let now: Reveal | null = null;
  let target: Reveal | null = null;
  let timer = 0;
  let moving: { readonly nodes: readonly number[]; readonly links: readonly number[] } | null =
    null;

  function finish(): void {
    window.cancelAnimationFrame(timer);
    if (moving === null) return;
    const { nodes, links } = moving;
    [moving, now] = [null, target];
    paint(nodes, links);
  }

  return {
    now: () => now,
    begin(next) {
      window.cancelAnimationFrame(timer);
      [moving, now, target] = [null, next, next];
    },
    go(next, calm) {
      window.cancelAnimationFrame(timer);
      const whole = now ?? next;
      if (whole === null) return;
      const from = now ?? wholeOf(whole);
      const to = next ?? wholeOf(whole);
      const nodes = changed(from.nodes, to.nodes);
      const links = changed(from.links, to.links);
      [moving, target] = [{ nodes, links }, next];
      if (calm) {
        finish();
        return;
      }
      const between = { nodes: copied(from.nodes), links: copied(from.links) };
      now = between;
      const start = performance.now();
      const step = (time: number) => {
        const share = (time - start) / TIME;
        if (share >= 1) {
          finish();
          return;
        }
        const eased = 1 - (1 - Math.max(0, share)) ** 3;
        blend(between.nodes, from.nodes, to.nodes, nodes, eased);
        blend(between.links, from.links, to.links, links, eased);
        paint(nodes, links);
        timer = window.requestAnimationFrame(step);
      };
      timer = window.requestAnimationFrame(step);
    },
    finish,
  };
}

function wholeOf({ nodes, links }: Reveal): Reveal {
  const whole = ({ sizes }: RevealPart): RevealPart => ({
    sizes: new Float32Array(sizes.length).fill(1),
    lights: new Float32Array(sizes.length).fill(1),
  });
  return { nodes: whole(nodes), links: whole(links) };
}

function copied({ sizes, lights }: RevealPart): RevealPart {
  return { sizes: sizes.slice(), lights: lights.slice() };
}

/** Indices of what is not the same; how large something is that is not there does not matter. */
function changed(a: RevealPart, b: RevealPart): readonly number[] {
  const found: number[] = [];
  a.lights.forEach((light, i) => {
    const sameSize = a.sizes[i] === b.sizes[i] || light === 0;
    if (light !== b.lights[i] || !sameSize) found.push(i);
  });
  return found;
}

function blend(
  into: RevealPart,
  from: RevealPart,
  to: RevealPart,
  indices: readonly number[],
  share: number,
): void {
  for (const i of indices) {
    // What comes grows from nothing; what goes keeps its size.
    const start = from.lights[i] === 0 ? 0 : from.sizes[i]!;
    const end = to.lights[i] === 0 ? from.sizes[i]! : to.sizes[i]!;
    into.sizes[i] = start + (end - start) * share;
    into.lights[i] = from.lights[i]! + (to.lights[i]! - from.lights[i]!) * share;
  }
}
