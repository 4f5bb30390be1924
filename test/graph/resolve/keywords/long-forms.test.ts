import { describe, expect, test } from "vitest";
import {
  commonLongForms,
  longFormsOf,
  sameLongForms,
} from "../../../../graph/resolve/keywords/long-forms.ts";

const define = (short: string, long: string): Map<string, string> => longFormsOf([{ short, long }]);

describe("in its own paper", () => {
  test("the first definition counts, in key form", () => {
    expect(
      longFormsOf([
        { short: "GNN", long: "graph neural networks" },
        { short: "GNN", long: "good natured numbers" },
      ]),
    ).toEqual(new Map([["gnn", "graph neural network"]]));
  });

  test("a long form of many words goes under its acronym", () => {
    expect(define("BERTSL", "big encoders of random text in some languages")).toEqual(
      new Map([["big encoder of random text in some language", "bertsl"]]),
    );
  });
});

describe("elsewhere", () => {
  const graph = define("GNN", "graph neural networks");
  const good = define("GNN", "good natured numbers");

  test("when two papers say so and four in five agree", () => {
    expect(commonLongForms([graph]).size).toBe(0);
    expect(commonLongForms([graph, graph]).get("gnn")).toBe("graph neural network");
    expect(commonLongForms([graph, graph, good]).size).toBe(0);
    expect(commonLongForms([graph, graph, graph, graph, good]).size).toBe(1);
  });

  test("not when a second long form is more than a slip", () => {
    const eight = Array.from({ length: 8 }, () => graph);
    expect(commonLongForms([...eight, good]).size).toBe(1);
    // Two of ten agree otherwise: 80 % would do, the second meaning speaks against it.
    expect(commonLongForms([...eight, good, good]).size).toBe(0);
  });

  test("one paper is enough where the long form is a keyword of two", () => {
    expect(commonLongForms([graph], new Map([["graph neural network", 1]])).size).toBe(0);
    expect(commonLongForms([graph], new Map([["graph neural network", 2]])).size).toBe(1);
  });
});

describe("long forms of one acronym", () => {
  test("that differ by a few letters inside are one, under the most frequent", () => {
    const multi = define("MCDA", "multi-criteria decision analysis");
    const multiple = define("MCDA", "multiple criteria decision analysis");
    expect(sameLongForms([multi, multiple, multiple])).toEqual(
      new Map([["multicriterion decision analysis", "multiple criterion decision analysis"]]),
    );
    expect(
      sameLongForms([
        define("ARP", "analytic rake process"),
        define("ARP", "analytical rake process"),
      ]).size,
    ).toBe(1);
  });

  test("that say something else stay apart, and so do those of other acronyms", () => {
    const layer = define("MLM", "multilayer model");
    const level = define("MLM", "multilevel model");
    expect(sameLongForms([layer, level]).size).toBe(0);
    const other = define("XCDA", "multiple criteria decision analysis");
    expect(sameLongForms([define("MCDA", "multi-criteria decision analysis"), other]).size).toBe(0);
  });
});
