// A map in levels as it is drawn, and which of its groups are open.
import { describe, expect, it } from "vitest";
import { drawnWith } from "../../../../client/map/collapse.ts";
import { drawnLevels } from "../../../../client/map/levels/drawn-levels.ts";
import {
  groupsBelow,
  openGroups,
  openedNear,
  partSizes,
  partsOfGroups,
} from "../../../../client/map/levels/group-view.ts";
import { heldMap, newlyHeld } from "../../../../client/map/levels/held-map.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";
import { dotsOf } from "../../../../client/panels/minimap/dots.ts";
import { NONE } from "../../../../graph/model/levels.ts";
import { inventedLevels } from "../../../support/levels.ts";

const { map, levels, numbers, holding } = inventedLevels();
const { tree, whole } = levels.outline;
const NOTHING_MOVED: ReadonlyMap<string, { x: number; y: number }> = new Map();
const draw = (held: readonly number[], open: Iterable<number>) =>
  drawnLevels(heldMap(holding(held)), new Set(open), NOTHING_MOVED);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const all = Array.from(tree.parents.keys());

describe("what is drawn", () => {
  it("far out is what a whole map shows with its communities closed", () => {
    const far = draw([], []);
    const closed = drawnWith(map, new Set(map.communities.map(({ id }) => id)), NOTHING_MOVED);
    expect(far.map.network.nodes.ids).toEqual(closed.map.network.nodes.ids);
    expect(far.map.network.nodes.labels).toEqual(closed.map.network.nodes.labels);
    expect(far.map.network.links).toEqual(closed.map.network.links);
    expect(far.extent).toEqual(closed.extent);
    far.map.layout.x.forEach((x, i) => {
      expect(x).toBeCloseTo(closed.map.layout.x[i]!, 3);
      expect(far.map.layout.radii[i]).toBeCloseTo(closed.map.layout.radii[i]!, 3);
    });
  });

  it("is the whole map, each node at its place, once all is open and held", () => {
    const { map: drawn, groups } = draw(numbers, all);
    expect(groups.size).toBe(0);
    expect(drawn.network.nodes).toEqual(map.network.nodes);
    expect(drawn.network.links.strengths).toEqual(map.network.links.strengths);
    expect(drawn.layout.x).toEqual(map.layout.x);
  });

  it("shows the groups of an open community, and discs until members come", () => {
    const below = all.filter((group) => tree.parents[group] === 0);
    const open = draw([], [0, below[0]!]);
    const shown = [...open.treeGroups!.values()];
    expect(shown.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, ...below]);
    const part = tree.parts[below[0]!]!;
    const come = draw([part], [0, below[0]!]);
    const members = come.map.network.nodes.ids.filter((id) => id.startsWith("author:"));
    expect(members).toHaveLength(tree.sizes[below[0]!]!);
    expect([...come.treeGroups!.values()]).not.toContain(below[0]);
    expect([...come.groups.values()].filter((community) => community === 0)).toHaveLength(
      below.length - 1,
    );
  });

  it("counts every link once, whatever is open and held", () => {
    const { sources, targets, papers } = map.network.links;
    for (const [held, open] of [
      [[], [0, 1]],
      [numbers, all],
      [numbers.slice(0, 5), all],
      [numbers.slice(0, 5), [0, 2]],
      [numbers.slice(3), all.slice(0, 30)],
    ] as const) {
      const drawn = draw(held, open);
      const standing = standingFor(drawn);
      const expected = sum(
        Array.from(papers, (count, k) =>
          standing(sources[k]!) === standing(targets[k]!) ? 0 : count,
        ),
      );
      expect(sum(drawn.map.network.links.papers)).toBe(expected);
    }
  });

  it("keeps links aside that would cover the members, until they are lit", () => {
    const below = all.filter((group) => tree.parents[group] === 0);
    expect(draw([], []).aside).toBeUndefined();
    expect(draw([], [0]).aside).toHaveLength(draw([], [0]).map.network.links.sources.length);
    const parts = [...partsOfGroups(levels.outline, below)];
    const { aside, groups, map: drawn } = draw(parts, [0, ...below]);
    const { sources, targets } = drawn.network.links;
    sources.forEach((source, k) => {
      const [a, b] = [groups.has(source), groups.has(targets[k]!)];
      if (a !== b) expect(aside![k]).toBe(1);
      if (!a && !b) expect(aside![k]).toBe(0);
    });
  });

  /** What stands for a node of the whole map in a drawing, as a text. */
  function standingFor({ map: drawn, treeGroups }: ReturnType<typeof draw>) {
    const ids = new Set<string>(drawn.network.nodes.ids);
    const discs = new Set(treeGroups!.values());
    return (node: number): string => {
      for (let group = levels.outline.groupOf[node]!; group !== NONE; group = tree.parents[group]!)
        if (discs.has(group)) return `group:${group}`;
      const id = map.network.nodes.ids[node]!;
      expect(ids.has(id)).toBe(true);
      return id;
    };
  }
});

