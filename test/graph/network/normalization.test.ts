import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeLinks } from "../../../graph/network/normalization.ts";
import { arbitraryNetwork, linksOf } from "../../support/link-networks.ts";

// A path a –3– b –1– c. Total link strengths: s = 3, 4, 1; Σs = 8, twice the sum 4 of the links.
const PATH = linksOf(3, [
  [0, 1, 3],
  [1, 2, 1],
]);
// Papers of a, b, c.
const OCCURRENCES = Uint32Array.of(5, 4, 1);

const normalized = (name: Parameters<typeof normalizeLinks>[0]): number[] => [
  ...normalizeLinks(name, PATH, OCCURRENCES),
];

describe("normalizeLinks", () => {
  it("leaves strengths alone with none", () => {
    expect(normalized("none")).toEqual([3, 1]);
  });

  it("divides by sᵢ·sⱼ/Σs with association-strength, Σs being twice the sum of links", () => {
    expect(normalized("association-strength")).toEqual([(3 * 8) / (3 * 4), (1 * 8) / (4 * 1)]);
  });

  it("divides by √(cᵢ·cⱼ) with cosine", () => {
    expect(normalized("cosine")).toEqual([3 / Math.sqrt(5 * 4), 1 / Math.sqrt(4 * 1)]);
  });

  it("divides by the papers of either with jaccard", () => {
    expect(normalized("jaccard")).toEqual([3 / (5 + 4 - 3), 1 / (4 + 1 - 1)]);
  });

  it("multiplies by the mean of n/sᵢ and n/sⱼ with fractionalization", () => {
    expect(normalized("fractionalization")).toEqual([
      (3 * (3 / 3 + 3 / 4)) / 2,
      (1 * (3 / 4 + 3 / 1)) / 2,
    ]);
  });

  it("answers nothing for no links", () => {
    expect([...normalizeLinks("cosine", linksOf(2, []), Uint32Array.of(1, 1))]).toEqual([]);
  });

  it("keeps association strengths when all links are scaled alike", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (network, factor) => {
          const { links, nodes } = network;
          const scaled = { ...links, strengths: links.strengths.map((s) => s * factor) };
          const once = normalizeLinks("association-strength", links, nodes.occurrences);
          const again = normalizeLinks("association-strength", scaled, nodes.occurrences);
          for (const [k, strength] of once.entries())
            expect(again[k]! / strength).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("treats both ends of a link alike", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("association-strength", "cosine", "jaccard", "fractionalization"),
        (name) => {
          const mirrored = linksOf(3, [
            [0, 1, 1],
            [1, 2, 3],
          ]);
          const there = normalized(name);
          const back = [...normalizeLinks(name, mirrored, Uint32Array.of(1, 4, 5))];
          expect(back[0]).toBeCloseTo(there[1]!, 12);
          expect(back[1]).toBeCloseTo(there[0]!, 12);
        },
      ),
    );
  });
});
