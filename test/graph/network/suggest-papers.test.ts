import { describe, expect, it } from "vitest";
import { buildNetwork, DEFAULT_NETWORK_OPTIONS, suggestOptions } from "../../../graph/index.ts";
import { corpusOf, type PlainPaper } from "../../support/tiny-corpus.ts";

/** So many pairs of papers, the k-th of which share `shared(k)` works. */
function pairs(count: number, shared: (pair: number) => number): PlainPaper[] {
  return ["A", "B"].flatMap((side) =>
    Array.from({ length: count }, (_, pair) => ({
      title: `${side} ${pair}`,
      references: Array.from({ length: shared(pair) }, (_work, w) => `10.9999/${pair}.${w}`),
    })),
  );
}

describe("suggestOptions for linked papers", () => {
  it("shows a few papers whole", () => {
    const corpus = corpusOf(pairs(5, () => 2));
    expect(suggestOptions(corpus, "coupling")).toEqual(DEFAULT_NETWORK_OPTIONS);
  });

  it("counts fractionally and thins where papers share one common keyword", () => {
    // 20 papers with one keyword: 190 links of 1/19 = 0.0526, more than 8 a paper. Two pairs share a
    // second keyword, which nobody else has: 1 more.
    const corpus = corpusOf(
      Array.from({ length: 20 }, (_, k) => ({
        title: `P ${k}`,
        keywords: k < 4 ? ["common", `rare ${k >> 1}`] : ["common"],
      })),
    );
    const options = suggestOptions(corpus, "papers");
    expect(options).toMatchObject({ counting: "fractional", minLinkStrength: 0.052, top: null });
    expect(suggestOptions(corpus, "coupling")).toEqual(DEFAULT_NETWORK_OPTIONS);
  });

  it("takes the strongest links where the papers with the strongest links stand far apart", () => {
    // 1,100 pairs, all A before all B: the first 1,000 papers are no two of one pair. The first 40 pairs
    // share two works, and threshold 2 leaves these 80 papers.
    const corpus = corpusOf(pairs(1100, (pair) => (pair < 40 ? 2 : 1)));
    const options = suggestOptions(corpus, "coupling");
    expect(options).toMatchObject({ minLinkStrength: 2, top: null, minComponentSize: 2 });
    expect(buildNetwork(corpus, "coupling", options).nodes.ids.length).toBe(80);
  });

  it("shows all where every link is as strong", () => {
    const corpus = corpusOf(pairs(1100, () => 1));
    const options = suggestOptions(corpus, "coupling");
    expect(buildNetwork(corpus, "coupling", options).nodes.ids.length).toBe(2200);
  });

  it("cuts by citations where every link is one", () => {
    // 1,200 papers that all cite the first one.
    const star = Array.from({ length: 1200 }, (_, k) => ({
      title: `P ${k}`,
      doi: `10.1000/${k}`,
      references: ["10.1000/0"],
    }));
    const corpus = corpusOf(star);
    const options = suggestOptions(corpus, "citation");
    expect(options).toMatchObject({ top: 1000, minLinkStrength: 0 });
    const { nodes, links } = buildNetwork(corpus, "citation", options);
    expect([nodes.ids.length, links.sources.length]).toEqual([1000, 999]);
  });
});
