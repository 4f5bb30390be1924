import { describe, expect, test } from "vitest";
import { GIVEN, IN_ABSTRACT, IN_TITLE } from "../../../../graph/model/corpus.ts";
import { rowOf } from "../../../../graph/model/incidence.ts";
import {
  type KeywordSource,
  type ResolvedKeywords,
  resolveKeywords,
} from "../../../../graph/resolve/keywords/keywords.ts";

const paper = (title: string, abstract = "", keywords: readonly string[] = []): KeywordSource => ({
  title,
  abstract,
  keywords,
});

function labelsOf({ keywords, paperKeywords }: ResolvedKeywords, row: number): string[] {
  return [...rowOf(paperKeywords, row)].map((k) => keywords.labels[k]!);
}

/** Forty papers that speak of something else, so that counts over the corpus mean something. */
const OTHERS = Array.from({ length: 40 }, (_, i) =>
  paper(
    `Harvest forecasting in district ${i}`,
    `Harvest forecasting needs weather records. District ${i} has weather records.`,
  ),
);

describe("given keywords", () => {
  test("are kept as they are, in order of their ids, and marked", () => {
    const found = resolveKeywords([
      paper("On imaginary robots", "A text about a garden.", ["Gardens", "Imaginary Robots"]),
    ]);
    expect(found.keywords.ids).toEqual(["keyword:garden", "keyword:imaginary-robot"]);
    expect(found.keywords.labels).toEqual(["garden", "imaginary robot"]);
    // The second one also stands in the title, the first one in the abstract.
    expect([...found.paperKeywords.where]).toEqual([GIVEN | IN_ABSTRACT, GIVEN | IN_TITLE]);
    expect([...found.paperKeywords.scores]).toEqual([1, 1]);
  });

  test("that say the same are one; those without a letter are none", () => {
    const found = resolveKeywords([
      paper("On Robots", "", ["meta-learning", "Metalearning", "--", "C++", "C#", "__proto__"]),
    ]);
    expect(found.keywords.ids).toHaveLength(4);
    expect(new Set(found.keywords.ids).size).toBe(4);
    expect(found.keywords.labels).toEqual(expect.arrayContaining(["meta-learning", "C++", "C#"]));
  });

  test("keep capitals that mean something", () => {
    const given = ["GAN", "Bayesian optimization", "graph neural networks", "Graph Neural Network"];
    const found = resolveKeywords([paper("a", "", given), paper("b", "", ["deep learning"])]);
    expect(found.keywords.labels).toEqual([
      "Bayesian optimization",
      "deep learning",
      "GAN",
      "graph neural network",
    ]);
  });
});

test("a word that only shows where an acronym comes from is written small", () => {
  const found = resolveKeywords([
    paper(
      "ROMO: a RObust MOdel of gardens",
      "The ROMO is a RObust MOdel. It is a model of gardens.",
    ),
    paper("Gardens", "A robust rake and a model of gardens."),
  ]);
  expect(found.keywords.labels).toContain("robust model");
});

describe("given keywords in several spellings", () => {
  const lists = [
    ["GRP", "seeds"],
    ["Garden-Robot Planning (GRP)"],
    ["garden robot planning"],
    ["gardenrobot planning"],
    ["GRP (garden robot planning)"],
  ];
  const found = resolveKeywords(lists.map((list, i) => paper(`Paper ${i}`, "", list)));

  test("are one: acronym, long form, both, with hyphen, space or neither", () => {
    expect(found.keywords.ids).toEqual(["keyword:garden-robot-planning", "keyword:seed"]);
    expect(found.keywords.variants[0]).toEqual([
      "garden robot planning",
      "GRP",
      "garden-robot planning",
      "gardenrobot planning",
    ]);
    for (const i of lists.keys()) expect(labelsOf(found, i)).toContain("garden robot planning");
  });

  test("an acronym with two long forms is read paper by paper, or left alone", () => {
    const grain = "garden rake pruning (GRP)";
    const robot = "garden robot planning (GRP)";
    const given = [[grain], [grain], [robot], [robot], ["GRP"]];
    const abstract = "A garden rake pruning (GRP) text.";
    const two = resolveKeywords([
      ...given.map((list, i) => paper(`Paper ${i}`, "", list)),
      paper("Said in the text", abstract, ["GRP"]),
    ]);
    expect(labelsOf(two, 0)).toEqual(["garden rake pruning"]);
    expect(labelsOf(two, 2)).toEqual(["garden robot planning"]);
    expect(labelsOf(two, 4)).toEqual(["GRP"]);
    expect(labelsOf(two, 5)).toEqual(["garden rake pruning"]);
  });

  test("an acronym alone is labelled by the long form that abstracts define", () => {
    const defined = resolveKeywords([
      paper("a", "We do garden robot planning (GRP).", ["GRP"]),
      paper("b", "", ["trowels"]),
    ]);
    expect(defined.keywords.labels).toEqual(["garden robot planning", "trowel"]);
    expect(defined.keywords.variants[0]).toEqual(["GRP", "garden robot planning"]);
  });
});

