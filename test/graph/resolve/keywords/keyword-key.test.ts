import fc from "fast-check";
import { expect, test } from "vitest";
import { keywordKey } from "../../../../graph/resolve/keywords/keyword-key.ts";
import { singular } from "../../../../graph/resolve/keywords/singular.ts";

test.each([
  ["Graph Neural Networks", "graph-neural network"],
  ["Meta-Learning", "metalearning"],
  ["pre-training", "pretraining"],
  ["data sets", "dataset"],
  ["Optimisation", "optimization"],
  ["behaviour models", "behavior model"],
  ["GNNs", "GNN"],
  ["LMs", "LM"],
  ["$k$-means", "k-means"],
  ["β-VAE", "beta VAE"],
  ["Poincaré maps", "poincare map"],
  ["Bayes' rule", "Bayes rule"],
])("%s = %s", (a, b) => {
  expect(keywordKey(a)).toBe(keywordKey(b));
});

test.each([
  ["C", "C++"],
  ["C#", "C++"],
  ["bias", "bia"],
  ["noise", "noize"],
])("%s ≠ %s", (a, b) => {
  expect(keywordKey(a)).not.toBe(keywordKey(b));
});

test("plurals by their ending, and what only looks like one", () => {
  const words =
    "multicriteria metaheuristics policies losses matrices analyses biases metrics dynamics bias corpus series gas";
  expect(words.split(" ").map(singular).join(" ")).toBe(
    "multicriterion metaheuristic policy loss matrix analysis bias metric dynamics bias corpus series gas",
  );
});

test("nothing but letters and digits makes a key", () => {
  expect(keywordKey("-- … !")).toBe("");
  expect(keywordKey("機械学習")).toBe("機械学習");
});

test("a key is its own key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const key = keywordKey(text);
      expect(keywordKey(key)).toBe(key);
    }),
    { examples: [["pre pre pre training"], ["multi meta learning"], ["classesses"]] },
  );
});
