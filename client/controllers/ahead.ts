// Fetches what a first click will want while the hand is still on its way: the first visit need not
// wait for it, and the first click hardly does.

const SIGNS = ["pointermove", "pointerdown", "keydown"] as const;

/** Runs the loads once, at the first sign of somebody. Returns a function that ends the waiting. */
export function loadAhead(loads: readonly (() => Promise<unknown>)[]): () => void {
  const end = () => {
    for (const sign of SIGNS) window.removeEventListener(sign, begin);
  };
  const begin = () => {
    end();
    // What does not come now is asked for again when it is needed, and complains then.
    for (const load of loads) load().catch(() => undefined);
  };
  for (const sign of SIGNS) window.addEventListener(sign, begin, { passive: true });
  return end;
}
