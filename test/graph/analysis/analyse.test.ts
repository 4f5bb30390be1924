import { describe, expect, it } from "vitest";
import { analyseNetwork, buildNetwork, GraphError, NETWORK_KINDS } from "../../../graph/index.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe("analyseNetwork", () => {
  it("puts communities, labels, centrality and layout beside the network", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    const map = analyseNetwork(TINY_CORPUS, network);
    expect(map.network).toBe(network);
    expect(map.fingerprint).toBe(TINY_CORPUS.fingerprint);
    expect(map.analysis).toEqual({ resolution: 1, seed: 42, layout: "forceatlas2" });
    // Ada, Bo, Cyra, Désirée are joined; Eve and Finn stand alone.
    const [ada, bo, , , eve, finn] = map.partition.communities;
    expect(ada).toBe(bo);
    expect(eve).toBe(finn);
    expect(eve).not.toBe(ada);
    expect(map.communities.map(({ size }) => size).reduce((sum, size) => sum + size, 0)).toBe(6);
    // Of the ten pairs without Cyra, Ada–Désirée and Bo–Désirée go through her.
    expect([...map.centrality.betweenness]).toEqual([0, 0, 2 / 10, 0, 0, 0]);
    expect(map.centrality.betweennessSources).toBe(6);
  });

  it("gives the same map for the same input, and another for another seed", () => {
    for (const kind of NETWORK_KINDS) {
      const network = buildNetwork(TINY_CORPUS, kind);
      expect(analyseNetwork(TINY_CORPUS, network)).toEqual(analyseNetwork(TINY_CORPUS, network));
    }
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    expect(analyseNetwork(TINY_CORPUS, network, { seed: 7 }).layout).not.toEqual(
      analyseNetwork(TINY_CORPUS, network, { seed: 8 }).layout,
    );
  });

  it("says what it does, with a share that never falls", () => {
    const said: [string, number][] = [];
    const onProgress = (step: string, share: number) => {
      said.push([step, share]);
    };
    analyseNetwork(TINY_CORPUS, buildNetwork(TINY_CORPUS, "keywords"), {}, { onProgress });
    const shares = said.map(([, share]) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(said.every(([step]) => step !== "")).toBe(true);
  });

  it("maps a corpus without anything", () => {
    const empty = corpusOf([]);
    const map = analyseNetwork(empty, buildNetwork(empty, "keywords"));
    expect(map.communities).toEqual([]);
    expect(map.partition).toEqual({ communities: new Uint32Array(), count: 0, modularity: 0 });
    expect(map.layout.x.length).toBe(0);
  });

  it("refuses options outside their range", () => {
    const network = buildNetwork(TINY_CORPUS, "keywords");
    const analyse = (options: object) => () => analyseNetwork(TINY_CORPUS, network, options);
    expect(analyse({ resolution: -1 })).toThrow(GraphError);
    expect(analyse({ resolution: NaN })).toThrow(/a number from 0/);
    expect(analyse({ seed: 1.5 })).toThrow(/a whole number/);
    expect(analyse({ layout: "circle" })).toThrow(/one of forceatlas2, none/);
  });
});
