import { describe, expect, test } from "vitest";
import { shownIn } from "../../../../client/map/appearance/appearance.ts";
import { paintOn } from "../../../../client/map/appearance/paint-on.ts";
import { drawnWith } from "../../../../client/map/collapse.ts";
import { linkColor, nodeColor, paletteOf } from "../../../../client/map/palette.ts";
import { changeLook } from "../../../../client/state/view-actions.ts";
import { takeColumn, takeMap } from "../../../../client/state/data-actions.ts";
import { takeTags } from "../../../../client/state/tag-actions.ts";
import type { ShownMember, ShownTag } from "../../../../graph/index.ts";
import type { State } from "../../../../client/state/state.ts";
import { firstState } from "../../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const NONE: ReadonlySet<number> = new Set();
const NOWHERE = new Map<string, { x: number; y: number }>();
const map = twoGroups();
const START = takeMap({ key: "/m", corpus: "c1", revision: 0, map })(
  firstState({ ...FIRST_VIEW, corpus: "c1" }, true),
);
const nodes = map.network.nodes.ids.length;
const years = Float64Array.from({ length: nodes }, (_, i) => 2020 + i);

function appearance(state: State) {
  const shown = shownIn(state);
  if (shown === null) throw new Error("no map");
  return shown;
}

describe("the appearance of a map", () => {
  test("is the map as it came, by groups and papers, at first", () => {
    const { appearance: first, waiting } = appearance(START);
    expect(first.map).toBe(map);
    expect(first.paint.legend).toEqual({ type: "groups" });
    expect(Array.from(first.sizes!)).toEqual(Array.from(map.network.nodes.occurrences));
    expect(waiting).toBe(false);
  });

  test("of the same map, look and columns is the same value", () => {
    expect(appearance({ ...START, revision: 9 })).toBe(appearance(START));
  });

  test("waits for a column of this very map", () => {
    const asked = changeLook({ colorBy: "mean-year" })(START);
    expect(appearance(asked).waiting).toBe(true);
    const column = { type: "number", values: years } as const;
    const foreign = takeColumn("mean-year", { map: twoGroups(), column, problem: null })(asked);
    expect(appearance(foreign).waiting).toBe(true);
    const there = appearance(takeColumn("mean-year", { map, column, problem: null })(asked));
    expect(there.waiting).toBe(false);
    expect(there.appearance.paint.legend).toMatchObject({ type: "scale", title: "mean year" });
  });

  test("says why a column could not be had, and goes on by groups", () => {
    const problem = { status: 0, code: "no-answer", message: "No answer." };
    const { appearance: found, ...rest } = appearance(
      takeColumn("venue", { map, column: null, problem })(changeLook({ colorBy: "venue" })(START)),
    );
    expect(rest).toEqual({ waiting: false, problem: "No answer." });
    expect(found.paint.legend).toEqual({ type: "groups" });
  });

  test("by tag follows the tags, and waits until they are known", () => {
    const asked = changeLook({ colorBy: "tag" })(START);
    expect(appearance(asked).waiting).toBe(true);
    const member = { id: map.network.nodes.ids[1]!, here: true } as ShownMember;
    const tag: ShownTag = { name: "To read", note: "", color: 0, members: [member] };
    const tagged = takeTags([tag])(asked);
    const { appearance: shown, waiting } = appearance(tagged);
    expect(waiting).toBe(false);
    expect(shown.paint.legend).toMatchObject({
      entries: [
        { label: "To read", nodes: 1 },
        { label: "no tag", nodes: nodes - 1 },
      ],
    });
    expect(appearance({ ...tagged, revision: 9 }).appearance).toBe(shown);
    const renamed = appearance(takeTags([{ ...tag, name: "Read" }])(tagged)).appearance;
    expect(renamed.paint.legend).toMatchObject({ entries: [{ label: "Read" }, {}] });
  });

  test("by links has other radii at the same places", () => {
    const { map: sized } = appearance(changeLook({ sizeBy: "links" })(START)).appearance;
    expect(sized.layout.x).toBe(map.layout.x);
    expect(sized.layout.radii).not.toEqual(map.layout.radii);
    expect(sized.network).toBe(map.network);
    const { paint: first } = appearance(START).appearance;
    expect(appearance(changeLook({ sizeBy: "pagerank" })(START)).appearance.paint).toBe(first);
  });
});

describe("recolouring", () => {
  const column = { type: "number", values: years } as const;
  const { map: dressed, paint } = appearance(
    takeColumn("mean-year", { map, column, problem: null })(
      changeLook({ colorBy: "mean-year", sizeBy: "links" })(START),
    ),
  ).appearance;
  const palette = paletteOf(map.communities, "light", 6, paint);

  test("gives a link the colour between ends that are near, and none where they are far apart", () => {
    // Six years from 2020 to 2025 at steps 0, 5, 10, … of 25 tones: one year apart is near.
    const tone = (i: number) => palette.tones!.shades[i]!;
    expect(nodeColor(dressed, palette, 0)).toBe(tone(0).node);
    // Link 0 joins nodes 0 and 1: tones 0 and 5, between them 3 (2.5 rounded).
    expect(linkColor(dressed, palette, 0)).toBe(tone(3).link);
    // Link 1 joins nodes 0 and 2: ten tones, more than a quarter of them.
    expect(linkColor(dressed, palette, 1)).toBe(palette.between);
  });
});

describe("a paint on discs that stand for many", () => {
  const closed = drawnWith(map, new Set([0]), NOWHERE);
  const legend = { type: "categories", title: "venue", entries: [] } as const;

  test("has the middle of their tones where these have an order, without what is not known", () => {
    const paint = { tones: [], toneOf: Uint16Array.of(2, 4, 9, 7, 1, 0), steps: 9, legend };
    // Dee, Eve and Fin stand as they are; ada (2), bo (4) and cy (9: not known) are the disc.
    expect(Array.from(paintOn(paint, closed).toneOf)).toEqual([7, 1, 0, 3]);
  });

  test("has the tone of most of them otherwise; ties go to the first", () => {
    const paint = { tones: [], toneOf: Uint16Array.of(2, 1, 1, 7, 1, 0), steps: 0, legend };
    expect(Array.from(paintOn(paint, closed).toneOf)).toEqual([7, 1, 0, 1]);
    const tie = { ...paint, toneOf: Uint16Array.of(2, 1, 3, 7, 1, 0) };
    expect(Array.from(paintOn(tie, closed).toneOf)).toEqual([7, 1, 0, 1]);
  });

  test("is the same where every node is drawn", () => {
    const paint = { tones: [], toneOf: new Uint16Array(6), steps: 0, legend };
    expect(paintOn(paint, drawnWith(map, NONE, NOWHERE))).toBe(paint);
  });
});
