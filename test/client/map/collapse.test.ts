import { describe, expect, test } from "vitest";
import { closedCommunities, drawnWith, isCollapsed } from "../../../client/map/collapse.ts";
import { selectionAt } from "../../../client/map/drawn-state.ts";
import { openedByZoom, spreadsOf } from "../../../client/map/zoom-open.ts";
import { twoGroups } from "../../support/two-groups.ts";

const map = twoGroups();
const NONE_MOVED: ReadonlyMap<string, { x: number; y: number }> = new Map();

describe("which communities stand as one disc", () => {
  test("none on a small map, unless that is asked for", () => {
    expect(isCollapsed(map, null)).toBe(false);
    expect(closedCommunities(map, { collapsed: null, opened: [] }).size).toBe(0);
    expect([...closedCommunities(map, { collapsed: true, opened: [] })]).toEqual([0, 1]);
  });

  test("not those that were opened", () => {
    expect([...closedCommunities(map, { collapsed: true, opened: [0, 7] })]).toEqual([1]);
  });

  test("all on a map beyond what a screen can carry", () => {
    const ids = new Array<(typeof map.network.nodes.ids)[number]>(15_001).fill("author:a");
    const network = { ...map.network, nodes: { ...map.network.nodes, ids } };
    expect(isCollapsed({ ...map, network }, null)).toBe(true);
    expect(isCollapsed({ ...map, network }, false)).toBe(false);
  });
});

describe("a map with closed communities", () => {
  const both = drawnWith(map, new Set([0, 1]), NONE_MOVED);
  const one = drawnWith(map, new Set([1]), NONE_MOVED);

  test("has one disc for each, and members where they were", () => {
    expect(both.map.network.nodes.ids).toEqual(["group:0", "group:1"]);
    const { ids } = map.network.nodes;
    const open = ids.filter((_, i) => map.partition.communities[i] === 0);
    expect(one.map.network.nodes.ids).toEqual([...open, "group:1"]);
    open.forEach((id, k) => {
      const node = ids.indexOf(id);
      expect(one.shownAs(node)).toBe(k);
      expect([one.map.layout.x[k], one.map.layout.y[k]]).toEqual([
        map.layout.x[node],
        map.layout.y[node],
      ]);
    });
  });

  test("keeps the box of the whole map, so that the camera stands still", () => {
    expect(both.extent).toEqual(drawnWith(map, new Set(), NONE_MOVED).extent);
  });

  test("sums the links that end at the same two discs, and keeps none inside one", () => {
    const { links } = map.network;
    const { communities } = map.partition;
    let between = 0;
    links.sources.forEach((source, k) => {
      if (communities[source] !== communities[links.targets[k]!]) between += links.strengths[k]!;
    });
    expect(Array.from(both.map.network.links.strengths)).toEqual([between]);
    const total = (strengths: Float64Array) => strengths.reduce((a, b) => a + b, 0);
    const inside = Array.from(links.strengths).filter(
      (_, k) => communities[links.sources[k]!] === 1 && communities[links.targets[k]!] === 1,
    );
    expect(total(one.map.network.links.strengths)).toBe(
      total(links.strengths) - inside.reduce((a, b) => a + b, 0),
    );
  });

  test("a click on a disc means the community, on a member the member", () => {
    expect(selectionAt(both, { type: "node", index: 1 })).toEqual({ type: "community", id: 1 });
    expect(selectionAt(one, { type: "node", index: 0 })).toEqual({
      type: "node",
      id: one.map.network.nodes.ids[0],
    });
    expect(selectionAt(both, { type: "link", index: 0 })?.type).toBe("community");
    expect(selectionAt(both, null)).toBeNull();
  });

  test("never writes into the map that it draws", () => {
    const before = Array.from(map.layout.x);
    const { layout } = drawnWith(map, new Set(), new Map([["author:ada", { x: 99, y: 98 }]])).map;
    const ada = map.network.nodes.ids.indexOf("author:ada");
    expect([layout.x[ada], layout.y[ada]]).toEqual([99, 98]);
    expect(Array.from(map.layout.x)).toEqual(before);
  });
});

describe("coming near", () => {
  const spreads = spreadsOf(map);
  const around = (id: number, half: number) => {
    const { x, y } = spreads.centres[id]!;
    return { minX: x - half, maxX: x + half, minY: y - half, maxY: y + half };
  };

  test("opens what fills the view, and not what lies beside it", () => {
    const open = openedByZoom(spreads, around(1, 2 * spreads.radii[1]!), new Set());
    expect([...open]).toEqual([1]);
  });

  test("from far, all close again", () => {
    const far = around(1, 100 * spreads.radii[1]!);
    expect(openedByZoom(spreads, far, new Set([0, 1])).size).toBe(0);
  });

  test("what is open stays open a little longer", () => {
    const between = around(1, 3.2 * spreads.radii[1]!);
    expect(openedByZoom(spreads, between, new Set()).has(1)).toBe(false);
    expect(openedByZoom(spreads, between, new Set([1])).has(1)).toBe(true);
  });
});
