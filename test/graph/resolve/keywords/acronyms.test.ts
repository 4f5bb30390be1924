import { describe, expect, test } from "vitest";
import {
  acronymMap,
  acronymsIn,
  commonAcronyms,
} from "../../../../graph/resolve/keywords/acronyms.ts";

describe("definitions in a text", () => {
  test.each([
    ["we use graph neural networks (GNNs) here", "GNN", "graph neural networks"],
    ["the Kullback-Leibler (KL) divergence", "KL", "Kullback-Leibler"],
    ["a convolutional neural network (CNN; often deep)", "CNN", "convolutional neural network"],
    ["a Word-in-Word Loss (WWL)", "WWL", "Word-in-Word Loss"],
  ])("%s", (text, short, long) => {
    expect(acronymsIn(text)).toEqual([{ short, long }]);
  });

  test.each([
    "it works (see GNN)",
    "we see (NASA) here",
    "a list (1), (a), (i)",
    "the result (Fig. 2)",
    "in one sentence. Networks (GNN)",
  ])("none in: %s", (text) => {
    expect(acronymsIn(text)).toEqual([]);
  });
});

describe("what an acronym stands for", () => {
  const define = (short: string, long: string): Map<string, string> =>
    acronymMap([{ short, long }]);

  test("in its own paper: the first definition, in key form; names of many words stay", () => {
    expect(
      acronymMap([
        { short: "GNN", long: "graph neural networks" },
        { short: "GNN", long: "good natured numbers" },
        { short: "BERTS", long: "big encoders of random text in some languages" },
      ]),
    ).toEqual(new Map([["gnn", "graph neural network"]]));
  });

  test("elsewhere: when two papers say so and four in five agree", () => {
    const graph = define("GNN", "graph neural networks");
    const good = define("GNN", "good natured numbers");
    expect(commonAcronyms([graph]).size).toBe(0);
    expect(commonAcronyms([graph, graph]).get("gnn")).toBe("graph neural network");
    expect(commonAcronyms([graph, graph, good]).size).toBe(0);
    expect(commonAcronyms([graph, graph, graph, graph, good]).size).toBe(1);
  });
});
