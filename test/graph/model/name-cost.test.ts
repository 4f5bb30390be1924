import { expect, test } from "vitest";
import { nameCost } from "../../../graph/model/name-cost.ts";

// Two communities: nodes 0 and 1 belong to 0, node 2 to 1.
const communities = Uint32Array.of(0, 0, 1);
const box = { x: 0, y: 0, width: 100, height: 20 };
const disc = (node: number, x: number, y: number, radius = 4) => ({ node, x, y, radius });

test("free ground beside one's own community costs nothing", () => {
  expect(nameCost([disc(0, 50, 30)], box, communities, 0, 20)).toBe(0);
});

test("covering one's own disc costs less than covering another's", () => {
  // Weight 1 + 16 / 40 = 1.4; own 0.7, foreign 1.9. Two of one's own pull more than the other one.
  expect(nameCost([disc(0, 50, 10)], box, communities, 0, 20)).toBeCloseTo(0.7 * 1.4, 12);
  const three = [disc(0, 20, 10), disc(1, 40, 10), disc(2, 80, 10)];
  expect(nameCost(three, box, communities, 0, 20)).toBeCloseTo((2 * 0.7 + 1.9) * 1.4, 12);
});

test("a name does not stand where another community is nearer", () => {
  const near = disc(2, 50, 24);
  const far = disc(0, 50, 60);
  expect(nameCost([near, far], box, communities, 0, 20)).toBe(Infinity);
  expect(nameCost([near, far], box, communities, 1, 20)).toBe(0);
});

test("where nothing is drawn any place will do", () => {
  expect(nameCost([], box, communities, 0, 20)).toBe(0);
});
