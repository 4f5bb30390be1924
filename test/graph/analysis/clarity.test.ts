import { describe, expect, it } from "vitest";
import { clarityIn } from "../../../graph/analysis/clarity.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

describe("clarityIn", () => {
  // Of the shared keywords wind has 3 papers, bee 3, dune 2: eight in all. Salt has one and counts for
  // nothing beside others.
  const corpus = corpusOf([
    { title: "P0", keywords: ["bee", "wind"] },
    { title: "P1", keywords: ["bee", "wind"] },
    { title: "P2", keywords: ["dune", "wind", "salt"] },
    { title: "P3", keywords: ["dune"] },
    { title: "P4", keywords: ["bee"] },
  ]);
  const clarity = clarityIn(corpus);
  const of = (label: string): number => clarity(corpus.keywords.labels.indexOf(label));

  it("is the divergence of the keywords beside it from all", () => {
    // Beside wind: bee twice, dune once.
    const wind = (2 / 3) * Math.log2(2 / 3 / (3 / 8)) + (1 / 3) * Math.log2(1 / 3 / (2 / 8));
    expect(of("wind")).toBeCloseTo(wind, 12);
    // Beside bee: wind only.
    expect(of("bee")).toBeCloseTo(Math.log2(8 / 3), 12);
    // Beside salt: dune and wind.
    expect(of("salt")).toBeCloseTo(
      0.5 * Math.log2(0.5 / (2 / 8)) + 0.5 * Math.log2(0.5 / (3 / 8)),
      12,
    );
  });

  it("is 0 where nothing stands beside it", () => {
    const alone = corpusOf([
      { title: "P0", keywords: ["bee"] },
      { title: "P1", keywords: ["bee", "salt"] },
    ]);
    expect(clarityIn(alone)(0)).toBe(0);
  });
});
