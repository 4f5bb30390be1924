// A map in levels: the tree holds everything once, and the parts together are the whole map.
import { beforeAll, describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  analyseNetwork,
  buildNetwork,
  levelsOf,
  resolveRecords,
  type MapLevels,
  type MapPart,
  type NetworkMap,
} from "../../../../graph/index.ts";
import { ranksOf } from "../../../../graph/analysis/levels/levels.ts";
import { NONE } from "../../../../graph/model/levels.ts";
import { encodeOutline } from "../../../../graph/wire/outline.ts";
import { generateRecords } from "../../../support/generate-records.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const CORPUS = resolveRecords(generateRecords(700, 5, { abstracts: false }));
/** So that a few hundred nodes have what hundreds of thousands have. */
const SMALL = { groupNodes: 40, communities: 12, partNodes: 60, firstOf: 3 };

let map: NetworkMap;
let levels: MapLevels;
beforeAll(() => {
  map = analyseNetwork(CORPUS, buildNetwork(CORPUS, "coauthorship", DEFAULT_NETWORK_OPTIONS));
  levels = levelsOf(CORPUS, map, SMALL);
});

/** All parts, by number. */
function allParts(of: MapLevels): readonly MapPart[] {
  const numbers = new Set(of.outline.tree.parts);
  numbers.delete(NONE);
  return [...numbers].sort((a, b) => a - b).map((number) => of.parts([number]));
}

describe("the tree of groups", () => {
  it("begins with the communities, the smallest of them taken together", () => {
    const { tree, first } = levels.outline;
    const { communities } = first.map;
    expect(map.communities.length).toBeGreaterThan(13);
    expect(communities).toHaveLength(13);
    expect(communities.slice(0, 12)).toEqual(map.communities.slice(0, 12));
    const rest = map.communities.slice(12);
    expect(communities[12]).toMatchObject({
      id: 12,
      size: rest.reduce((sum, { size }) => sum + size, 0),
      label: `${rest.length} small groups`,
    });
    expect([...tree.sizes.slice(0, 13)]).toEqual(communities.map(({ size }) => size));
    expect(tree.labels.slice(0, 12)).toEqual(map.communities.slice(0, 12).map((c) => c.label));
    expect([...tree.parents.slice(0, 13)]).toEqual(Array(13).fill(NONE));
  });

  it("divides every group that is too large, and holds each node once on each level", () => {
    const { tree, groupOf } = levels.outline;
    const divided = new Set(tree.parents);
    const held = new Uint32Array(tree.sizes.length);
    groupOf.forEach((leaf, node) => {
      expect(divided.has(leaf)).toBe(false);
      for (let group = leaf; group !== NONE; group = tree.parents[group]!) {
        held[group]!++;
        if (tree.parents[group] === NONE)
          expect(group).toBe(Math.min(map.partition.communities[node]!, 12));
      }
    });
    expect(held).toEqual(tree.sizes);
    tree.sizes.forEach((size, group) => {
      if (!divided.has(group)) expect(size).toBeLessThanOrEqual(SMALL.groupNodes);
      const parent = tree.parents[group]!;
      if (parent !== NONE) expect(parent).toBeLessThan(group);
    });
    expect(divided.size).toBeGreaterThan(2);
  });

  it("gives groups names of their own, and what takes small communities together none", () => {
    const { tree } = levels.outline;
    for (let community = 0; community < 12; community++) {
      const own = Array.from(tree.parents.keys()).filter((g) => tree.parents[g] === community);
      const names = [...own, community].map((group) => tree.labels[group]!);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name !== "")).toBe(true);
    }
    const ofRest = Array.from(tree.parents.keys()).filter((g) => tree.parents[g] === 12);
    expect(ofRest.length).toBeGreaterThan(0);
    expect([12, ...ofRest].every((group) => tree.labels[group] === "")).toBe(true);
  });

  it("sums up years, links and strengths, and every link between groups", () => {
    const { tree, links, groupOf } = levels.outline;
    const { nodes } = map.network;
    const members = [...groupOf.keys()].filter((node) => map.partition.communities[node] === 0);
    const years = members.map((node) => nodes.firstYears[node]!).filter((year) => year > 0);
    expect(tree.firstYears[0]).toBe(Math.min(...years));
    expect(tree.degrees[0]).toBe(members.reduce((sum, i) => sum + nodes.degrees[i]!, 0));
    const between = map.network.links.papers.reduce((sum, papers, k) => {
      const { sources, targets } = map.network.links;
      return groupOf[sources[k]!] === groupOf[targets[k]!] ? sum : sum + papers;
    }, 0);
    expect(links.papers.reduce((a, b) => a + b, 0)).toBe(between);
    links.sources.forEach((source, k) => {
      expect(source).toBeLessThan(links.targets[k]!);
    });
  });

  it("says what the whole map is like", () => {
    const { whole } = levels.outline;
    expect(whole.nodes).toBe(map.network.nodes.ids.length);
    expect(whole.links).toBe(map.network.links.sources.length);
    expect(whole.largestRadius).toBe(Math.max(...map.layout.radii));
    expect(whole.extent.minX).toBe(Math.min(...map.layout.x));
    expect(whole.most.papers).toBe(Math.max(...map.network.nodes.occurrences));
  });

  it("is the same bytes for the same map", () => {
    const again = levelsOf(CORPUS, map, SMALL);
    expect(encodeOutline(again.outline)).toEqual(encodeOutline(levels.outline));
  });

  it("of two small groups, worked out by hand", () => {
    const { tree, links, groupOf } = levelsOf(corpusOf([]), twoGroups()).outline;
    expect([...groupOf]).toEqual([0, 0, 0, 1, 1, 1]);
    // Weights are squares of radii, 0.09, 0.04 and 0.01: (−0.09 + 0.04 + 0) / 0.14.
    expect(tree.x[0]).toBeCloseTo(-0.05 / 0.14, 6);
    expect(tree.y[0]).toBeCloseTo(0.02 / 0.14, 6);
    // cy–dee alone leads from one to the other.
    expect(links).toEqual({
      sources: Uint32Array.of(0),
      targets: Uint32Array.of(1),
      strengths: Float64Array.of(2),
      papers: Uint32Array.of(2),
    });
    // Both are small, so they come together.
    expect([...tree.parts]).toEqual([0, 0]);
  });

  it("of nothing", () => {
    const empty = analyseNetwork(
      corpusOf([]),
      buildNetwork(corpusOf([]), "coauthorship", DEFAULT_NETWORK_OPTIONS),
    );
    const none = levelsOf(corpusOf([]), empty);
    expect(none.outline.tree.sizes).toHaveLength(0);
    expect(none.nodes(["author:nobody"]).nodes).toHaveLength(0);
  });
});