describe("extracted keywords", () => {
  const robots = paper(
    "Imaginary robot gardening with graph neural networks",
    "Imaginary robot gardening is hard. Graph neural networks (GNNs) plan it. " +
      "Extensive experiments show state-of-the-art performance of our novel method. " +
      "We train GNNs on real-world datasets, and a GNN outperforms a wide range of baselines.",
  );
  const found = resolveKeywords([robots, ...OTHERS]);
  const labels = labelsOf(found, 0);

  test("are what the paper is about, the title's first", () => {
    expect(labels.slice(0, 2).sort()).toEqual([
      "graph neural network",
      "imaginary robot gardening",
    ]);
    expect(labelsOf(found, 1)).toContain("harvest forecasting");
  });

  test("are no phrases of academic prose", () => {
    for (const label of labels)
      expect(label).not.toMatch(/experiment|performance|method|dataset|range|baseline/u);
  });

  test("are at most ten, scored from 1 down", () => {
    const { offsets, scores } = found.paperKeywords;
    for (let i = 0; i + 1 < offsets.length; i++) {
      const list = [...scores.subarray(offsets[i], offsets[i + 1])];
      expect(list.length).toBeLessThanOrEqual(10);
      expect(list[0]).toBe(1);
      expect(list.toSorted((a, b) => b - a)).toEqual(list);
      expect(list.every((score) => score > 0)).toBe(true);
    }
  });

  test("join an acronym to its long form, with both as variants", () => {
    const row = found.keywords.labels.indexOf("graph neural network");
    expect(found.keywords.ids[row]).toBe("keyword:graph-neural-network");
    expect(found.keywords.variants[row]).toEqual(
      expect.arrayContaining(["GNNs", "GNN", "graph neural network", "graph neural networks"]),
    );
    expect(found.keywords.ids).not.toContain("keyword:gnn");
  });

  test("read an acronym elsewhere when two papers define it", () => {
    const user = paper("GNN pruning", "Pruning of a GNN. GNN pruning is quick.");
    const once = resolveKeywords([robots, user, ...OTHERS]);
    expect(labelsOf(once, 1).join()).not.toContain("graph neural network");
    const twice = resolveKeywords([robots, robots, user, ...OTHERS]);
    expect(labelsOf(twice, 2).join()).toContain("graph neural network");
  });

  test("given again with the same title, they are the same keywords", () => {
    const again = resolveKeywords(
      [robots, ...OTHERS].map(({ title }, i) => paper(title!, "", labelsOf(found, i))),
    );
    expect(again.keywords.ids).toEqual(found.keywords.ids);
    expect(again.keywords.labels).toEqual(found.keywords.labels);
  });
});

test("papers that say nothing have no keywords", () => {
  const found = resolveKeywords([paper(""), paper("The"), { ...paper(""), title: null }]);
  expect(found.keywords.ids).toEqual([]);
  expect([...found.paperKeywords.offsets]).toEqual([0, 0, 0, 0]);
});

test("other scripts are left in peace", () => {
  expect(resolveKeywords([paper("机器人园艺", "想象中的机器人。")]).keywords.ids).toEqual([]);
  expect(resolveKeywords([paper("x", "", ["机器人"])]).keywords.labels).toEqual(["机器人"]);
});
