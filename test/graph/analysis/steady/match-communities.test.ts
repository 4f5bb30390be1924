import { describe, expect, it } from "vitest";
import type { Corpus, Network, NetworkMap, Partition } from "../../../../graph/index.ts";
import { keepLooks, saidIn } from "../../../../graph/analysis/steady/keep-looks.ts";
import { matchCommunities } from "../../../../graph/analysis/steady/match-communities.ts";
import {
  referenceOptions,
  sameViewOf,
  type Known,
} from "../../../../graph/analysis/steady/reference.ts";
import { settlePartition } from "../../../../graph/analysis/steady/settle-partition.ts";
import { turnTowards } from "../../../../graph/analysis/steady/turn-towards.ts";
import { COMMUNITY_COLORS } from "../../../../graph/model/palette.ts";
import { DEFAULT_NETWORK_OPTIONS, type NetworkOptions } from "../../../../graph/model/network.ts";

/** Six people in two communities; Ada leads the first, which has her name. */
const REFERENCE = {
  network: {
    nodes: { ids: ["a", "b", "c", "d", "e", "f"], labels: ["Ada", "B", "C", "D", "E", "F"] },
  },
  partition: partitionOf(0, 0, 0, 1, 1, 1),
  communities: [
    { label: "Ada and others", leaders: [0], color: COMMUNITY_COLORS[0] },
    { label: "knots", leaders: [3], color: COMMUNITY_COLORS[1] },
  ],
  layout: {
    x: Float64Array.of(0, 10, 0, 20, 30, 20),
    y: Float64Array.of(0, 0, 10, 0, 0, 10),
    radii: new Float64Array(6).fill(1),
  },
} as unknown as NetworkMap;

function partitionOf(...communities: number[]): Partition {
  return {
    communities: Uint32Array.from(communities),
    count: Math.max(...communities) + 1,
    modularity: 0,
  };
}

function knownOf(...nodes: number[]): Known {
  return {
    reference: REFERENCE,
    nodes: Int32Array.from(nodes),
    count: nodes.filter((node) => node >= 0).length,
  };
}

describe("matchCommunities", () => {
  it("pairs those with most members in common, each once", () => {
    // d, e, f stay together and get c; a and b are left: 3 of 4, 2 of 3.
    expect(matchCommunities(partitionOf(1, 1, 0, 0, 0, 0), knownOf(0, 1, 2, 3, 4, 5))).toEqual([
      { community: 0, was: 1, likeness: 3 / 4 },
      { community: 1, was: 0, likeness: 2 / 3 },
    ]);
  });

  it("counts only nodes that both maps show", () => {
    // New nodes in community 0 don't make it less like what it was; all of community 1 is new.
    expect(matchCommunities(partitionOf(0, 0, 0, 1), knownOf(3, 4, -1, -1))).toEqual([
      { community: 0, was: 1, likeness: 1 },
    ]);
  });
});

