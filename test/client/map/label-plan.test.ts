import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  communityCentres,
  communityRequests,
  labelLines,
  nodeRequest,
  nodesByImportance,
  shorten,
} from "../../../client/map/label-plan.ts";
import { type Box, inside } from "../../../graph/model/boxes.ts";
import { twoGroups } from "../../support/two-groups.ts";

const map = twoGroups();
/** Every letter is half as wide as high. */
const measure = (text: string, size: number) => (text.length * size) / 2;
const projection = { originX: 0, originY: 0, scaleX: 10, scaleY: -10 };

describe("texts of labels", () => {
  test("are cut at the end of a word", () => {
    expect(shorten("graph neural networks", 13)).toBe("graph neural…");
    expect(shorten("short", 13)).toBe("short");
    expect(shorten("unbreakablelongword", 8)).toBe("unbreaka…");
  });

  test("never grow beyond their length and the dots", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 2, max: 60 }),
        (text, most) => {
          expect(shorten(text, most).length).toBeLessThanOrEqual(Math.max(text.length, most + 1));
        },
      ),
    );
  });

  test("break into two lines near the middle", () => {
    expect(labelLines("reinforcement learning, control")).toEqual([
      "reinforcement",
      "learning, control",
    ]);
    expect(labelLines("graph theory")).toEqual(["graph theory"]);
    expect(labelLines("averyverylongwordwithoutspace")).toHaveLength(1);
  });
});

describe("requests", () => {
  test("nodes come by size, then by strength, then by index", () => {
    // Radii .3 ada, .25 eve, .2 bo and fin (strength 4 each), .1 cy (4) and dee (3).
    expect(Array.from(nodesByImportance(map))).toEqual([0, 4, 1, 5, 2, 3]);
  });

  test("a node's label stands beside its disc, never on it", () => {
    const { places } = nodeRequest(map, 0, { x: 50, y: 50 }, 10, measure, false);
    expect(places).toHaveLength(8);
    for (const box of places) {
      const dx = 50 - Math.max(box.x, Math.min(50, box.x + box.width));
      const dy = 50 - Math.max(box.y, Math.min(50, box.y + box.height));
      expect(Math.hypot(dx, dy)).toBeGreaterThan(10);
    }
    const [right, below, left, above] = places;
    expect(right!.x).toBeGreaterThan(60);
    expect(below!.y).toBeGreaterThan(60);
    expect(left!.x + left!.width).toBeLessThan(40);
    expect(above!.y + above!.height).toBeLessThan(40);
  });

  test("a community's centre is weighted by the area of its discs", () => {
    // Weights .09, .04, .01: x = (−.09 + .04) / .14, y = .02 / .14.
    const [first] = communityCentres(map);
    expect(first!.x).toBeCloseTo(-0.05 / 0.14, 12);
    expect(first!.y).toBeCloseTo(0.02 / 0.14, 12);
  });

  test("communities are named largest first, where they cover least", () => {
    const centres = communityCentres(map);
    const type = { scale: 1, share: 0, without: new Set<number>() };
    const free = () => (box: Box) => (box.y < 0 ? 9 : 0);
    const requests = [...communityRequests(map, centres, projection, measure, type, free)];
    expect(requests.map(({ item }) => item.lines)).toEqual([["graph theory"], ["vision"]]);
    expect(requests[0]!.places[0]!.y).toBeGreaterThanOrEqual(0);
  });

  test("a community's name stands nowhere rather than where it misleads", () => {
    const centres = communityCentres(map);
    const type = { scale: 1, share: 0, without: new Set<number>() };
    const first = map.communities[0]!.id;
    const taken = (community: number) => () => (community === first ? Infinity : 0);
    const requests = [...communityRequests(map, centres, projection, measure, type, taken)];
    expect(requests.map(({ places }) => places.length > 0)).toEqual([false, true]);
  });

  test("all places of a name lie in the box that is looked at for them", () => {
    const centres = communityCentres(map);
    const type = { scale: 1, share: 0, without: new Set<number>() };
    const looked: Box[] = [];
    const note = (_: number, around: Box) => {
      looked.push(around);
      return () => 0;
    };
    const requests = [...communityRequests(map, centres, projection, measure, type, note)];
    requests.forEach(({ places }, i) => {
      expect(places.every((place) => inside(place, looked[i]!))).toBe(true);
    });
    expect(looked).toHaveLength(2);
  });

  test("small communities, and the only one, have no name on the map", () => {
    const centres = communityCentres(map);
    const none = () => () => 0;
    const large = { scale: 1, share: 0.9, without: new Set<number>() };
    expect([...communityRequests(map, centres, projection, measure, large, none)]).toEqual([]);
    const one = { ...map, communities: map.communities.slice(0, 1) };
    const type = { scale: 1, share: 0, without: new Set<number>() };
    expect([...communityRequests(one, centres, projection, measure, type, none)]).toEqual([]);
  });
});
