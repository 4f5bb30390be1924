// Two halves of six papers as a picture: what is drawn where, and in which colours and signs.
import { describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  WHOLE_SIDE,
  analyseNetwork,
  compareParts,
  drawDifference,
  indexCorpus,
  papersOfSide,
  type ComparedAs,
  type Mark,
} from "../../../../graph/index.ts";
import { CHANGE_COLORS } from "../../../../graph/model/difference.ts";
import { TINY_CORPUS } from "../../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);
const years = (first: number, last: number) =>
  papersOfSide(index, { ...WHOLE_SIDE, years: [first, last] });
const { network, first, second } = compareParts(
  TINY_CORPUS,
  "coauthorship",
  DEFAULT_NETWORK_OPTIONS,
  [years(2018, 2019), years(2020, 2021)],
  ["2018 to 2019", "2020 to 2021"],
);
const map = analyseNetwork(TINY_CORPUS, network);

function picture(as: ComparedAs) {
  const drawn = { map, parts: [first, second], words: ["early", "late"], as } as const;
  const made = drawDifference(drawn, { title: "Six papers" }, TINY_CORPUS);
  const marks = new Map<string, readonly Mark[]>();
  for (const { name, marks: some } of made.layers) marks.set(name, [...some]);
  return { made, of: (layer: string) => marks.get(layer) ?? [] };
}

const textsOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
const namesOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === "node" ? [mark.name] : []));

describe("one map of what differs", () => {
  const { made, of } = picture("difference");

  it("colours nodes by what became of them, with a sign on each", () => {
    const looks = new Map(
      of("nodes").flatMap((mark) =>
        mark.kind === "node" ? [[mark.name, mark.marks.map((one) => one)] as const] : [],
      ),
    );
    // Désirée came: two lines make a plus. Eve and Finn went: a hole. Ada has one paper in each.
    const [dot, ...plus] = looks.get("Désirée Moreau")!;
    expect(dot).toMatchObject({ kind: "disc", fill: CHANGE_COLORS.light.new });
    expect(plus.map(({ kind }) => kind)).toEqual(["line", "line"]);
    const [went, hole, ...none] = looks.get("Eve Okafor")!;
    expect(went).toMatchObject({ fill: CHANGE_COLORS.light.gone });
    expect([hole, none]).toMatchObject([{ kind: "disc", fill: "#ffffff" }, []]);
    expect(looks.get("Ada Lind")).toHaveLength(1);
  });

  it("colours links by their own change", () => {
    const colors = of("links").map((mark) => (mark.kind === "line" ? mark.stroke.color : ""));
    const of5 = (color: string) => colors.filter((one) => one === color).length;
    // Gone: Ada–Cyra, Bo–Cyra, Eve–Finn; new: Cyra–Désirée; the same: Ada–Bo.
    expect([of5(CHANGE_COLORS.light.gone), of5(CHANGE_COLORS.light.new)]).toEqual([3, 1]);
    expect(colors).toHaveLength(5);
  });

  it("says in legend and caption what is compared and what changed", () => {
    const legend = textsOf(of("legends")).join(" ");
    expect(legend).toContain("New: 1 author, 1 link");
    expect(legend).toContain("Gone: 2 authors, 3 links");
    expect(textsOf(of("caption")).join(" ")).toContain(
      "Compared: early (2 papers) against late (2 papers), by their counts; nothing is scaled. " +
        "Of 6 authors, 1 new, 2 gone, 0 stronger, 0 weaker, 3 the same.",
    );
    expect(textsOf(of("heading"))).toEqual([
      "Six papers",
      "Co-authorship network: early (2 papers) against late (2 papers)",
    ]);
    expect(made.title).toBe("Six papers");
  });
});

describe("two maps side by side", () => {
  it("have each what their part has, every node in the same place", () => {
    const { of } = picture("two");
    const everybody = [...network.nodes.labels];
    const early = everybody.filter((name) => name !== "Désirée Moreau");
    const late = everybody.filter((name) => !["Eve Okafor", "Finn O'Hara"].includes(name));
    expect(namesOf(of("nodes")).sort()).toEqual([...early, ...late].sort());
    const placesOf = (name: string) =>
      of("nodes").flatMap((mark) =>
        mark.kind === "node" && mark.name === name && mark.marks[0]!.kind === "disc"
          ? [mark.marks[0]]
          : [],
      );
    const shifts = ["Ada Lind", "Bo Chen", "Cyra Ruiz"].map((name) => {
      const [left, right] = placesOf(name);
      return [Math.round((right!.x - left!.x) * 1000), right!.y - left!.y];
    });
    // One shift for all: half of the room and the gap.
    expect(new Set(shifts.map(String)).size).toBe(1);
    expect(shifts[0]![1]).toBe(0);
    expect(textsOf(of("names"))).toEqual(
      expect.arrayContaining(["early", "late", "2 papers, 5 authors, 4 links"]),
    );
  });
});
