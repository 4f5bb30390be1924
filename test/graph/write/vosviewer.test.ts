// VOSviewer JSON, held against the published description of the format.
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap } from "../../../graph/index.ts";
import { writeNetwork } from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

interface Item {
  readonly id: string;
  readonly label: string;
  readonly url?: string;
  readonly x: number;
  readonly y: number;
  readonly cluster?: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, number>>;
}

interface File {
  readonly network: {
    readonly items: readonly Item[];
    readonly links: readonly { source_id: string; target_id: string; strength: number }[];
    readonly clusters: readonly { cluster: number; label: string }[];
  };
  readonly config: { readonly color_schemes: object; readonly parameters: object };
  readonly info: { readonly title: string; readonly description: string };
}

function fileOf(map: NetworkMap, corpus: Corpus): File {
  return JSON.parse([...writeNetwork("vosviewer", map, corpus)].join("")) as File;
}

describe("VOSviewer JSON", () => {
  it("has items, links and clusters", () => {
    const { network, config, info } = fileOf(TINY_MAP, TINY_CORPUS);
    expect(network.items).toHaveLength(20);
    expect(network.links).toHaveLength(24);
    expect(network.items[0]).toEqual({
      id: "paper:deep-learning-on-graphs",
      label: "Deep Learning on Graphs",
      url: "https://papers.example/2",
      // x runs from 0.5 to 19.5 and y from −19 to 0: half of the longer side is 9.5.
      x: -1,
      y: 1,
      cluster: 1,
      weights: { Documents: 1, PageRank: 0.05 },
      scores: { "First year": 2020, "Last year": 2020, Betweenness: 0 },
    });
    expect(network.links[0]).toEqual({
      source_id: "paper:deep-learning-on-graphs",
      target_id: "author:ada-lind",
      strength: 1,
    });
    expect(network.clusters).toEqual([
      { cluster: 1, label: "group 0" },
      { cluster: 2, label: "group 1" },
    ]);
    expect(config.color_schemes).toEqual({
      cluster_colors: [
        { cluster: 1, color: "#0072b2" },
        { cluster: 2, color: "#d55e00" },
      ],
    });
    expect(info.title).toBe("Knowledge graph");
  });

  it("lies within the square, and weights are not negative", () => {
    const { items } = fileOf(HOSTILE_MAP, HOSTILE_CORPUS).network;
    for (const { x, y, weights } of items) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
      expect(Math.min(...Object.values(weights))).toBeGreaterThanOrEqual(0);
    }
  });

  it("numbers a thousand clusters at most", () => {
    const template = TINY_MAP.communities[0]!;
    const { network } = fileOf(
      {
        ...TINY_MAP,
        partition: {
          ...TINY_MAP.partition,
          communities: TINY_MAP.partition.communities.map((_, i) => 990 + i),
        },
        communities: Array.from({ length: 1010 }, (_, id) => ({ ...template, id })),
      },
      TINY_CORPUS,
    );
    expect(network.clusters).toHaveLength(1000);
    expect(network.items.map(({ cluster }) => cluster)).toEqual([
      ...[991, 992, 993, 994, 995, 996, 997, 998, 999, 1000],
      ...Array.from({ length: 10 }, () => undefined),
    ]);
  });

  it("links to web addresses only", () => {
    const { papers } = TINY_CORPUS;
    const corpus = {
      ...TINY_CORPUS,
      papers: { ...papers, urls: papers.urls.map(() => "javascript:alert(1)") },
    };
    expect(fileOf(TINY_MAP, corpus).network.items.some((item) => "url" in item)).toBe(false);
  });
});