describe("keepLooks", () => {
  it("takes over colour and name; what is new has neither yet", () => {
    const [partition, known] = [partitionOf(0, 0, 0, 1, 1, 2), knownOf(3, 4, 5, 0, 1, -1)];
    const { labels, colors } = keepLooks(matchCommunities(partition, known), partition, known);
    expect([...labels]).toEqual([
      [0, "knots"],
      [1, "Ada and others"],
    ]);
    expect([...colors]).toEqual([
      [0, COMMUNITY_COLORS[1]],
      [1, COMMUNITY_COLORS[0]],
    ]);
  });

  it("forgets a name that cannot be said any more", () => {
    const [partition, known] = [partitionOf(0, 0, 0, 1, 1, 1), knownOf(0, 1, 2, 3, 4, 5)];
    const matches = matchCommunities(partition, known);
    const corpus = { keywords: { labels: ["knots"] } } as unknown as Corpus;
    const network = { nodes: { labels: ["Ada Lind", "B"] } } as unknown as Network;
    const { labels } = keepLooks(matches, partition, known, saidIn(corpus, network));
    // Ada has another name by now.
    expect([...labels]).toEqual([[1, "knots"]]);
    const isSaid = saidIn(corpus, network);
    expect(["Ada Lind and others", "B, knots", "knots, ropes"].map(isSaid)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("does not name a community for somebody who is gone", () => {
    const [partition, known] = [partitionOf(0, 0), knownOf(1, 2)];
    const looks = keepLooks(matchCommunities(partition, known), partition, known);
    expect(looks.labels.size).toBe(0);
    expect([...looks.colors]).toEqual([[0, COMMUNITY_COLORS[0]]]);
  });
});

describe("settlePartition", () => {
  // Two triangles and a link between them.
  const links = {
    nodeCount: 6,
    sources: Uint32Array.of(0, 0, 1, 2, 3, 3, 4),
    targets: Uint32Array.of(1, 2, 2, 3, 4, 5, 5),
    strengths: new Float64Array(7).fill(1),
  };

  it("finds the groups from single nodes, and leaves right ones alone", () => {
    const found = settlePartition(links, Uint32Array.of(0, 1, 2, 3, 4, 5), 1);
    expect(new Set(found.slice(0, 3)).size).toBe(1);
    expect(new Set(found.slice(3)).size).toBe(1);
    expect(found[0]).not.toBe(found[5]);
    expect([...settlePartition(links, Uint32Array.of(4, 4, 4, 2, 2, 2), 1)]).toEqual([
      4, 4, 4, 2, 2, 2,
    ]);
  });

  it("moves a node that stands in the wrong one", () => {
    expect([...settlePartition(links, Uint32Array.of(0, 0, 3, 3, 3, 3), 1)]).toEqual([
      0, 0, 0, 3, 3, 3,
    ]);
  });
});

describe("turnTowards", () => {
  it("turns and mirrors back what was turned and mirrored", () => {
    const { x, y, radii } = REFERENCE.layout;
    // (x, y) → (y, x) is a mirror and a quarter turn; the middle goes to another place, too.
    const turned = turnTowards({ x: y, y: x, radii }, knownOf(0, 1, 2, 3, 4, 5));
    for (const node of [1, 2, 3, 4, 5]) {
      expect(turned.x[node]! - turned.x[0]!).toBeCloseTo(x[node]!, 4);
      expect(turned.y[node]! - turned.y[0]!).toBeCloseTo(y[node]!, 4);
    }
  });
});

describe("referenceOptions", () => {
  const suggested = { ...DEFAULT_NETWORK_OPTIONS, minPapers: 3, minComponentSize: 5 };
  const fractional = { counting: "fractional", normalization: "cosine" } as const;

  it("is what is suggested, counted as the view is; nothing for unfiltered views", () => {
    const of = (options: NetworkOptions) => referenceOptions({ options }, suggested);
    expect(of({ ...suggested, ...fractional, years: [2001, 2002] })).toEqual({
      ...suggested,
      ...fractional,
    });
    expect(of({ ...suggested, minPapers: 4 })).toEqual(suggested);
    expect(of({ ...suggested, ...fractional })).toBeNull();
    expect(of({ ...DEFAULT_NETWORK_OPTIONS, ...fractional })).toBeNull();
  });

  it("takes two parts that are compared for a part of the suggested map", () => {
    const choice = [{ switch: "compared", names: ["a", "b"], papers: new Uint8Array(0) }] as const;
    expect(referenceOptions({ options: suggested, choice }, suggested)).toEqual(suggested);
  });

  it("shows earlier papers as the view shows its own", () => {
    const earlier = { ...suggested, minPapers: 2 };
    expect(sameViewOf({ ...suggested, ...fractional }, earlier)).toEqual({
      ...earlier,
      ...fractional,
    });
    expect(sameViewOf(DEFAULT_NETWORK_OPTIONS, earlier)).toEqual(DEFAULT_NETWORK_OPTIONS);
  });
});
