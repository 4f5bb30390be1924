import { describe, expect, it } from "vitest";
import { buildNetwork, resolveRecords, type Corpus } from "../../../../graph/index.ts";
import { earlierPapers } from "../../../../graph/analysis/steady/earlier-papers.ts";
import { firstPapers } from "../../../../graph/model/first-papers.ts";
import { NETWORK_KINDS } from "../../../../graph/model/network.ts";
import { generateRecords } from "../../../support/generate-records.ts";

/** A corpus of papers that were read from these files, each named by letters: `ab` from a and b. */
function readFrom(...papers: string[]): Corpus {
  const sources = papers.map((files) => Array.from(files, (file) => ({ file })));
  const corpus = resolveRecords([]);
  return {
    ...corpus,
    papers: { ...corpus.papers, ids: papers as unknown as Corpus["papers"]["ids"], sources },
  } as unknown as Corpus;
}

const papersBefore = (...papers: string[]): number | undefined =>
  earlierPapers(readFrom(...papers))?.papers.sources.length;

describe("earlierPapers", () => {
  it("are none where there is one file, or none", () => {
    expect(papersBefore()).toBeUndefined();
    expect(papersBefore("a", "a")).toBeUndefined();
  });

  it("are those of the first file until as many have come", () => {
    expect(papersBefore("a", "a", "b")).toBe(2);
    expect(papersBefore("a", "a", "b", "c")).toBe(2);
    // a and b have twice as many papers as a: the next step.
    expect(papersBefore("a", "a", "b", "b", "c")).toBe(4);
    expect(papersBefore("a", "a", "b", "b", "c", "d", "e", "f")).toBe(4);
    expect(papersBefore("a", "a", "b", "b", "c", "d", "e", "f", "g")).toBe(8);
  });

  it("are none where the last file brought more than twice as many", () => {
    expect(papersBefore("a", "b", "b")).toBe(1);
    expect(papersBefore("a", "b", "b", "b")).toBeUndefined();
  });

  it("count a paper of two files to the one that came first", () => {
    // The third paper stands in both files that follow; that the fourth does not, tells which was first.
    expect(papersBefore("ac", "a", "bc", "b", "c", "c")).toBe(4);
    expect(papersBefore("ab", "ab", "b")).toBeUndefined();
  });
});

describe("firstPapers", () => {
  it("make the networks that these papers make within the corpus", () => {
    const records = generateRecords(80, 5, { abstracts: false, references: 4 });
    const corpus = resolveRecords(records);
    const papers = Uint8Array.from(corpus.papers.ids, (_, row) => Number(row < 50));
    const part = firstPapers(corpus, 50);
    expect(part.papers.titles).toEqual(corpus.papers.titles.slice(0, 50));
    expect(part.paperKeywords.scores.length).toBe(part.paperKeywords.items.length);
    // Within the corpus, later papers are cited and cite, too.
    for (const kind of NETWORK_KINDS.filter((name) => !/citation/.test(name))) {
      const whole = buildNetwork(corpus, kind, {}, [{ switch: "compared", names: [], papers }]);
      const own = buildNetwork(part, kind);
      expect(own.nodes.ids).toEqual(whole.nodes.ids);
      expect(own.links.strengths).toEqual(whole.links.strengths);
    }
  });
});
