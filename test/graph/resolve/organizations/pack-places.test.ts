// Entries of places and people, packed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_ROW } from "../../../../graph/model/corpus.ts";
import { packPlaces } from "../../../../graph/resolve/organizations/pack-places.ts";

describe("packPlaces", () => {
  it("sorts by place, then author, each once; nobody gives way to somebody", () => {
    const packed = packPlaces([
      [
        [2, 7],
        [1, NO_ROW],
        [2, NO_ROW],
        [2, 3],
        [2, 7],
      ],
      [],
      [
        [0, NO_ROW],
        [0, NO_ROW],
      ],
    ]);
    expect(Array.from(packed.offsets)).toEqual([0, 3, 3, 4]);
    expect(Array.from(packed.items)).toEqual([1, 2, 2, 0]);
    expect(Array.from(packed.authors)).toEqual([NO_ROW, 3, 7, NO_ROW]);
  });

  it("changes nothing when what it packed is packed again", () => {
    const entry = fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: -1, max: 4 }));
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 5 }), (papers) => {
        const packed = packPlaces(papers);
        const again = papers.map((_, paper) =>
          Array.from(
            packed.items.subarray(packed.offsets[paper], packed.offsets[paper + 1]),
            (place, i) => [place, packed.authors[packed.offsets[paper]! + i]!] as const,
          ),
        );
        expect(packPlaces(again)).toEqual(packed);
        // Every place of a paper is still there.
        for (const [paper, entries] of papers.entries())
          expect(new Set(again[paper]!.map(([place]) => place))).toEqual(
            new Set(entries.map(([place]) => place)),
          );
      }),
    );
  });
});
