import { describe, expect, test } from "vitest";
import { indexMap } from "../../../client/map/indexed-map.ts";
import { walkFrom } from "../../../client/map/walk.ts";
import { twoGroups } from "../../support/two-groups.ts";

// A star: node 0 in the middle, linked to 1 (right, 2 strong), 2 (right and a little up, 5), 3 (up, 1),
// 4 (far left, 1) and 5 (near left, 1).
const map = twoGroups();
const star = indexMap({
  ...map,
  network: {
    ...map.network,
    links: {
      sources: Uint32Array.of(0, 0, 0, 0, 0),
      targets: Uint32Array.of(1, 2, 3, 4, 5),
      strengths: Float64Array.of(2, 5, 1, 1, 1),
      papers: Uint32Array.of(2, 5, 1, 1, 1),
    },
  },
});
const PLACES = [
  [0, 0],
  [1, 0],
  [4, 1],
  [0, 3],
  [-6, 0],
  [-2, 1],
] as const;
const at = (node: number) => ({ x: PLACES[node]![0], y: PLACES[node]![1] });

describe("walking", () => {
  test("goes to the strongest within 45 degrees, though another is nearer", () => {
    expect(walkFrom(star, 0, "right", at)).toBe(2);
  });

  test("goes to the nearer of two that are equally strong", () => {
    expect(walkFrom(star, 0, "left", at)).toBe(5);
  });

  test("up is up on the screen", () => {
    expect(walkFrom(star, 0, "up", at)).toBe(3);
    expect(walkFrom(star, 3, "down", at)).toBe(0);
  });

  test("stays where nothing lies that way", () => {
    expect(walkFrom(star, 0, "down", at)).toBeNull();
    expect(walkFrom(star, 1, "up", at)).toBeNull();
  });
});
