// Orders in which nodes are visited.
import type { Random } from "../../model/random.ts";

/** Nodes of one block fit the processor's cache with all that is read about them. */
const BLOCK = 4096;

/**
 * Every number below `count` once, in random blocks of random order: as good for finding communities as
 * an order random throughout, where neighbours have neighbouring numbers, and nearer in memory.
 */
export function shuffledInBlocks(count: number, random: Random): Uint32Array {
  const order = new Uint32Array(count);
  const blocks = shuffled(0, Math.ceil(count / BLOCK), random);
  let length = 0;
  for (const block of blocks) {
    const from = block * BLOCK;
    const numbers = shuffled(from, Math.min(count, from + BLOCK), random);
    order.set(numbers, length);
    length += numbers.length;
  }
  return order;
}

/** The numbers from `from` up to below `to`, each once. */
function shuffled(from: number, to: number, random: Random): Uint32Array {
  const numbers = new Uint32Array(to - from);
  for (let i = 0; i < numbers.length; i++) {
    const place = Math.floor(random() * (i + 1));
    numbers[i] = numbers[place]!;
    numbers[place] = from + i;
  }
  return numbers;
}
