import { describe, expect, test } from "vitest";
import { decisionInWords, inARow, stepInWords } from "../../client/decision-words.ts";
import type { Decision } from "../../graph/index.ts";

const witnesses = [
  { id: "author:noah-goodman", name: "Noah Goodman", papers: [] },
  { id: "author:noah-d-goodman", name: "Noah D. Goodman", papers: [] },
] as const;

const CASES: readonly (readonly [Decision, string])[] = [
  [
    {
      kind: "merge",
      type: "author",
      ids: ["author:noah-goodman", "author:noah-d-goodman"],
      into: "author:noah-d-goodman",
      witnesses,
    },
    "Merged “Noah Goodman” into “Noah D. Goodman”",
  ],
  [
    {
      kind: "merge",
      type: "keyword",
      ids: ["keyword:gnn", "keyword:graph-nets"],
      into: "keyword:graph-neural-network",
    },
    "Merged “gnn” and “graph nets” into “graph neural network”",
  ],
  [
    { kind: "split", type: "author", id: "author:noah-goodman", papers: ["paper:a"], witnesses },
    "Split 1 paper off “Noah Goodman”",
  ],
  [
    {
      kind: "split",
      type: "author",
      id: "author:li-li",
      papers: ["paper:a", "paper:b"],
      name: "Li Li (Kiel)",
    },
    "Split 2 papers off “li li”, now “Li Li (Kiel)”",
  ],
  [
    { kind: "rename", type: "topic", id: "topic:moss-growth", name: "Moss" },
    "Named the topic “moss growth” “Moss”",
  ],
  [{ kind: "rename", type: "venue", id: "venue:iclr", name: "ICLR" }, "Renamed “iclr” to “ICLR”"],
  [
    { kind: "hide", type: "keyword", id: "keyword:deep-learning" },
    "Hid the keyword “deep learning”",
  ],
  [
    {
      kind: "keep-apart",
      type: "author",
      ids: ["author:noah-goodman", "author:noah-d-goodman"],
      witnesses,
    },
    "“Noah Goodman” and “Noah D. Goodman” are never the same",
  ],
  [
    { kind: "keep-together", type: "author", id: "author:noah-goodman", witnesses },
    "“Noah Goodman” is one person",
  ],
];

describe("a decision in words", () => {
  test.each(CASES)("%#", (decision, words) => {
    expect(decisionInWords(decision)).toBe(words);
  });

  test("of a step is its only one, or their number", () => {
    const [[first], [second]] = CASES as [(typeof CASES)[number], (typeof CASES)[number]];
    expect(stepInWords([first])).toBe("Merged “Noah Goodman” into “Noah D. Goodman”");
    expect(stepInWords([first, second])).toBe("Made 2 decisions at once");
  });
});

test("names stand in a row", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(inARow)).toEqual([
    "",
    "A",
    "A and B",
    "A, B and C",
  ]);
});
