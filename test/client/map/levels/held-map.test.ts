// What the browser holds of a larger map, as one map.
import { describe, expect, it } from "vitest";
import {
  heldMap,
  newlyHeld,
  partNodes,
  withLoose,
  withinLimit,
} from "../../../../client/map/levels/held-map.ts";
import { isOnWholeMap, loadedInWords } from "../../../../client/map/levels/presence.ts";
import { inventedLevels } from "../../../support/levels.ts";

const { map, levels, numbers, holding } = inventedLevels();

describe("the held map", () => {
  it("is the whole map again once every part is held", () => {
    const { levels: held, ...all } = heldMap(holding(numbers));
    expect(all).toEqual(map);
    expect([...held!.nodes]).toEqual([...map.network.nodes.ids.keys()]);
  });

  it("holds at first the foremost of each community, with the communities of the whole map", () => {
    const first = heldMap(newlyHeld(levels.outline));
    expect(first.network.nodes.ids).toEqual(
      map.communities.map(({ leaders }) => map.network.nodes.ids[leaders[0]!]!).sort(byPlace),
    );
    first.communities.forEach(({ leaders, ...community }, i) => {
      const { leaders: wholeLeaders, ...whole } = map.communities[i]!;
      expect(community).toEqual(whole);
      expect(leaders.map((node) => first.network.nodes.ids[node])).toEqual(
        wholeLeaders.map((node) => map.network.nodes.ids[node]),
      );
    });
  });

  it("has every node once and keeps the order of the whole map, whatever came first", () => {
    const some = numbers.slice(0, 4);
    const held = heldMap(holding(some));
    const nodes = [...held.levels!.nodes];
    expect(nodes).toEqual([...new Set(nodes)].sort((a, b) => a - b));
    const { levels: one, ...forwards } = held;
    const { levels: two, ...backwards } = heldMap(holding(some.toReversed()));
    expect(forwards).toEqual(backwards);
    expect(one!.nodes).toEqual(two!.nodes);
  });

  it("links two parts by the links between them, each once", () => {
    const held = heldMap(holding(numbers.slice(0, 2)));
    const here = new Set(held.levels!.nodes);
    const { sources, targets } = map.network.links;
    const between = [...sources.keys()].filter(
      (k) => here.has(sources[k]!) && here.has(targets[k]!),
    );
    const isFirst = (node: number) => levels.outline.first.nodes.includes(node);
    // Of nodes that came one by one only the links among themselves, and with parts, are known.
    expect(held.network.links.sources.length).toBeLessThanOrEqual(between.length);
    expect(held.network.links.sources.length).toBeGreaterThanOrEqual(
      between.filter((k) => !isFirst(sources[k]!) && !isFirst(targets[k]!)).length,
    );
  });

  it("lets go of what was seen longest ago, but of nothing that is looked at", () => {
    const [a, b, c] = numbers as [number, number, number];
    const held = holding([a, b, c]);
    const sizes = [a, b, c].map((n) => held.parts.get(n)!.nodes.length);
    const less = withinLimit(held, new Set([a]), partNodes(held) - 1);
    expect([...less.parts.keys()]).toEqual([a, c]);
    expect(partNodes(less)).toBe(sizes[0]! + sizes[2]!);
    expect(withinLimit(held, new Set(), partNodes(held))).toBe(held);
    expect([...withinLimit(held, new Set([a, b, c]), 1).parts.keys()]).toEqual([a, b, c]);
  });
});

describe("nodes that are asked for one by one", () => {
  it("come with their neighbours, and what is nowhere is known to be so", () => {
    const id = map.network.nodes.ids[77]!;
    const begun = newlyHeld(levels.outline);
    expect(isOnWholeMap(heldMap(begun), id)).toBe(null);
    const held = heldMap(withLoose(begun, levels.around(id), [id]));
    expect(isOnWholeMap(held, id)).toBe(true);
    const node = held.network.nodes.ids.indexOf(id);
    const { sources, targets } = held.network.links;
    const own = [...sources.keys()].filter((k) => sources[k] === node || targets[k] === node);
    expect(own).toHaveLength(map.network.nodes.degrees[77]!);
    const none = withLoose(begun, levels.around("author:nobody"), ["author:nobody"]);
    expect(isOnWholeMap(heldMap(none), "author:nobody")).toBe(false);
    expect(none.loose).toEqual([]);
  });

  it("are counted in what is loaded", () => {
    expect(loadedInWords(map)).toBe(null);
    expect(loadedInWords(heldMap(newlyHeld(levels.outline)))).toBe("5 of 600 authors loaded");
    expect(loadedInWords(heldMap(holding(numbers)))).toBe("600 of 600 authors loaded");
  });
});

/** In the order of the whole map. */
function byPlace(a: string, b: string): number {
  const place = (id: string) => map.network.nodes.ids.findIndex((other) => other === id);
  return place(a) - place(b);
}
