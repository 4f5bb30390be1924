// Two parts of a map of two groups, counted by hand.
import { describe, expect, test } from "vitest";
import { changePalette } from "../../../../client/panels/compare/change-palette.ts";
import { changesCsv, changesOf, rowsOf } from "../../../../client/panels/compare/changes.ts";
import {
  caveatInWords,
  comparedInWords,
  summaryInWords,
} from "../../../../client/panels/compare/in-words.ts";
import { drawnOfBoth, drawnOfPart } from "../../../../client/panels/compare/map-of-part.ts";
import { isInSide, optionsCompared } from "../../../../client/panels/compare/side-papers.ts";
import { halves, suggestedSides } from "../../../../client/panels/compare/suggested-sides.ts";
import { joinCameras } from "../../../../client/panels/compare/twin-cameras.ts";
import { linkColor, markOf, nodeColor } from "../../../../client/map/palette.ts";
import type { Camera } from "../../../../client/state/view.ts";
import {
  CHANGES,
  countChanges,
  WHOLE_SIDE,
  type DifferenceAnswer,
} from "../../../../graph/index.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const MAP = twoGroups();
/** ada, bo, cy, dee, eve, fin; links ada–bo, ada–cy, bo–cy, cy–dee, dee–eve, eve–fin. */
const FIRST = { papers: [3, 3, 1, 1, 2, 0], links: [2, 1, 1, 2, 1, 0] };
const SECOND = { papers: [3, 0, 2, 1, 1, 3], links: [0, 0, 0, 2, 0.5, 4] };

const part = (words: string, papers: number, of: typeof FIRST) => ({
  words,
  papers,
  nodePapers: of.papers,
  linkPapers: of.links.map(Math.ceil),
  linkStrengths: of.links,
});

const NUMBERS: DifferenceAnswer = {
  fingerprint: MAP.fingerprint,
  first: part("2015 to 2018", 4, FIRST),
  second: part("2019", 5, SECOND),
  nodes: countChanges(FIRST.papers, SECOND.papers),
  links: countChanges(FIRST.links, SECOND.links),
};

const CHANGED = changesOf(NUMBERS);

describe("what became of nodes and links", () => {
  test("is told of each, and listed with the most changed first", () => {
    expect(Array.from(CHANGED.nodes, (change) => CHANGES[change])).toEqual([
      "same",
      "gone",
      "stronger",
      "same",
      "weaker",
      "new",
    ]);
    const gone = rowsOf(MAP, NUMBERS, "links", CHANGED, "gone");
    // ada–bo lost 2, the others 1 each: those by name.
    expect(gone.map(({ name, first, second }) => [name, first, second])).toEqual([
      ["ada – bo", 2, 0],
      ["ada – cy", 1, 0],
      ["bo – cy", 1, 0],
    ]);
  });

  test("is a table that no spreadsheet computes", () => {
    const { nodes } = MAP.network;
    const labels = ["=1+1", ...nodes.labels.slice(1)];
    const named = { ...MAP, network: { ...MAP.network, nodes: { ...nodes, labels } } };
    const lines = changesCsv(named, NUMBERS, "nodes", CHANGED).split("\r\n");
    expect(lines).toEqual([
      "change,name,id,papers: 2015 to 2018,papers: 2019",
      "new,fin,author:fin,0,3",
      "stronger,cy,author:cy,1,2",
      "same,'=1+1,author:ada,3,3",
      "same,dee,author:dee,1,1",
      "weaker,eve,author:eve,2,1",
      "gone,bo,author:bo,3,0",
      "",
    ]);
    expect(changesCsv(MAP, NUMBERS, "links", CHANGED)).toContain(
      "weaker,dee – eve,author:dee,author:eve,1,0.5\r\n",
    );
  });

  test("has a colour of its own on links, and a sign on discs", () => {
    const palette = changePalette(MAP, CHANGED, "light");
    expect(markOf(palette, 5)).toBe("plus");
    expect(markOf(palette, 0)).toBeNull();
    // cy–dee lies between two groups and stayed; eve–fin came though eve became less.
    expect(linkColor(MAP, palette, 3)).toBe(palette.between);
    expect(new Set([0, 4, 5].map((link) => linkColor(MAP, palette, link))).size).toBe(3);
    expect(nodeColor(MAP, palette, 5)).not.toBe(nodeColor(MAP, palette, 1));
  });

  test("is summed up in sentences that say what counts leave open", () => {
    expect(comparedInWords("coauthorship", "2015 to 2018", "2019")).toBe(
      "Authors, 2015 to 2018, against 2019",
    );
    expect(summaryInWords("coauthorship", NUMBERS)).toEqual([
      "4 papers in 2015 to 2018, 5 in 2019.",
      "Of 6 authors, 1 new, 1 gone, 4 stayed (1 stronger, 1 weaker).",
      "Of 6 links, 1 new, 3 gone, 2 stayed (0 stronger, 1 weaker).",
    ]);
    expect(caveatInWords(NUMBERS)).toContain("The parts differ in size");
    const alike = { ...NUMBERS, second: { ...NUMBERS.second, papers: 4 } };
    expect(caveatInWords(alike)).not.toContain("differ in size");
  });
});

