// The same links through packages of npm; each step a line of JSON. Started by scale.ts.
import { existsSync, readFileSync } from "node:fs";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { Clustering, LeidenAlgorithm, Network } from "networkanalysis-ts";
import { partitionOf } from "../../../graph/analysis/communities.ts";
import { graphViewOf, type WeightedLinks } from "../../../graph/analysis/link-graph.ts";
import { runLouvain } from "../../../graph/analysis/louvain.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { mapQuality, qualityInWords } from "./map-quality.ts";
import { communitiesInWords, measured } from "./row.ts";

/** Beyond, layouts from random places take minutes. */
const LAYOUT_NODES = 15_000;
const STEPS = 200;

const [path = "", corpus = ""] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path)).buffer;
const [nodeCount = 0, linkCount = 0] = new Uint32Array(bytes, 0, 2);
const size = { nodes: nodeCount, links: linkCount };
const links: WeightedLinks = {
  nodeCount,
  sources: new Uint32Array(bytes, 8, linkCount),
  targets: new Uint32Array(bytes, 8 + 4 * linkCount, linkCount),
  strengths: new Float64Array(bytes, 8 + 8 * linkCount, linkCount),
};
const communities = new Uint32Array(bytes, 8 + 16 * linkCount, nodeCount);

measured(
  { corpus, program: "graphology, Louvain", step: "communities" },
  () => runLouvain(links, 1, 42),
  inWords,
);
measured(
  { corpus, program: "networkanalysis-ts, Leiden", step: "communities" },
  () => {
    const total = links.strengths.reduce((sum, strength) => sum + strength, 0);
    const network = new Network({
      nNodes: nodeCount,
      setNodeWeightsToTotalEdgeWeights: true,
      edges: [Array.from(links.sources), Array.from(links.targets)],
      edgeWeights: Array.from(links.strengths),
      sortedEdges: false,
      checkIntegrity: false,
    });
    // Its quality is that of CPM; with total strengths as weights of nodes, this is modularity's.
    const leiden = new LeidenAlgorithm();
    leiden.setResolution(1 / (2 * total));
    leiden.setNIterations(2);
    const clustering = new Clustering({ nNodes: nodeCount });
    leiden.improveClustering(network, clustering);
    return Uint32Array.from(clustering.getClusters());
  },
  inWords,
);
if (nodeCount <= LAYOUT_NODES)
  measured(
    { corpus, program: `graphology, ForceAtlas2, ${STEPS} steps`, step: "layout" },
    () => {
      const random = createRandom(1);
      const x = Float64Array.from({ length: nodeCount }, () => 1000 * random());
      const y = Float64Array.from({ length: nodeCount }, () => 1000 * random());
      const settings = { barnesHutOptimize: true, slowDown: 1 + Math.log(nodeCount) };
      return forceAtlas2(graphViewOf(links, x, y), { iterations: STEPS, settings });
    },
    (places) => {
      const nodes = Array.from({ length: nodeCount }, (_, node) => places[node]!);
      const [x, y] = [nodes.map((place) => place.x), nodes.map((place) => place.y)];
      return { ...size, answer: qualityInWords(mapQuality(links, communities, x, y)) };
    },
  );
const drl = `${path}.drl`;
if (existsSync(drl)) {
  const places = new Float64Array(new Uint8Array(readFileSync(drl)).buffer);
  const [x, y] = [0, 1].map((axis) => places.filter((_, k) => k % 2 === axis));
  const words = qualityInWords(mapQuality(links, communities, x!, y!));
  console.error(`  the map of igraph's DrL: ${words}`);
}

function inWords(found: Uint32Array): { nodes: number; links: number; answer: string } {
  const { modularity, count } = partitionOf(links, found, { resolution: 1 });
  return { ...size, answer: communitiesInWords(modularity, count) };
}
