// Maps made by hand: the knowledge graph of any small corpus, with communities, positions and scores
// that are plain to see rather than computed.
import type { Corpus, EntityId, NetworkMap } from "../../graph/index.ts";
import { DEFAULT_ANALYSIS_OPTIONS, DEFAULT_NETWORK_OPTIONS, NO_ROW } from "../../graph/index.ts";
import { ENTITY_TYPES } from "../../graph/model/ids.ts";
import { rowOf } from "../../graph/model/incidence.ts";
import { TINY_CORPUS } from "./tiny-corpus.ts";

interface Node {
  readonly id: EntityId;
  readonly label: string;
  readonly type: number;
  readonly row: number;
}

/**
 * The knowledge graph of a corpus: every paper linked to its authors, venue and keywords, each link
 * of strength 1. Node i lies at (i + 0.5, −i) with radius 0.25; even nodes are community 0, odd ones
 * community 1.
 */
export function knowledgeMapOf(corpus: Corpus): NetworkMap {
  const tables = [
    [corpus.papers.ids, corpus.papers.labels],
    [corpus.authors.ids, corpus.authors.names],
    [corpus.venues.ids, corpus.venues.names],
    [corpus.keywords.ids, corpus.keywords.labels],
  ] as const;
  const nodes: Node[] = tables
    .flatMap(([ids, labels], type) =>
      ids.map((id, row) => ({ id, label: labels[row]!, type, row })),
    )
    .sort((a, b) => a.type - b.type || (a.id < b.id ? -1 : 1));
  const pairs = pairsOf(corpus, nodes);
  const degrees = nodes.map((_, i) => pairs.filter((pair) => pair.includes(i)).length);
  const years = nodes.map(({ type, row }) => (type === 0 ? corpus.papers.years[row]! : 0));
  const counts = { papers: corpus.papers.ids.length, nodes: nodes.length, links: pairs.length };
  return {
    network: {
      kind: "knowledge",
      options: DEFAULT_NETWORK_OPTIONS,
      nodes: {
        ids: nodes.map(({ id }) => id),
        types: Uint8Array.from(nodes, ({ type }) => type),
        rows: Uint32Array.from(nodes, ({ row }) => row),
        labels: nodes.map(({ label }) => label),
        occurrences: Uint32Array.from(nodes, ({ type }, i) => (type === 0 ? 1 : degrees[i]!)),
        degrees: Uint32Array.from(degrees),
        totalLinkStrengths: Float64Array.from(degrees),
        firstYears: Int32Array.from(years),
        lastYears: Int32Array.from(years),
      },
      links: {
        sources: Uint32Array.from(pairs, ([source]) => source),
        targets: Uint32Array.from(pairs, ([, target]) => target),
        strengths: new Float64Array(pairs.length).fill(1),
        papers: new Uint32Array(pairs.length).fill(1),
      },
      ledger: { all: counts, shown: counts, leftOut: [] },
    },
    analysis: DEFAULT_ANALYSIS_OPTIONS,
    fingerprint: corpus.fingerprint,
    partition: {
      communities: Uint32Array.from(nodes, (_, i) => i % 2),
      count: 2,
      modularity: 0.25,
    },
    communities: [
      community(0, Math.ceil(nodes.length / 2), "#0072b2"),
      community(1, Math.floor(nodes.length / 2), "#d55e00"),
    ],
    centrality: {
      pageRank: Float64Array.from(nodes, () => 1 / nodes.length),
      betweenness: Float64Array.from(nodes, (_, i) => i / (nodes.length * 2)),
      betweennessSources: nodes.length,
    },
    layout: {
      x: Float64Array.from(nodes, (_, i) => i + 0.5),
      y: Float64Array.from(nodes, (_, i) => -i),
      radii: Float64Array.from(nodes, () => 0.25),
    },
  };
}

function pairsOf(corpus: Corpus, nodes: readonly Node[]): (readonly [number, number])[] {
  const place = new Map(nodes.map(({ type, row }, i) => [`${ENTITY_TYPES[type]!} ${row}`, i]));
  return corpus.papers.ids
    .flatMap((_, row) => {
      const venue = corpus.papers.venues[row]!;
      const others = [
        ...Array.from(rowOf(corpus.authorships, row), (author) => `author ${author}`),
        ...(venue === NO_ROW ? [] : [`venue ${venue}`]),
        ...Array.from(rowOf(corpus.paperKeywords, row), (keyword) => `keyword ${keyword}`),
      ];
      return others.map((other) => [place.get(`paper ${row}`)!, place.get(other)!] as const);
    })
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function community(id: number, size: number, color: string): NetworkMap["communities"][number] {
  return {
    id,
    size,
    papers: size,
    label: `group ${id}`,
    terms: [
      { term: `term ${id}`, score: 2.5, papers: 2, lift: 3 },
      { term: "shared", score: 1.25, papers: 1, lift: 1.5 },
    ],
    leaders: [id],
    color,
  };
}

/** The knowledge graph of TINY_CORPUS: 6 papers, 6 authors, 3 venues and 5 keywords are 20 nodes. */
export const TINY_MAP: NetworkMap = knowledgeMapOf(TINY_CORPUS);
