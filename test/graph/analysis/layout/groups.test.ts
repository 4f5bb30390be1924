import { describe, expect, it } from "vitest";
import { groupLinks } from "../../../../graph/analysis/layout/groups.ts";
import { linksOf, TWO_TRIANGLES } from "../../../support/link-networks.ts";

describe("groupLinks", () => {
  it("separates what is inside groups from what is between them", () => {
    const links = linksOf(6, [...TWO_TRIANGLES, [1, 4, 2]]);
    const { members, inside, between } = groupLinks(links, Uint32Array.of(9, 9, 9, 4, 4, 4));
    expect(members.map((nodes) => [...nodes])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    for (const group of inside) {
      expect([...group.sources]).toEqual([0, 0, 1]);
      expect([...group.targets]).toEqual([1, 2, 2]);
    }
    // 2–3 of strength 1 and 1–4 of strength 2.
    expect([[...between.sources], [...between.targets], [...between.strengths]]).toEqual([
      [0],
      [1],
      [3],
    ]);
  });
});
