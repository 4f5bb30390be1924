// The sketch of a list that is being read: who is on it, and where they stand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST, sketchOf } from "../../../../client/panels/imports/sketch/sketch-graph.ts";
import {
  placed,
  stepped,
  type Spots,
} from "../../../../client/panels/imports/sketch/sketch-layout.ts";
import { rowOf } from "../../../support/sheet-rows.ts";

const papers = (...bylines: readonly string[][]) => bylines.map((authors) => rowOf({ authors }));

describe("who is on a sketch", () => {
  test("people by papers, and a link per pair", () => {
    const { nodes, links, people } = sketchOf(papers(["Ada", "Bo"], ["Bo", "Cleo"], ["Bo", "Ada"]));
    // Bo 3, Ada 2, Cleo 1.
    expect(nodes.map(({ name, papers }) => [name, papers])).toEqual([
      ["Bo", 3],
      ["Ada", 2],
      ["Cleo", 1],
    ]);
    expect(links).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(people).toBe(3);
  });

  test("a name the other way round, with accents and dots, is one", () => {
    const { nodes } = sketchOf(papers(["Lind, Åda K."], ["Ada K Lind"]));
    expect(nodes).toEqual([{ key: "ada k lind", name: "Lind, Åda K.", papers: 2 }]);
  });

  test("a name twice in a byline counts once, and is not tied to itself", () => {
    expect(sketchOf(papers(["Ada", "ada"]))).toMatchObject({ nodes: [{ papers: 1 }], links: [] });
  });

  test("the busiest of many, and no ties by crowds", () => {
    const crowd = Array.from({ length: 200 }, (_, k) => `Person ${k}`);
    const { nodes, links, people } = sketchOf(papers(crowd, ["Person 199", "Person 198"]));
    expect(nodes).toHaveLength(MOST);
    expect(nodes[0]?.papers).toBe(2);
    expect(links).toEqual([[0, 1]]);
    expect(people).toBe(200);
  });

  test("nobody, where no authors are named", () => {
    expect(sketchOf([rowOf({})])).toEqual({ nodes: [], links: [], people: 0 });
  });
});

describe("where they stand", () => {
  const settle = (sketch: ReturnType<typeof sketchOf>, before: Spots, steps = 200): Spots => {
    let spots = placed(sketch, before);
    for (let k = 0; k < steps; k++) ({ spots } = stepped(sketch, spots));
    return spots;
  };
  const far = (spots: Spots, a: string, b: string): number =>
    Math.hypot(spots.get(a)!.x - spots.get(b)!.x, spots.get(a)!.y - spots.get(b)!.y);

  test("who works together stands closer", () => {
    const spots = settle(sketchOf(papers(["a", "b"], ["c", "d"])), new Map());
    expect(far(spots, "a", "b")).toBeLessThan(far(spots, "a", "c"));
    expect(far(spots, "c", "d")).toBeLessThan(far(spots, "b", "d"));
  });

  test("comes to rest", () => {
    const sketch = sketchOf(papers(["a", "b"], ["b", "c"]));
    expect(stepped(sketch, settle(sketch, new Map(), 400)).moved).toBeLessThan(0.004);
  });

  test("whoever is there stays, and who comes is put beside a friend", () => {
    const before = settle(sketchOf(papers(["a", "b"])), new Map());
    const spots = placed(sketchOf(papers(["a", "b"], ["a", "new"])), before);
    expect(spots.get("a")).toEqual(before.get("a"));
    expect(spots.get("b")).toEqual(before.get("b"));
    expect(far(spots, "a", "new")).toBeCloseTo(0.6);
  });

  test("nobody is ever nowhere", () => {
    const bylines = fc.array(
      fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(bylines, bylines, (one, more) => {
        const before = settle(sketchOf(papers(...one)), new Map(), 20);
        const spots = settle(sketchOf(papers(...one, ...more)), before, 20);
        for (const { x, y } of spots.values()) expect(Number.isFinite(x + y)).toBe(true);
      }),
    );
  });
});
