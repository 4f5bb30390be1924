import { describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  GraphError,
  buildNetwork,
  choosePapers,
  findTopics,
  indexCorpus,
  rowOf,
  type NetworkKind,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { viewOf } from "../../support/view-of.ts";

const index = indexCorpus(TINY_CORPUS);
const choose = (options: Partial<NetworkOptions>, kind: NetworkKind = "keywords"): unknown[] =>
  choosePapers(index, kind, { ...DEFAULT_NETWORK_OPTIONS, ...options }).map((part) => [
    part.switch,
    part.names,
    [...part.papers].flatMap((passes, row) => (passes === 1 ? [row] : [])),
  ]);

describe("choosePapers", () => {
  it("works out each condition by itself", () => {
    // ICLR: papers 0 and 1. Oral: 0. "molecules": in the abstracts of 0 and 3.
    expect(choose({ venues: ["venue:iclr"], acceptance: ["oral"], text: "molecules" })).toEqual([
      ["venues", ["ICLR"], [0, 1]],
      ["acceptance", ["oral"], [0]],
      ["text", ["molecules"], [0, 3]],
    ]);
    expect(choose({})).toEqual([]);
    expect(choose({ text: "  " })).toEqual([]);
  });

  it("finds the papers named themselves, as far as they are there", () => {
    const [first, second] = TINY_CORPUS.papers.ids;
    expect(choose({ among: [second!, first!, "paper:gone"] })).toEqual([
      ["among", ["3 chosen papers"], [0, 1]],
    ]);
    expect(choose({ among: ["paper:gone"] })).toEqual([["among", ["1 chosen paper"], []]]);
  });

  it("takes chosen people for their papers where they are no nodes", () => {
    const { ids, names } = TINY_CORPUS.authors;
    const papersOf = (row: number): number[] => [...rowOf(index.papersOfAuthor, row)];
    const both = [...new Set([...papersOf(0), ...papersOf(1)])].sort();
    expect(choose({ only: [ids[0]!, ids[1]!] })).toEqual([["held", [names[0], names[1]], both]]);
    expect(choose({ only: [ids[0]!, "author:gone"] }, "venues")).toEqual([
      ["held", [names[0], "gone"], papersOf(0)],
    ]);
    // There they are nodes, beside which a venue says nothing.
    expect(choose({ only: [ids[0]!] }, "coauthorship")).toEqual([]);
    expect(choose({ only: [ids[0]!, "venue:iclr"] }, "author-keyword")).toEqual([]);
    expect(choose({ only: ["venue:iclr"] })).toEqual([["held", ["ICLR"], [0, 1]]]);
  });

  it("finds no paper of venues and topics that are not there", () => {
    expect(choose({ venues: ["venue:no-more"] })).toEqual([["venues", ["no more"], []]]);
    expect(choose({ topics: ["topic:no-more"] })).toEqual([["topics", ["no more"], []]]);
  });

  it("finds the papers of topics in the model", () => {
    const model = findTopics(TINY_CORPUS);
    const { id, label, papers } = model.topics[0]!;
    const options = { ...DEFAULT_NETWORK_OPTIONS, topics: [id] };
    const [part] = choosePapers(index, "keywords", options, model);
    expect(part?.names).toEqual([label]);
    expect(part?.papers.reduce((sum, passes) => sum + passes, 0)).toBe(papers);
  });
});

describe("a network of chosen papers", () => {
  it("leaves out whole papers, and says what each condition left out", () => {
    const network = viewOf(TINY_CORPUS, "coauthorship", {
      venues: ["venue:iclr"],
      text: "molecules",
    });
    // Paper 0 alone: Ada, Bo and Cyra.
    expect(network.nodes.labels).toEqual(["Ada Lind", "Bo Chen", "Cyra Ruiz"]);
    expect(network.links.papers).toEqual(Uint32Array.of(1, 1, 1));
    expect(
      network.ledger.leftOut.map((entry) => [entry.switch, entry.setting, entry.papers]),
    ).toEqual([
      ["venues", "not in ICLR", 4],
      ["text", "without “molecules” in the text", 1],
    ]);
  });

  it("is needed where options name conditions: a network does not pass them over", () => {
    expect(() => buildNetwork(TINY_CORPUS, "coauthorship", { text: "graph" })).toThrow(GraphError);
  });
});
