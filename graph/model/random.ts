// The one source of chance. Everything random in Asterism draws from a generator made here, so the
// same seed gives the same bytes.

/** A generator of uniform numbers in [0, 1). */
export type Random = () => number;

/**
 * A seeded generator (mulberry32; 32 bits of state, period 2³²).
 *
 * Source: T. Ettinger's public-domain mulberry32, a Weyl sequence with a mixing finaliser.
 *
 * @param seed any integer; only its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
