import { describe, expect, test } from "vitest";
import { linkShape, strongLinks } from "../../../client/map/link-shape.ts";
import { FIRST_DRAWING } from "../../../client/state/drawing.ts";
import { twoGroups } from "../../support/two-groups.ts";

const strong = (...strengths: readonly number[]) =>
  Array.from(strongLinks(Float64Array.from(strengths)));

describe("strong links", () => {
  test("are the strongest quarter", () => {
    expect(strong(1, 9, 2, 3, 8, 4, 5, 6)).toEqual([0, 1, 0, 0, 1, 0, 0, 0]);
  });

  test("of one strength stay together, in or out", () => {
    // Of eight, two are wanted: 9 and one of the fives. With both fives there are three, not too many.
    expect(strong(9, 5, 5, 1, 1, 1, 1, 1)).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
    // With all sevens there would be eight: only 9 is left.
    expect(strong(9, 7, 7, 7, 7, 7, 7, 7)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("are all where all are equal, and none where there are none", () => {
    expect(strong(2, 2, 2, 2, 2, 2)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(strong()).toEqual([]);
  });
});

describe("how links are drawn", () => {
  const map = twoGroups();

  test("curved where that was asked for", () => {
    expect(linkShape(map, FIRST_DRAWING).isCurved(0)).toBe(false);
    const curved = linkShape(map, { ...FIRST_DRAWING, curved: true });
    expect(curved.isCurved(0)).toBe(true);
    expect(curved.programOf(0)).toMatch(/-curve$/);
  });

  test("of very many, weak ones are plain lines, never curves", () => {
    const many = 7000;
    const links = {
      sources: new Uint32Array(many),
      targets: new Uint32Array(many).fill(1),
      strengths: Float64Array.from({ length: many }, (_, i) => i),
      papers: new Uint32Array(many),
    };
    const large = { ...map, network: { ...map.network, links } };
    const shape = linkShape(large, { ...FIRST_DRAWING, curved: true });
    expect(shape.programOf(0)).toBe("weak-line");
    expect(shape.programOf(many - 1)).toBe("strong-curve");
  });
});
