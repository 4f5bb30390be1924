// Pieces of neighbours on the map.
import fc from "fast-check";
import { expect, it } from "vitest";
import { piecesByPlace } from "../../../../graph/analysis/levels/pieces-by-place.ts";

it("halves along the longer side", () => {
  const x = Float64Array.of(0, 10, 1, 11);
  const y = Float64Array.of(0, 0, 1, 1);
  expect([...piecesByPlace(Uint32Array.of(0, 1, 2, 3), x, y, 2)]).toEqual([0, 1, 0, 1]);
  expect([...piecesByPlace(Uint32Array.of(1, 3), x, y, 2)]).toEqual([0, 0]);
  expect(piecesByPlace(new Uint32Array(), x, y, 2)).toHaveLength(0);
});

it("makes no piece larger than asked for, wherever the nodes are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (places, most) => {
        const [x, y] = [0, 1].map((side) => Float64Array.from(places, (p) => p[side as 0 | 1]));
        const pieces = piecesByPlace(Uint32Array.from(places.keys()), x!, y!, most);
        const sizes = new Map<number, number>();
        for (const piece of pieces) sizes.set(piece, (sizes.get(piece) ?? 0) + 1);
        expect([...sizes.values()].every((size) => size <= most)).toBe(true);
        expect(pieces).toHaveLength(places.length);
      },
    ),
  );
});