describe("the map of one part", () => {
  test("has what the part has, where it stands on the map of both", () => {
    const { map, extent } = drawnOfPart(MAP, NUMBERS.second);
    expect(map.network.nodes.labels).toEqual(["ada", "cy", "dee", "eve", "fin"]);
    expect([...map.layout.x]).toEqual([0, 2, 3, 4, 5].map((node) => MAP.layout.x[node]));
    expect(extent).toEqual(drawnOfBoth(MAP).extent);
    // cy–dee, dee–eve and eve–fin are left, their ends counted anew.
    expect([...map.network.links.sources]).toEqual([1, 2, 3]);
    expect([...map.network.links.targets]).toEqual([2, 3, 4]);
    expect([...map.partition.communities]).toEqual([0, 0, 1, 1, 1]);
    expect(map.communities.map(({ size }) => size)).toEqual([2, 3]);
  });

  test("numbers its groups anew and keeps their colours where one is not there", () => {
    const papers = [0, 0, 0, 1, 1, 1];
    const { map } = drawnOfPart(MAP, { ...NUMBERS.first, nodePapers: papers, linkStrengths: [0] });
    expect([...map.partition.communities]).toEqual([0, 0, 0]);
    expect(map.communities.map(({ color }) => color)).toEqual([MAP.communities[1]!.color]);
  });
});

describe("the parts to begin with", () => {
  const years = (...papers: readonly (readonly [year: number, papers: number])[]) =>
    papers.map(([year, papers]) => ({ year, papers }));

  test("are halves of the known years with about as many papers", () => {
    // 2 + 3 = 5 of 11 lie before 2020: |11 − 2·5| = 1 is the least.
    const found = halves(years([2017, 2], [2019, 3], [2020, 4], [2022, 2]));
    expect(found?.map((side) => side.years)).toEqual([
      [2017, 2019],
      [2020, 2022],
    ]);
    expect(halves(years([2020, 9]))).toBeNull();
    expect(halves([])).toBeNull();
  });

  test("are the two largest venues, and the two longest files", () => {
    const corpus = {
      years: [],
      venues: [{ id: "venue:a" as const, name: "A", papers: 3 }],
      files: [
        { file: "short.bib", records: 1 },
        { file: "long.bib", records: 9 },
      ],
    };
    expect(suggestedSides("venues", corpus)).toBeNull();
    expect(suggestedSides("files", corpus)?.map(({ files }) => files)).toEqual([
      ["long.bib"],
      ["short.bib"],
    ]);
  });
});

test("a paper belongs to a part that it meets in everything", () => {
  const paper = {
    year: 2019,
    venue: { id: "venue:a" as const, name: "A" },
    sources: [{ file: "one.bib" }],
  } as unknown as Parameters<typeof isInSide>[0];
  expect(isInSide(paper, WHOLE_SIDE)).toBe(true);
  expect(isInSide(paper, { ...WHOLE_SIDE, years: [2015, 2018] })).toBe(false);
  expect(isInSide(paper, { ...WHOLE_SIDE, venues: ["venue:b", "venue:a"] })).toBe(true);
  expect(isInSide(paper, { ...WHOLE_SIDE, files: ["two.bib"] })).toBe(false);
  expect(isInSide({ ...paper, year: null }, { ...WHOLE_SIDE, years: [1, 9999] })).toBe(false);
});

test("what the parts differ by is no filter of the map any more", () => {
  const options = { base: "suggested", years: [2015, 2016], minPapers: 2 } as const;
  expect(optionsCompared(options, "years")).toEqual({ base: "suggested", minPapers: 2 });
  expect(optionsCompared(options, "files")).toBe(options);
});

describe("two cameras", () => {
  function twin() {
    let camera: Camera = { x: 0.5, y: 0.5, ratio: 1 };
    const listeners = new Set<() => void>();
    const jumpTo = (next: Camera) => {
      camera = next;
      for (const listener of listeners) listener();
    };
    return {
      camera: () => camera,
      jumpTo,
      onFrame(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  test("move together, whichever is moved, and apart again", () => {
    const [one, other] = [twin(), twin()];
    const part = joinCameras(one, other);
    one.jumpTo({ x: 0.2, y: 0.3, ratio: 0.5 });
    expect(other.camera()).toEqual({ x: 0.2, y: 0.3, ratio: 0.5 });
    other.jumpTo({ x: 0.9, y: 0.3, ratio: 2 });
    expect(one.camera()).toEqual({ x: 0.9, y: 0.3, ratio: 2 });
    part();
    one.jumpTo({ x: 0, y: 0, ratio: 1 });
    expect(other.camera().ratio).toBe(2);
  });
});
