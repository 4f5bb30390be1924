import { describe, expect, test } from "vitest";
import type { PlacedNames } from "../../../client/map/names.ts";
import { nameAt } from "../../../client/map/names.ts";

const ada = { type: "node", index: 3, text: "Ada Lind", size: 12 } as const;
const moss = { type: "community", community: 1, lines: ["moss"], size: 18 } as const;
const names = (opacity: number): PlacedNames => ({
  nodes: [{ item: ada, box: { x: 10, y: 10, width: 50, height: 14 } }],
  communities: [{ item: moss, box: { x: 100, y: 10, width: 80, height: 20 } }],
  opacity,
});

describe("the name at a point", () => {
  test("is the one whose box holds it", () => {
    expect(nameAt(names(1), { x: 30, y: 20 })).toBe(ada);
    expect(nameAt(names(1), { x: 100, y: 30 })).toBe(moss);
    expect(nameAt(names(1), { x: 80, y: 20 })).toBeNull();
  });

  test("is none of a community whose name has faded", () => {
    expect(nameAt(names(0.1), { x: 120, y: 20 })).toBeNull();
    expect(nameAt(names(0.1), { x: 30, y: 20 })).toBe(ada);
  });
});
