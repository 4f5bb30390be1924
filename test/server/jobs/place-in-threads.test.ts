// Threads that place the groups of a large map give what one thread gives.
import { describe, expect, test } from "vitest";
import { placePart, type Part } from "../../../graph/index.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { awaited, placeInThreads } from "../../../server/jobs/place-in-threads.ts";
import { placeShared, placementOf, shareParts } from "../../../server/jobs/shared-parts.ts";

const STEPS = { least: 5, most: 20, work: 1000 };

/** Groups of a size, each linked at random. */
function groups(count: number, size: number): Part[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, group) => {
    // Every group has another number of nodes.
    const nodeCount = size + (group % 3);
    const pairs = Array.from({ length: nodeCount * 2 }, (__, i) =>
      i < nodeCount - 1
        ? [i, i + 1]
        : [Math.floor(random() * nodeCount), Math.floor(random() * nodeCount)],
    ).filter(([a, b]) => a !== b);
    return {
      links: {
        nodeCount,
        sources: Uint32Array.from(pairs, ([a]) => a!),
        targets: Uint32Array.from(pairs, ([, b]) => b!),
        strengths: Float64Array.from(pairs, (__, i) => 1 + (i % 4)),
      },
      radii: Float64Array.from({ length: nodeCount }, (__, i) => 1 + (i % 5)),
      steps: STEPS,
    };
  });
}

describe("groups placed in threads", () => {
  test("stand where one thread places them, in their order", () => {
    const parts = groups(12, 1800); // 21,612 nodes: enough for threads
    expect(placeInThreads(parts, 42)).toEqual(parts.map((part) => placePart(part, 42)));
  });

  test("are placed here where they are few", () => {
    const parts = groups(4, 30);
    expect(placeInThreads(parts, 42)).toEqual(parts.map((part) => placePart(part, 42)));
  });
});

describe("shared parts", () => {
  test("are taken once each, whoever takes them", () => {
    const parts = groups(5, 20);
    const shared = shareParts(parts, 1);
    Atomics.add(shared.taken, 0, 2); // two others have taken the two largest
    placeShared(shared);
    expect(Array.from(shared.done).filter((done) => done === 1)).toHaveLength(3);
    for (const p of shared.order.subarray(2))
      expect(placementOf(shared, p)).toEqual(placePart(parts[p]!, 1));
  });

  test("that a thread took and never placed are placed by who waits", () => {
    const parts = groups(3, 20);
    const shared = shareParts(parts, 1);
    Atomics.add(shared.taken, 0, 1); // taken by a thread that died
    placeShared(shared);
    expect(parts.map((_, p) => awaited(shared, p, 5))).toEqual(
      parts.map((part) => placePart(part, 1)),
    );
  });
});
