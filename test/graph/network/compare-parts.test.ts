import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  WHOLE_SIDE,
  changeOf,
  compareParts,
  countChanges,
  indexCorpus,
  papersOfSide,
  sideInWords,
  type NetworkOptions,
  type Side,
} from "../../../graph/index.ts";
import { viewOf } from "../../support/view-of.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);
const side = (some: Partial<Side>): Side => ({ ...WHOLE_SIDE, ...some });
const compare = (first: Side, second: Side, options: Partial<NetworkOptions> = {}) =>
  compareParts(
    TINY_CORPUS,
    "coauthorship",
    { ...DEFAULT_NETWORK_OPTIONS, ...options },
    [papersOfSide(index, first), papersOfSide(index, second)],
    ["2018 and 2019", "2020 and 2021"],
  );
const early = side({ years: [2018, 2019] });
const late = side({ years: [2020, 2021] });

describe("compareParts", () => {
  it("has the people of both parts, and the papers of each in each part", () => {
    const { network, first, second } = compare(early, late);
    // Papers 0 (Ada, Bo, Cyra) and 5 (Eve, Finn) against 1 (Bo, Ada) and 2 (Cyra, Désirée).
    expect([first.papers, second.papers]).toEqual([2, 2]);
    expect(
      network.nodes.labels.map((name, i) => [name, first.nodePapers[i], second.nodePapers[i]]),
    ).toEqual([
      ["Ada Lind", 1, 1],
      ["Bo Chen", 1, 1],
      ["Cyra Ruiz", 1, 1],
      ["Désirée Moreau", 0, 1],
      ["Eve Okafor", 1, 0],
      ["Finn O'Hara", 1, 0],
    ]);
    const links = Array.from(network.links.sources, (source, k) => [
      `${network.nodes.labels[source]!}–${network.nodes.labels[network.links.targets[k]!]!}`,
      first.linkPapers[k],
      second.linkPapers[k],
    ]);
    expect(links).toEqual([
      ["Ada Lind–Bo Chen", 1, 1],
      ["Ada Lind–Cyra Ruiz", 1, 0],
      ["Bo Chen–Cyra Ruiz", 1, 0],
      ["Cyra Ruiz–Désirée Moreau", 0, 1],
      ["Eve Okafor–Finn O'Hara", 1, 0],
    ]);
    expect(countChanges(first.linkStrengths, second.linkStrengths)).toEqual({
      new: 1,
      stronger: 0,
      same: 1,
      weaker: 0,
      gone: 3,
    });
  });

  it("says in the ledger what is in neither part", () => {
    const { network } = compare(early, late);
    // Paper 3 has no year and 4 is of 2022.
    expect(network.ledger.leftOut.find((entry) => entry.switch === "compared")).toMatchObject({
      setting: "neither in 2018 and 2019 nor in 2020 and 2021",
      papers: 2,
    });
  });

  it("compares venues and files, and knows none that the corpus does not have", () => {
    const venues = compare(side({ venues: ["venue:iclr"] }), side({ venues: ["venue:neurips"] }));
    expect([venues.first.papers, venues.second.papers]).toEqual([2, 2]);
    const { file } = TINY_CORPUS.papers.sources[0]![0]!;
    const files = compare(side({ files: [file] }), side({ files: ["__proto__"] }));
    expect([files.first.papers, files.second.papers]).toEqual([5, 0]);
    expect(compare(side({ venues: ["venue:no-more"] }), WHOLE_SIDE).first.papers).toBe(0);
  });

  it("holds thresholds for both parts together, so that small numbers of one are not missing", () => {
    const { network, first, second } = compare(early, late, { minPapers: 2 });
    expect(network.nodes.labels).toEqual(["Ada Lind", "Bo Chen", "Cyra Ruiz"]);
    expect([...first.nodePapers, ...second.nodePapers]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("gives two parts without common papers that add up to the whole", () => {
    const year = fc.integer({ min: 2018, max: 2022 });
    fc.assert(
      fc.property(year, fc.constantFrom("coauthorship", "keywords", "venues"), (last, kind) => {
        const { network, first, second } = compareParts(
          TINY_CORPUS,
          kind,
          DEFAULT_NETWORK_OPTIONS,
          [
            papersOfSide(index, side({ years: [1, last] })),
            papersOfSide(index, side({ years: [last + 1, 9999] })),
          ],
          ["before", "after"],
        );
        const whole = viewOf(TINY_CORPUS, kind, { years: [1, 9999] });
        expect(network.nodes.ids).toEqual(whole.nodes.ids);
        whole.nodes.occurrences.forEach((papers, i) => {
          expect(first.nodePapers[i]! + second.nodePapers[i]!).toBe(papers);
        });
        if (kind === "venues") return;
        whole.links.strengths.forEach((strength, k) => {
          expect(first.linkStrengths[k]! + second.linkStrengths[k]!).toBeCloseTo(strength);
        });
      }),
    );
  });

  it("finds nothing changed between a part and itself, and the opposite the other way round", () => {
    const [a, b] = [compare(early, late), compare(late, early)];
    expect(b.first).toEqual(a.second);
    expect(b.second).toEqual(a.first);
    const { first, second } = compare(early, early);
    expect(second).toEqual(first);
  });
});

describe("a change", () => {
  it("goes by what is there before and after", () => {
    expect([
      changeOf(0, 2),
      changeOf(1, 2),
      changeOf(2, 2),
      changeOf(2, 1),
      changeOf(2, 0),
    ]).toEqual(["new", "stronger", "same", "weaker", "gone"]);
    expect(changeOf(0, 0)).toBe("same");
  });

  it("is between parts that have words", () => {
    const nameOf = (id: string) => id.toUpperCase();
    expect(sideInWords(WHOLE_SIDE, nameOf)).toBe("all papers");
    expect(
      sideInWords({ years: [2019, 2021], venues: ["venue:v"], files: ["a.bib"] }, nameOf),
    ).toBe("2019 to 2021, VENUE:V, a.bib");
  });
});
