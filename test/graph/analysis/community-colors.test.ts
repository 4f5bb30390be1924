import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseColors } from "../../../graph/analysis/community-colors.ts";
import { COMMUNITY_COLORS, communityColor } from "../../../graph/model/palette.ts";

const leaders = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, k) => `author:${k + from}`);
const colorsBy = (ids: readonly string[]): Map<string, string> => {
  const colors = chooseColors(ids);
  return new Map(ids.map((id, k) => [id, colors[k]!]));
};

describe("chooseColors", () => {
  it("gives the twelve largest the palette, the next twelve the greyed ones, and any after them", () => {
    const colors = chooseColors(leaders(60));
    expect(colors.slice(0, 12).sort()).toEqual([...COMMUNITY_COLORS].sort());
    const greyed = Array.from({ length: 12 }, (_, k) => communityColor(12 + k)).sort();
    expect(colors.slice(12, 24).sort()).toEqual(greyed);
    for (const color of colors.slice(24)) expect(greyed).toContain(color);
    expect(chooseColors([])).toEqual([]);
  });

  it("does not care which of the largest is larger", () => {
    const ids = fc.uniqueArray(fc.string(), { maxLength: 12 });
    fc.assert(
      fc.property(ids, (some) => {
        expect(colorsBy(some.toReversed())).toEqual(colorsBy(some));
      }),
    );
  });

  it("leaves most colours as they are when a community joins", () => {
    let [kept, all] = [0, 0];
    for (let trial = 0; trial < 50; trial++) {
      const [before, after] = [8, 9].map((count) => colorsBy(leaders(count, 100 * trial)));
      for (const [leader, color] of before!) {
        all++;
        if (after!.get(leader) === color) kept++;
      }
    }
    expect(kept / all).toBeGreaterThan(0.8);
  });

  it("keeps colours that are known, and gives them to nobody else while others are left", () => {
    const kept = new Map([
      [1, COMMUNITY_COLORS[5]!],
      [2, communityColor(15)],
    ]);
    const colors = chooseColors(leaders(14), kept);
    expect([colors[1], colors[2]]).toEqual([COMMUNITY_COLORS[5], communityColor(15)]);
    expect(new Set(colors).size).toBe(14);
  });
});
