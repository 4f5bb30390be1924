// The map as the page holds it, back in typed columns.
import type { NetworkMap, StandaloneData } from "../../graph/index.ts";
import type { Paint } from "../../graph/model/look/paint.ts";

/** The data written into the page. */
export function readData(page: Document): StandaloneData {
  return JSON.parse(page.getElementById("map")?.textContent ?? "") as StandaloneData;
}

export function mapOf(data: StandaloneData): NetworkMap {
  const { network, nodes, links, partition, centrality, layout, communities } = data;
  return {
    network: {
      ...network,
      nodes: {
        ids: nodes.ids as NetworkMap["network"]["nodes"]["ids"],
        types: Uint8Array.from(nodes.types),
        rows: Uint32Array.from(nodes.rows),
        labels: nodes.labels,
        occurrences: Uint32Array.from(nodes.occurrences),
        degrees: Uint32Array.from(nodes.degrees),
        totalLinkStrengths: Float64Array.from(nodes.totalLinkStrengths),
        firstYears: Int32Array.from(nodes.firstYears),
        lastYears: Int32Array.from(nodes.lastYears),
      },
      links: {
        sources: Uint32Array.from(links.sources),
        targets: Uint32Array.from(links.targets),
        strengths: Float64Array.from(links.strengths),
        papers: Uint32Array.from(links.papers),
        ...(links.directions === undefined
          ? {}
          : { directions: Uint8Array.from(links.directions) }),
      },
    },
    analysis: data.analysis,
    fingerprint: data.fingerprint,
    partition: {
      communities: Uint32Array.from(partition),
      count: communities.length,
      modularity: data.modularity,
    },
    communities,
    centrality: {
      pageRank: Float64Array.from(centrality.pageRank),
      betweenness: Float64Array.from(centrality.betweenness),
      betweennessSources: data.betweennessSources,
    },
    layout: {
      x: Float64Array.from(layout.x),
      y: Float64Array.from(layout.y),
      radii: Float64Array.from(layout.radii),
    },
  };
}

/** The colours of the nodes; null: by community. */
export function paintIn({ dress }: StandaloneData): Paint | null {
  if (dress === undefined) return null;
  const { tones, toneOf, steps, legend } = dress;
  return { tones, toneOf: Uint16Array.from(toneOf), steps, legend };
}
