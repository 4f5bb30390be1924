import { describe, expect, it } from "vitest";
import { buildNetwork, type NetworkOptions } from "../../../graph/index.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const shown = (options: Partial<NetworkOptions>): readonly string[] =>
  buildNetwork(TINY_CORPUS, "coauthorship", options).nodes.labels;

describe("prune", () => {
  it("keeps authors of at least minPapers", () => {
    expect(shown({ minPapers: 2 })).toEqual(["Ada Lind", "Bo Chen", "Cyra Ruiz", "Désirée Moreau"]);
    expect(shown({ minPapers: 3 })).toEqual([]);
  });

  it("keeps the top by papers, then total link strength, then id", () => {
    // All of Ada, Bo, Cyra (strength 3) and Désirée (strength 1) have two papers.
    expect(shown({ top: 2 })).toEqual(["Ada Lind", "Bo Chen"]);
    expect(shown({ top: 3 })).toEqual(["Ada Lind", "Bo Chen", "Cyra Ruiz"]);
    // Eve and Finn tie in everything but their ids.
    expect(shown({ top: 5 })).toEqual([...shown({ top: 4 }), "Eve Okafor"]);
  });

  it("drops weak links and leaves their nodes to the switches on components", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship", {
      minLinkStrength: 2,
      minComponentSize: 2,
    });
    expect(network.nodes.labels).toEqual(["Ada Lind", "Bo Chen"]);
    expect(network.ledger.leftOut.slice(1)).toEqual([
      { switch: "min-link-strength", setting: "weaker than 2", papers: 0, nodes: 0, links: 4 },
      {
        switch: "min-component-size",
        setting: "in a group of fewer than 2",
        // Papers 2, 4 and 5 hold neither Ada nor Bo.
        papers: 3,
        nodes: 4,
        links: 0,
      },
    ]);
  });

  it("keeps the largest component, of equal ones the one with the smallest id", () => {
    expect(shown({ largestComponent: true })).toEqual([
      "Ada Lind",
      "Bo Chen",
      "Cyra Ruiz",
      "Désirée Moreau",
    ]);
    const pairs = corpusOf([
      { title: "First", authors: ["Zoe", "Yan"] },
      { title: "Second", authors: ["Ben", "Ana"] },
    ]);
    const network = buildNetwork(pairs, "coauthorship", { largestComponent: true });
    expect(network.nodes.labels).toEqual(["Ana", "Ben"]);
  });

  it("lists a switch that is set but left nothing out", () => {
    const { ledger } = buildNetwork(TINY_CORPUS, "keywords", { minComponentSize: 1, top: 100 });
    expect(ledger.leftOut).toEqual([
      {
        switch: "top",
        setting: "not among the 100 with the most papers",
        papers: 0,
        nodes: 0,
        links: 0,
      },
    ]);
  });

  it("keeps nodes and their neighbours, one or two links away", () => {
    // Ada – Bo – Cyra – Désirée; Ada and Bo both know Cyra; Désirée knows Cyra alone.
    expect(shown({ around: ["author:desiree-moreau"] })).toEqual(["Cyra Ruiz", "Désirée Moreau"]);
    expect(shown({ around: ["author:desiree-moreau"], steps: 2 })).toEqual([
      "Ada Lind",
      "Bo Chen",
      "Cyra Ruiz",
      "Désirée Moreau",
    ]);
    // Over links of at least two joint papers Cyra is not reached.
    expect(shown({ around: ["author:ada-lind"], minLinkStrength: 2 })).toEqual([
      "Ada Lind",
      "Bo Chen",
    ]);
    expect(shown({ around: ["author:nobody"] })).toEqual([]);
  });

  it("keeps only chosen nodes, and on demand who connects two of them", () => {
    const only = ["author:ada-lind", "author:desiree-moreau"] as const;
    expect(shown({ only })).toEqual(["Ada Lind", "Désirée Moreau"]);
    // Cyra wrote with both, Bo with Ada alone.
    expect(shown({ only, connect: true })).toEqual(["Ada Lind", "Cyra Ruiz", "Désirée Moreau"]);
  });

  it("shows who is asked for, however few their papers", () => {
    expect(shown({ only: ["author:eve-okafor"], minPapers: 2 })).toEqual(["Eve Okafor"]);
    expect(shown({ only: ["author:eve-okafor"], top: 1 })).toEqual(["Eve Okafor"]);
  });

  it("looks at the number of links once", () => {
    const { nodes, ledger } = buildNetwork(TINY_CORPUS, "coauthorship", { minLinks: 3 });
    // Cyra wrote with Ada, Bo and Désirée, who all have fewer co-authors: Cyra stays, alone.
    expect(nodes.labels).toEqual(["Cyra Ruiz"]);
    expect(nodes.degrees).toEqual(Uint32Array.of(0));
    expect(ledger.leftOut.at(-1)).toMatchObject({
      switch: "min-links",
      setting: "fewer than 3 links",
    });
  });
});
