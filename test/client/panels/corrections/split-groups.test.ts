import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GROUPINGS, groupPapers } from "../../../../client/panels/corrections/split-groups.ts";
import { likeName, offer, suspectsOf } from "../../../../client/panels/corrections/suspects.ts";
import type { EntityId, PaperSummary } from "../../../../graph/index.ts";
import { question, side } from "../../../support/questions.ts";

const JO = "author:jo";

function paper(id: string, coauthors: readonly string[], year: number | null, asWritten = "Jo") {
  const others = coauthors.map((name) => ({
    id: `author:${name.toLowerCase()}` as EntityId,
    name,
    asWritten: name,
  }));
  const authors = [{ id: JO as EntityId, name: "Jo", asWritten }, ...others];
  return { id: `paper:${id}`, label: id, year, venue: null, authors } as unknown as PaperSummary;
}

/** a–b share Ana, b–c share Bo: one group. d has Lin alone, e nobody. */
const PAPERS = [
  paper("a", ["Ana"], 2020),
  paper("b", ["Ana", "Bo"], 2021, "J. Vale"),
  paper("c", ["Bo"], 2021),
  paper("d", ["Lin"], null),
  paper("e", [], 2020),
];

const shape = (by: (typeof GROUPINGS)[number]) =>
  groupPapers(PAPERS, JO, by).map(({ label, papers }) => [label, papers.map((one) => one.label)]);

describe("papers in groups", () => {
  test("by co-authors over any number of steps", () => {
    expect(shape("coauthors")).toEqual([
      ["With Ana and Bo", ["a", "b", "c"]],
      ["With Lin", ["d"]],
      ["Without co-authors", ["e"]],
    ]);
  });

  test("by spelling, and by year with the newest first", () => {
    expect(shape("spelling")).toEqual([
      ["Jo", ["a", "c", "d", "e"]],
      ["J. Vale", ["b"]],
    ]);
    expect(shape("year")).toEqual([
      ["No year", ["d"]],
      ["2021", ["b", "c"]],
      ["2020", ["a", "e"]],
    ]);
  });

  test("many names are counted", () => {
    const [group] = groupPapers([paper("x", ["E", "D", "C", "B", "A"], 2020)], JO, "coauthors");
    expect(group!.label).toBe("With A, B, C and 2 more");
  });

  test("each paper is in one group, and a co-author never in two", () => {
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F"), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(names, { maxLength: 12 }),
        fc.constantFrom(...GROUPINGS),
        (lists, by) => {
          const papers = lists.map((list, i) => paper(String(i), list, 2020 + (i % 3)));
          const groups = groupPapers(papers, JO, by);
          const all = groups.flatMap((group) => group.papers.map(({ id }) => id));
          expect([...all].sort()).toEqual(papers.map(({ id }) => id).sort());
          if (by !== "coauthors") return;
          const met = groups.flatMap((group) => [
            ...new Set(group.papers.flatMap(({ authors }) => authors.slice(1).map(({ id }) => id))),
          ]);
          expect(new Set(met).size).toBe(met.length);
        },
      ),
    );
  });
});

describe("whom one may be looking for", () => {
  test("is sought by the surname, a keyword by its name", () => {
    expect(likeName("Michael R. Zhang", "author")).toBe("Zhang");
    expect(likeName("deep reinforcement learning", "keyword")).toBe("deep reinforcement learning");
  });

  test("comes with the suspects first, each once", () => {
    const asked = question(
      "maybe-one-author",
      side(JO, "Jo", [["paper:a", 2020]]),
      side("author:joe", "Joe", [["paper:b", 2020]]),
    );
    const suspects = suspectsOf([asked], JO);
    expect(suspects.map(({ id }) => id)).toEqual(["author:joe"]);
    const found = [
      { ...suspects[0]!, hint: "found" },
      { ...suspects[0]!, id: JO as EntityId },
    ];
    expect(offer([...suspects, ...found], [JO], 8)).toEqual(suspects);
  });
});
