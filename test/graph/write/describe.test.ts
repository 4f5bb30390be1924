// How a map was made, in words: what is in it, and that no notation is broken by a file's name.
import { describe, expect, test } from "vitest";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  analyseNetwork,
  buildNetwork,
  describeMap,
  mapView,
  type Decision,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen", "Cy Dale"], venue: "Pond" },
  { title: "Ferns", year: 2003, authors: ["Ada Lind", "Bo Chen"], venue: "Pond" },
  { title: "Sand", authors: ["Flo Reed"] },
]);
const HIDE: Decision = { kind: "hide", type: "author", id: "author:x" };
const MERGE: Decision = { kind: "merge", type: "author", ids: ["author:y"], into: "author:x" };
const FROM = { files: ["pond_1.bib", "{50%}.bib"], readOn: "2026-05-03", decisions: [] };

function described(options: Partial<NetworkOptions> = {}, from = {}, layout = true) {
  const map = analyseNetwork(CORPUS, buildNetwork(CORPUS, "coauthorship", options), {
    layout: layout ? "forceatlas2" : "none",
  });
  return describeMap(map, CORPUS, { ...FROM, ...from }, "9.8.7");
}

describe("the paragraph", () => {
  test("says where the data are from and what was made of them", () => {
    const { text } = described({ minPapers: 2 });
    for (const part of [
      "The data are 3 papers of the years 2001 to 2003 (1 without a year) with 4 authors",
      "They were read from pond_1.bib and {50%}.bib on 2026-05-03.",
      "without corrections",
      "With Asterism 9.8.7 we built a co-authorship network: full counting",
      "Left out were, in this order: 1 paper, 2 authors and 2 co-authorship links (fewer than 2 papers).",
      "The network has 2 authors and 1 co-authorship link from 2 papers.",
      "resolution 1, seed 42",
    ])
      expect(text).toContain(part);
  });

  test("says what a filtered map takes over", () => {
    const network = buildNetwork(CORPUS, "coauthorship", { minPapers: 2 });
    const map = mapView(CORPUS, network, DEFAULT_ANALYSIS_OPTIONS);
    expect(describeMap(map, CORPUS, FROM, "9.8.7").text).toContain(
      "The communities and the layout start from those of the map suggested for these data, " +
        "which has 2 of 2 nodes.",
    );
    expect(described().text).not.toContain("start from");
  });

  test("counts corrections by what they do, and names four files at most", () => {
    const files = ["a", "b", "c", "d", "e", "f"];
    const { text, decisions } = described(
      {},
      { decisions: [HIDE, MERGE, HIDE], files, readOn: null },
    );
    expect(decisions).toBe(3);
    expect(text).toContain("We made 3 corrections of names by hand: 1 merge and 2 hidden names.");
    expect(text).toContain("They were read from a, b, c, d and 2 other files.");
  });

  test("can be pasted into Markdown and LaTeX", () => {
    const { markdown, latex } = described({ counting: "fractional" });
    expect(markdown).toContain("pond\\_1.bib and \\{50%\\}.bib");
    expect(latex).toContain("pond\\_1.bib and \\textbraceleft{}50\\%\\textbraceright{}.bib");
    expect(latex).toContain("1/(n$-$1)");
  });
});

test("what was used is cited, and nothing else", () => {
  const keys = (...args: Parameters<typeof described>) =>
    described(...args).references.map(({ key }) => key);
  expect(keys({}, {}, false)).toEqual(["asterism", "traag2019leiden", "brandes2001betweenness"]);
  expect(keys({ counting: "fractional", normalization: "cosine" })).toEqual([
    "asterism",
    "perianes2016counting",
    "vaneck2009normalize",
    "traag2019leiden",
    "brandes2001betweenness",
    "jacomy2014forceatlas2",
  ]);
  const [program, leiden] = described({}, {}, false).references;
  expect(program!.bibtex).toContain("version = {9.8.7}");
  expect(leiden!.bibtex).toContain("volume = {9},\n  pages = {5233}");
});
