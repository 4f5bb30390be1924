import { describe, expect, it } from "vitest";
import { paintOf } from "../../../../graph/model/look/paint.ts";
import { colorAt, EMBER, TIDE } from "../../../../graph/model/look/ramp.ts";
import { COMMUNITY_COLORS } from "../../../../graph/model/palette.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

const count = TINY_MAP.network.nodes.ids.length;

describe("paintOf", () => {
  it("by community has the communities' colours and their list as legend", () => {
    const { tones, toneOf, legend } = paintOf(TINY_MAP, "community", null);
    expect(tones).toEqual(["#0072b2", "#d55e00"]);
    expect(Array.from(toneOf.subarray(0, 4))).toEqual([0, 1, 0, 1]);
    expect(legend).toEqual({ type: "groups" });
  });

  it("by year runs along the ramp; who has no year is grey and counted", () => {
    const paint = paintOf(TINY_MAP, "first-year", null);
    const { ids } = TINY_MAP.network.nodes;
    const colorOf = (id: string) => paint.tones[paint.toneOf[ids.indexOf(id as never)]!];
    // 2018 to 2022: 2018 is the first colour, 2020 the middle one, 2022 the last.
    expect(colorOf("paper:knots-in-rivers")).toBe(TIDE.colors[0]);
    expect(colorOf("paper:deep-learning-on-graphs")).toBe(TIDE.colors[4]);
    expect(colorOf("paper:learning-to-sample")).toBe(TIDE.colors[8]);
    expect(colorOf("author:ada-lind")).toBe(TIDE.unknown);
    expect(paint.legend).toMatchObject({ type: "scale", title: "first year", unknown: 15 });
  });

  it("by a number of links is an amount", () => {
    const paint = paintOf(TINY_MAP, "links", null);
    expect(paint.legend).toMatchObject({ type: "scale", ramp: EMBER, unknown: 0 });
    const { degrees } = TINY_MAP.network.nodes;
    const most = degrees.indexOf(Math.max(...degrees));
    expect(paint.tones[paint.toneOf[most]!]).toBe(colorAt(EMBER, 1));
  });

  it("by kind of node has a colour for each", () => {
    const { legend } = paintOf(TINY_MAP, "type", null);
    expect(legend).toMatchObject({
      entries: [
        { label: "paper", color: COMMUNITY_COLORS[0], nodes: 6 },
        { label: "author", color: COMMUNITY_COLORS[1], nodes: 6 },
        { label: "venue", nodes: 3 },
        { label: "keyword", nodes: 5 },
      ],
    });
  });

  it("by category gives ten names colours of their own and gathers the rest", () => {
    const names = Array.from({ length: 12 }, (_, i) => `venue ${i}`);
    const values = Int32Array.from({ length: count }, (_, i) => (i < 13 ? i : -1));
    values[12] = 0;
    const { legend, toneOf } = paintOf(TINY_MAP, "venue", { type: "category", names, values });
    if (legend.type !== "categories") throw new Error("no list");
    expect(legend.entries.map(({ label, nodes }) => [label, nodes])).toEqual([
      ["venue 0", 2],
      ...names.slice(1, 10).map((name) => [name, 1]),
      ["2 others", 2],
      ["not known", count - 13],
    ]);
    expect([toneOf[10], toneOf[11], toneOf[13]]).toEqual([10, 10, 11]);
    expect(new Set(legend.entries.map(({ color }) => color)).size).toBe(12);
  });

  it("is by community while the column is missing, or where the network does not offer it", () => {
    expect(paintOf(TINY_MAP, "venue", null).legend).toEqual({ type: "groups" });
    const venues = { ...TINY_MAP, network: { ...TINY_MAP.network, kind: "venues" as const } };
    expect(paintOf(venues, "type", null).legend).toEqual({ type: "groups" });
  });
});
