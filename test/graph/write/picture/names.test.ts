// Names in a picture: by importance, none over another.
import fc from "fast-check";
import { expect, it } from "vitest";
import { overlap, reach } from "../../../../graph/model/boxes.ts";
import { discsIn } from "../../../../graph/write/picture/frame.ts";
import { placeNames, type Name } from "../../../../graph/write/picture/names.ts";
import { textWidth } from "../../../../graph/write/text-width.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

const FRAME = { x: 10, y: 20, width: 900, height: 700 };

/** The box that the letters of a name fill, from what is written into the picture. */
function boxOf({ lines, size, community, anchor, x, y }: Name) {
  const width = Math.max(...lines.map((line) => textWidth(line, size, community !== null)));
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - size * 0.75, width, height: size * (lines.length * 1.2 - 0.25) };
}

it("never writes one name over another, nor beyond the frame", () => {
  const { nodes } = TINY_MAP.network;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 20, maxLength: 20 }),
      (places) => {
        const layout = {
          x: Float64Array.from(places, ([x]) => x),
          y: Float64Array.from(places, ([, y]) => y),
          radii: Float64Array.from(places, (_, i) => 0.5 + (i % 4) / 2),
        };
        const names = placeNames(
          { ...TINY_MAP, layout },
          nodes.labels,
          discsIn(FRAME, layout),
          FRAME,
        );
        const boxes = names.map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(box.x).toBeGreaterThanOrEqual(FRAME.x);
          expect(box.x + box.width).toBeLessThanOrEqual(FRAME.x + FRAME.width);
        }
        expect(names.length).toBeGreaterThan(0);
        expect(names.length).toBeLessThanOrEqual(nodes.ids.length + 2);
      },
    ),
    { numRuns: 60 },
  );
});

it("names both communities, larger than any node", () => {
  const names = placeNames(
    TINY_MAP,
    TINY_MAP.network.nodes.labels,
    discsIn(FRAME, TINY_MAP.layout),
    FRAME,
  );
  const communities = names.filter(({ community }) => community !== null);
  expect(communities.map(({ lines }) => lines)).toEqual([["group 0"], ["group 1"]]);
  const sizes = names.filter(({ community }) => community === null).map(({ size }) => size);
  expect(Math.min(...communities.map(({ size }) => size))).toBeGreaterThan(Math.max(...sizes));
});

it("names no group of countries, which is called by its members", () => {
  const network = { ...TINY_MAP.network, kind: "countries" } as const;
  const discs = discsIn(FRAME, TINY_MAP.layout);
  const names = placeNames({ ...TINY_MAP, network }, network.nodes.labels, discs, FRAME);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter(({ community }) => community !== null)).toEqual([]);
});

it("measures how far a box reaches into a disc", () => {
  const disc = { x: 10, y: 10, radius: 4 };
  expect(reach({ x: 14, y: 0, width: 5, height: 20 }, disc)).toBe(0);
  expect(reach({ x: 13, y: 0, width: 5, height: 20 }, disc)).toBe(0.25);
  expect(reach({ x: 0, y: 0, width: 20, height: 20 }, disc)).toBe(1);
});
