import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPointer } from "../../../client/map/pointer.ts";

/** A node at x below 10, a link at x 20 to 29, the name of group 4 from there on. */
function pointerOver() {
  const seen: string[] = [];
  const pointer = createPointer({
    nodeAt: ({ x }) => (x < 10 ? 7 : null),
    linkAt: ({ x }) => (x >= 20 && x < 30 ? { type: "link", index: 2 } : null),
    nameAt: ({ x, y }) =>
      y > 0
        ? { type: "node", index: 5, text: "Ada", size: 12 }
        : x >= 20
          ? { type: "community", community: 4, lines: ["moss"], size: 18 }
          : null,
    meetsLinks: () => true,
    isMoving: () => false,
    setCursor: () => undefined,
    onHover: () => undefined,
    onClick: (target) => seen.push(target === null ? "nothing" : `${target.type} ${target.index}`),
    onGroup: (id) => seen.push(`group ${id}`),
    onPage: (node) => seen.push(`page ${node}`),
    onDrag: () => undefined,
  });
  return { pointer, seen };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a click means the node, else the link, else what the name there names", () => {
  const { pointer, seen } = pointerOver();
  for (const [x, y] of [
    [5, 1],
    [25, 1],
    [15, 1],
    [40, 0],
    [15, 0],
  ] as const)
    pointer.click({ x, y });
  expect(seen).toEqual(["node 7", "link 2", "node 5", "group 4", "nothing"]);
});

test("a finger that rests on a node opens its page, once, and its end is no tap", () => {
  const { pointer, seen } = pointerOver();
  pointer.down({ x: 5, y: 0 }, true);
  vi.advanceTimersByTime(2000);
  pointer.up();
  pointer.click({ x: 5, y: 0 });
  expect(seen).toEqual(["page 7"]);
});

test("a second finger takes the first one's meaning away", () => {
  const { pointer, seen } = pointerOver();
  pointer.down({ x: 5, y: 0 }, true);
  vi.advanceTimersByTime(100);
  pointer.pinch();
  vi.advanceTimersByTime(2000);
  pointer.up();
  pointer.click({ x: 5, y: 0 });
  expect(seen).toEqual([]);
  pointer.down({ x: 5, y: 0 }, true);
  pointer.up();
  pointer.click({ x: 5, y: 0 });
  expect(seen).toEqual(["node 7"]);
});
