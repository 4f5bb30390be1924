// Picking by a seeded generator.
import type { Random } from "../../graph/model/random.ts";

/** Integer in [0, below). */
export function upTo(below: number, random: Random): number {
  return Math.floor(random() * below);
}

/** One of some things. */
export function oneOf<T>(things: readonly T[], random: Random): T {
  return things[upTo(things.length, random)]!;
}
