import { describe, expect, test } from "vitest";
import {
  acronymsBeside,
  acronymsIn,
  shortForm,
} from "../../../../graph/resolve/keywords/acronyms.ts";

describe("definitions in a text", () => {
  test.each([
    ["we use graph neural networks (GNNs) here", "GNN", "graph neural networks"],
    ["the Kullback-Leibler (KL) divergence", "KL", "Kullback-Leibler"],
    ["a convolutional neural network (CNN; often deep)", "CNN", "convolutional neural network"],
    ["convolutional rake network models (CRN)", "CRN", "convolutional rake network"],
    [
      "a rule of thumb for the raking of leaves (RTRL)",
      "RTRL",
      "rule of thumb for the raking of leaves",
    ],
    ["an old garden system (O.G.S.)", "OGS", "old garden system"],
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

test.each([
  ["GNNs", "GNN"],
  ["M.C.D.A.", "MCDA"],
  ["garden", null],
  ["A", null],
])("short form of %s: %s", (written, short) => {
  expect(shortForm(written)).toBe(short);
});

test("an acronym beside a phrase with its initials says the same", () => {
  expect(acronymsBeside(["seeds", "GRP", "Garden-robot planning"])).toEqual([
    { short: "GRP", long: "Garden-robot planning" },
  ]);
  // Two letters are the initials of too much.
  expect(acronymsBeside(["DM", "decision making"])).toEqual([]);
});