describe("parts", () => {
  it("hold every node once, as it is in the whole map", () => {
    const parts = allParts(levels);
    const seen = parts.flatMap(({ nodes }) => [...nodes]).sort((a, b) => a - b);
    expect(seen).toEqual([...map.network.nodes.ids.keys()]);
    for (const { map: part, nodes } of parts)
      nodes.forEach((node, place) => {
        expect(part.network.nodes.ids[place]).toBe(map.network.nodes.ids[node]);
        expect(part.network.nodes.degrees[place]).toBe(map.network.nodes.degrees[node]);
        expect(part.layout.x[place]).toBe(map.layout.x[node]);
        expect(part.centrality.pageRank[place]).toBe(map.centrality.pageRank[node]);
      });
  });

  it("hold every link: inside one part, or leading out of two", () => {
    const key = (a: number, b: number, papers: number) =>
      `${Math.min(a, b)} ${Math.max(a, b)} ${papers}`;
    const found: string[] = [];
    for (const { map: part, nodes, outside } of allParts(levels)) {
      const { sources, targets, papers } = part.network.links;
      sources.forEach((source, k) => {
        // Once here, once more because links that lead out are found from both sides.
        const link = key(nodes[source]!, nodes[targets[k]!]!, papers[k]!);
        found.push(link, link);
      });
      outside.sources.forEach((source, k) => {
        found.push(key(nodes[source]!, outside.targets[k]!, outside.papers[k]!));
      });
    }
    const { sources, targets, papers } = map.network.links;
    const all = [...sources.keys()].map((k) => key(sources[k]!, targets[k]!, papers[k]!));
    expect(found.sort()).toEqual(all.flatMap((link) => [link, link]).sort());
  });

  it("can come together, and those that are none are refused", () => {
    const [one, two] = [levels.parts([0]), levels.parts([1])];
    const both = levels.parts([0, 1]);
    expect([...both.nodes]).toEqual([...one.nodes, ...two.nodes].sort((a, b) => a - b));
    expect(() => levels.parts([9999])).toThrow("no part 9999");
  });

  it("a node comes with all its neighbours, and what is not there is passed over", () => {
    const { nodes, links } = map.network;
    const busiest = nodes.degrees.indexOf(Math.max(...nodes.degrees));
    const around = levels.around(nodes.ids[busiest]!);
    expect(around.nodes).toHaveLength(nodes.degrees[busiest]! + 1);
    const place = around.nodes.indexOf(busiest);
    const own = around.map.network.links;
    const ends = [...own.sources.keys()].filter(
      (k) => own.sources[k] === place || own.targets[k] === place,
    );
    expect(ends).toHaveLength(nodes.degrees[busiest]!);
    expect(around.outside.sources).toHaveLength(0);
    const [source, target] = [links.sources[0]!, links.targets[0]!];
    const pair = levels.nodes([nodes.ids[target]!, "author:nobody", nodes.ids[source]!]);
    expect([...pair.nodes]).toEqual([source, target]);
    expect(pair.map.network.links.sources).toHaveLength(1);
    expect(levels.around("author:nobody").nodes).toHaveLength(0);
  });

  it("say which place a node has in the whole map", () => {
    expect([...ranksOf(Float64Array.of(0.2, 0.5, 0.2, 0.1))]).toEqual([2, 1, 2, 4]);
    const part = levels.parts([0]);
    const best = map.centrality.pageRank.indexOf(Math.max(...map.centrality.pageRank));
    expect(levels.nodes([map.network.nodes.ids[best]!]).ranks.pageRank[0]).toBe(1);
    expect(Math.max(...part.ranks.pageRank)).toBeLessThanOrEqual(map.network.nodes.ids.length);
  });
});
