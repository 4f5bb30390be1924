import { describe, expect, test } from "vitest";
import { drawnWith } from "../../../../client/map/collapse.ts";
import { discRadii } from "../../../../client/map/looks.ts";
import type { Palette } from "../../../../client/map/palette.ts";
import { paletteOf } from "../../../../client/map/palette.ts";
import type { Reveal } from "../../../../client/map/reveal.ts";
import { createItems } from "../../../../client/map/scene/items.ts";
import type { Programs } from "../../../../client/map/scene/programs.ts";
import { shownWith } from "../../../../client/map/scene/shown.ts";
import { FIRST_DRAWING } from "../../../../client/state/drawing.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const map = twoGroups();
const drawn = drawnWith(map, new Set(), new Map());
const light = paletteOf(map.communities, "light", 6);
const dark = paletteOf(map.communities, "dark", 6);

/** Programs that only remember what they were given, by name and slot. */
function recorder() {
  const slots = new Map<string, object[][]>();
  let calls = 0;
  const names = ["circle", "point", "weak-line", "weak-thick", "weak-curve"] as const;
  const programs: Programs = new Map();
  for (const name of [...names, "strong-thick", "strong-curve"] as const) {
    programs.set(name, {
      makeRoom: (count) =>
        slots.set(
          name,
          Array.from({ length: count }, () => []),
        ),
      set(slot, ...data) {
        calls++;
        slots.get(name)![slot] = data.map((one) => ({ ...one }));
      },
    });
  }
  return { items: createItems(programs), slots, calls: () => calls };
}

function partOf(palette: Palette, painted: Reveal | null = null, curved = false) {
  const drawing = { ...FIRST_DRAWING, curved };
  const show = { drawn, palette, drawing, alone: null, reveal: painted };
  return { ...shownWith(show), painted };
}

describe("the items of the programs", () => {
  test("every node is at its place in the camera's space, every link once between its ends", () => {
    const { items, slots } = recorder();
    items.fill(partOf(light));
    const circles = slots.get("circle")!;
    expect([circles.length, slots.get("point")!.length]).toEqual([6, 0]);
    // The map runs from −1 to 11 in x and from −2 to 2 in y: 12 wide; eve stands at (11, 2).
    expect(circles[4]).toEqual([
      {
        x: 0.5 + (11 - 5) / 12,
        y: expect.closeTo(0.5 + (2 - drawnCentreY()) / 12, 12) as number,
        size: discRadii(map)[4],
        color: light.communities[1]!.node,
        hidden: false,
      },
    ]);
    const links = [...slots].filter(([name]) => /weak|strong/.test(name)).flatMap(([, all]) => all);
    expect(links.length).toBe(6);
    const colors = links.map(([, , look]) => (look as { color: string }).color);
    expect(colors.filter((color) => color === light.between).length).toBe(1);
  });

  test("painted in other colours, all is as if it had been filled so", () => {
    const [painted, fresh] = [recorder(), recorder()];
    painted.items.fill(partOf(light));
    painted.items.paintNodes(partOf(dark));
    painted.items.paintLinks(partOf(dark));
    fresh.items.fill(partOf(dark));
    expect(painted.slots).toEqual(fresh.slots);
  });

  test("painting some leaves the others alone", () => {
    const { items, slots, calls } = recorder();
    items.fill(partOf(light));
    const before = calls();
    items.paintSome(partOf(dark), [2], [3]);
    expect(calls() - before).toBe(2);
    const colors = slots.get("circle")!.map(([look]) => (look as { color: string }).color);
    expect(colors.map((color) => color === dark.communities[0]!.node)).toEqual(
      [0, 1, 2, 3, 4, 5].map((node) => node === 2),
    );
  });

  test("a link is hidden with either of its ends", () => {
    const { items, slots } = recorder();
    const whole = (length: number) => new Float32Array(length).fill(1);
    const lights = whole(6);
    lights[0] = 0;
    const part = {
      nodes: { sizes: whole(6), lights },
      links: { sizes: whole(6), lights: whole(6) },
    };
    items.fill(partOf(light, part));
    const links = [...slots].filter(([name]) => /weak|strong/.test(name)).flatMap(([, all]) => all);
    const hidden = links.filter(([, , look]) => (look as { hidden: boolean }).hidden);
    // Ada (0) has links 0 and 1.
    expect(hidden.length).toBe(2);
    expect((slots.get("circle")![0]![0] as { hidden: boolean }).hidden).toBe(true);
  });

  test("bending the links moves them to other programs", () => {
    const { items, slots } = recorder();
    const counts = () => Object.fromEntries([...slots].map(([name, all]) => [name, all.length]));
    items.fill(partOf(light));
    expect(counts()).toMatchObject({ "weak-curve": 0, "strong-curve": 0 });
    items.fill(partOf(light, null, true));
    expect(counts()).toMatchObject({ "weak-thick": 0, "strong-thick": 0, "weak-line": 0 });
  });
});

function drawnCentreY(): number {
  return (drawn.extent.minY + drawn.extent.maxY) / 2;
}
