// What nodes are called in pictures.
import { describe, expect, it } from "vitest";
import { analyseNetwork, buildNetwork } from "../../../../graph/index.ts";
import { nodeNames } from "../../../../graph/write/picture/node-names.ts";
import { writeSvg } from "../../../../graph/write/svg.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";

const keywords = ["gardens"];
const corpus = corpusOf([
  { title: "Beds", authors: ["Ada Lind", "Bo Chen"], year: 1973, keywords },
  { title: "Paths", authors: ["Dee van der Fox"], year: 1980, keywords },
  { title: "Hedges", authors: ["Ada Lind"], year: 1973, keywords },
  { title: "Ponds", authors: ["Ada Lind"], keywords },
]);
const papers = analyseNetwork(corpus, buildNetwork(corpus, "papers"));

describe("nodeNames", () => {
  it("cites papers alone by first author and year, told apart by letters", () => {
    const names = nodeNames(papers, corpus);
    const byTitle = new Map(papers.network.nodes.labels.map((label, i) => [label, names[i]]));
    expect(byTitle.get("Paths")).toBe("van der Fox 1980");
    expect([byTitle.get("Beds"), byTitle.get("Hedges")].sort()).toEqual([
      "Lind 1973a",
      "Lind 1973b",
    ]);
    // Nothing says when: the title it is.
    expect(byTitle.get("Ponds")).toBe("Ponds");
  });

  it("takes labels for everything else, and where papers are not at hand", () => {
    const authors = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship"));
    expect(nodeNames(authors, corpus)).toBe(authors.network.nodes.labels);
    expect(nodeNames(papers, null)).toBe(papers.network.nodes.labels);
    expect(nodeNames(papers, corpusOf([]))).toEqual(papers.network.nodes.labels);
  });

  it("stands in pictures, which then say neither sizes nor papers twice", () => {
    const svg = Array.from(writeSvg(papers, corpus)).join("");
    expect(svg).toContain(">van der Fox 1980</text>");
    expect(svg).toContain("<title>Paths</title>");
    expect(svg).toContain(">4 papers, 6 links</text>");
    expect(svg).toMatch(/Names: first author(<.*>\n<.*>| )and year\./);
    expect(svg).not.toContain("Size:");
  });
});
