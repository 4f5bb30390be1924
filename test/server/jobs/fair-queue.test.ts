// Turns: who asks much waits behind himself.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFairQueue } from "../../../server/jobs/fair-queue.ts";

function takeAll<T>(queue: { take(): T | undefined }): T[] {
  const taken: T[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) taken.push(item);
  return taken;
}

test("each asker has a turn, in the order in which they came; one's own stay in order", () => {
  const queue = createFairQueue<string>(10);
  for (const item of ["a1", "a2", "a3", "b1", "c1", "b2"])
    expect(queue.push(item[0]!, item)).toBeNull();
  expect(queue.size).toBe(6);
  expect(takeAll(queue)).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  expect(queue.size).toBe(0);
});

test("who comes late waits for one of another, not for all of them", () => {
  const queue = createFairQueue<string>(10);
  for (const item of ["a1", "a2", "a3", "a4"]) queue.push("a", item);
  expect(queue.take()).toBe("a1");
  queue.push("b", "b1");
  expect(takeAll(queue)).toEqual(["a2", "b1", "a3", "a4"]);
});

test("what is put first comes before all turns, in order", () => {
  const queue = createFairQueue<string>(1);
  queue.push("a", "a1");
  queue.putFirst("x");
  queue.putFirst("y");
  expect(queue.size).toBe(3);
  expect(takeAll(queue)).toEqual(["x", "y", "a1"]);
});

test("where no more may wait, the one with most waiting gives a place up", () => {
  const queue = createFairQueue<string>(3);
  for (const item of ["a1", "a2", "a3"]) queue.push("a", item);
  expect(queue.push("a", "a4")).toBe("a4");
  expect(queue.push("b", "b1")).toBe("a3");
  // b would have two then, as many as a has: nothing is won by taking it from him.
  expect(queue.push("b", "b2")).toBe("b2");
  expect(takeAll(queue)).toEqual(["a1", "b1", "a2"]);
  const none = createFairQueue<string>(0);
  expect(none.push("a", "a1")).toBe("a1");
});

test("what nobody waits for is taken out", () => {
  const queue = createFairQueue<string>(3);
  for (const item of ["a1", "b1", "b2"]) queue.push(item[0]!, item);
  expect(queue.clear((item) => item.endsWith("1"))).toEqual(["a1", "b1"]);
  expect(queue.size).toBe(1);
  expect(takeAll(queue)).toEqual(["b2"]);
});

test("nothing is lost or doubled, and nobody is served twice before another who waits", () => {
  const move = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(
      fc.array(move, { maxLength: 60 }),
      fc.integer({ min: 0, max: 6 }),
      (moves, most) => {
        const queue = createFairQueue<{ asker: number; n: number }>(most);
        const here = new Set<number>();
        let n = 0;
        for (const asker of moves) {
          if (asker === null) {
            const taken = queue.take();
            expect(taken === undefined).toBe(here.size === 0);
            if (taken !== undefined) expect(here.delete(taken.n)).toBe(true);
          } else {
            const item = { asker, n: n++ };
            here.add(item.n);
            const dropped = queue.push(String(asker), item);
            if (dropped !== null) expect(here.delete(dropped.n)).toBe(true);
          }
          expect(queue.size).toBe(here.size);
          expect(here.size).toBeLessThanOrEqual(most);
        }
        const rest = takeAll(queue);
        const rounds = rest.map(
          ({ asker }, i) => rest.slice(0, i).filter((one) => one.asker === asker).length,
        );
        expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
        expect(new Set(rest.map((one) => one.n))).toEqual(here);
      },
    ),
  );
});
