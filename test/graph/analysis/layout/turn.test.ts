import { describe, expect, it } from "vitest";
import { groupLinks } from "../../../../graph/analysis/layout/groups.ts";
import { turned, turningAngles } from "../../../../graph/analysis/layout/turn.ts";
import { linksOf } from "../../../support/link-networks.ts";

describe("turningAngles", () => {
  it("turns linked members of two groups towards each other", () => {
    // Two pairs at a distance of 10; 0–1 and 2–3 are pairs, 1–2 joins them. Both lie the wrong way
    // round: 1 and 2 look outwards.
    const links = linksOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const grouped = groupLinks(links, Uint32Array.of(0, 0, 1, 1));
    const shape = (first: number) => ({
      x: Float64Array.of(first, -first),
      y: new Float64Array(2),
      radii: Float64Array.of(1, 1),
      radius: 3,
    });
    const centres = {
      x: Float64Array.of(0, 10),
      y: new Float64Array(2),
      radii: Float64Array.of(3, 3),
      radius: 8,
    };
    const angles = turningAngles(links, grouped, [shape(2), shape(2)], centres);
    // Group 0: node 1 stands at −2 and wants to be at +2: half a turn. Group 1: node 2 stands at +2
    // and wants to be at −2: half a turn as well.
    expect(Math.abs(angles[0]!)).toBeCloseTo(Math.PI, 9);
    expect(Math.abs(angles[1]!)).toBeCloseTo(Math.PI, 9);
  });
});

describe("turned", () => {
  it("turns counter-clockwise about the origin", () => {
    const [x, y] = turned(2, 0, Math.PI / 2);
    expect([x, y].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0, 2]);
  });
});
