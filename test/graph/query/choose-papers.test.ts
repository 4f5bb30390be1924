import { describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  GraphError,
  buildNetwork,
  choosePapers,
  findTopics,
  indexCorpus,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { viewOf } from "../../support/view-of.ts";

const index = indexCorpus(TINY_CORPUS);
const choose = (options: Partial<NetworkOptions>): unknown[] =>
  choosePapers(index, { ...DEFAULT_NETWORK_OPTIONS, ...options }).map((part) => [
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

  it("finds no paper of venues and topics that are not there", () => {
    expect(choose({ venues: ["venue:no-more"] })).toEqual([["venues", ["no more"], []]]);
    expect(choose({ topics: ["topic:no-more"] })).toEqual([["topics", ["no more"], []]]);
  });

  it("finds the papers of topics in the model", () => {
    const model = findTopics(TINY_CORPUS);
    const { id, label, papers } = model.topics[0]!;
    const [part] = choosePapers(index, { ...DEFAULT_NETWORK_OPTIONS, topics: [id] }, model);
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
