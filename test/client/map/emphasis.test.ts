import { describe, expect, test } from "vitest";
import { emphasisOf } from "../../../client/map/emphasis.ts";
import { findLink, indexMap } from "../../../client/map/indexed-map.ts";
import { twoGroups } from "../../support/two-groups.ts";

const indexed = indexMap(twoGroups());

describe("what is lit", () => {
  test("nothing, when nothing is hovered, selected or isolated", () => {
    expect(emphasisOf(indexed, null, null, null)).toBeNull();
  });

  test("a selected node with its neighbours, strongest first", () => {
    // cy (2): dee by 2, then ada and bo by 1 each, in the order of their links.
    expect(emphasisOf(indexed, null, { type: "node", id: "author:cy" }, null)).toEqual({
      focus: [2],
      nodes: [2, 3, 0, 1],
      links: [3, 1, 2],
    });
  });

  test("the hovered node before the selected one", () => {
    const selection = { type: "node", id: "author:cy" } as const;
    const lit = emphasisOf(indexed, { type: "node", index: 5 }, selection, null);
    expect(lit).toEqual({ focus: [5], nodes: [5, 4], links: [5] });
  });

  test("a selected link with its two ends, whichever way it is named", () => {
    const lit = { focus: [2, 3], nodes: [2, 3], links: [3] };
    const ends = ["author:cy", "author:dee"] as const;
    for (const [source, target] of [
      ends,
      ends.toReversed() as [(typeof ends)[1], (typeof ends)[0]],
    ]) {
      expect(emphasisOf(indexed, null, { type: "link", source, target }, null)).toEqual(lit);
    }
  });

  test("an isolated community with the links inside it, most papers first", () => {
    // Papers: dee 2, eve 4, fin 3; the link cy–dee leads outside.
    expect(emphasisOf(indexed, null, null, 1)).toEqual({
      focus: [],
      nodes: [4, 5, 3],
      links: [4, 5],
    });
  });

  test("nothing outside an isolated community, whatever is hovered or selected", () => {
    // dee's links lead to cy, who is of the other group, and to eve.
    const dee = { type: "node", id: "author:dee" } as const;
    expect(emphasisOf(indexed, null, dee, 1)).toEqual({ focus: [3], nodes: [3, 4], links: [4] });
    const alone = emphasisOf(indexed, null, null, 1);
    expect(emphasisOf(indexed, { type: "node", index: 0 }, null, 1)).toEqual(alone);
    expect(emphasisOf(indexed, { type: "link", index: 3 }, null, 1)).toEqual(alone);
  });

  test("a selection that is not on the map leaves the isolated community lit", () => {
    const lit = emphasisOf(indexed, null, { type: "node", id: "author:nobody" }, 1);
    expect(lit?.nodes).toEqual([4, 5, 3]);
    expect(emphasisOf(indexed, null, { type: "community", id: 9 }, null)).toBeNull();
  });
});

test("finding a link: both ways, and null where there is none", () => {
  expect(findLink(indexed, "author:dee", "author:cy")).toBe(3);
  expect(findLink(indexed, "author:ada", "author:fin")).toBeNull();
  expect(findLink(indexed, "author:ada", "author:nobody")).toBeNull();
});