describe("which groups are open", () => {
  const { minX, maxX, minY, maxY } = whole.extent;
  const around = (group: number, side: number) => ({
    minX: tree.x[group]! - side / 2,
    maxX: tree.x[group]! + side / 2,
    minY: tree.y[group]! - side / 2,
    maxY: tree.y[group]! + side / 2,
  });

  it("none far out, those that fill the screen from near, and they stay a little while", () => {
    const span = Math.max(maxX - minX, maxY - minY);
    const far = { minX: minX - span, maxX: maxX + span, minY: minY - span, maxY: maxY + span };
    expect(openedNear(levels.outline, far, new Set()).size).toBe(0);
    const side = (2 * tree.spreads[0]!) / 0.3;
    const near = openedNear(levels.outline, around(0, side), new Set());
    expect(near.has(0)).toBe(true);
    // A fifth farther is not enough to open, and not enough to close.
    const farther = around(0, side * 1.4);
    expect(openedNear(levels.outline, farther, new Set()).has(0)).toBe(false);
    expect(openedNear(levels.outline, farther, near).has(0)).toBe(true);
  });

  it("not what lies elsewhere, but for half a screen of what was open", () => {
    const side = 2 * tree.spreads[0]!;
    const beside = {
      ...around(0, side),
      minX: tree.x[0]! + 1.2 * side,
      maxX: tree.x[0]! + 2.2 * side,
    };
    expect(openedNear(levels.outline, beside, new Set()).has(0)).toBe(false);
    expect(openedNear(levels.outline, beside, new Set([0])).has(0)).toBe(true);
    const away = { ...beside, minX: beside.minX + 5 * side, maxX: beside.maxX + 5 * side };
    expect(openedNear(levels.outline, away, new Set([0])).has(0)).toBe(false);
  });

  it("those of the selected node from the community down, and none inside a closed one", () => {
    const held = heldMap(holding([numbers[0]!]));
    const id = held.network.nodes.ids[3]!;
    const view = { ...FIRST_VIEW, selection: { type: "node", id } as const };
    const open = openGroups({ view }, held, new Set());
    const leaf = levels.outline.groupOf[held.levels!.nodes[3]!]!;
    expect([...open].sort((a, b) => a - b)).toEqual([tree.parents[leaf]!, leaf]);
    const inside = all.find((group) => tree.parents[group] === 1)!;
    expect(openGroups({ view: FIRST_VIEW }, held, new Set([inside])).size).toBe(0);
    expect(openGroups({ view: { ...FIRST_VIEW, opened: [1, inside] } }, held, new Set())).toEqual(
      new Set([1, inside]),
    );
  });

  it("and with which parts their members come", () => {
    const below = groupsBelow(levels.outline, 0);
    expect(below.has(0) && !below.has(1)).toBe(true);
    const parts = partsOfGroups(levels.outline, below);
    const sizes = partSizes(levels.outline);
    expect(sum([...sizes.values()])).toBe(whole.nodes);
    expect(sum([...parts].map((part) => sizes.get(part)!))).toBeGreaterThanOrEqual(tree.sizes[0]!);
  });
});

describe("the small map", () => {
  it("shows every group of a map in levels, in the colour of its community", () => {
    const dots = dotsOf(heldMap(newlyHeld(levels.outline)));
    expect(dots).toHaveLength([...tree.parts].filter((part) => part !== NONE).length);
    expect(new Set(dots.map(({ community }) => community))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(dotsOf(map)).toHaveLength(600);
  });
});
