// One corpus through network, communities and layout in one process; each step a line of JSON. The links
// go to a folder for the peers. Started by scale.ts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildNetwork, type Network } from "../../../graph/index.ts";
import { detectCommunities, weightedLinksOf } from "../../../graph/analysis/communities.ts";
import { layOut } from "../../../graph/analysis/layout/layout.ts";
import { corpusOf } from "./corpus.ts";
import { mapQuality, qualityInWords } from "./map-quality.ts";
import { communitiesInWords, measured } from "./row.ts";

const [name = "", folder = ""] = process.argv.slice(2);
const corpus = corpusOf(name);
if (corpus === null) {
  console.error("  skipped: the file is not on this machine");
  process.exit(0);
}

const program = "Asterism";
const network = measured(
  { corpus: name, program, step: "network" },
  () => buildNetwork(corpus, "coauthorship"),
  (found) => ({ ...sizeOf(found), answer: "" }),
);
const links = weightedLinksOf(network);
const partition = measured(
  { corpus: name, program, step: "communities" },
  () => detectCommunities(network, { resolution: 1, seed: 42 }),
  ({ modularity, count }) => ({
    ...sizeOf(network),
    answer: communitiesInWords(modularity, count),
  }),
);
measured(
  { corpus: name, program, step: "layout" },
  () => layOut(links, network.nodes.occurrences, partition, { layout: "forceatlas2", seed: 42 }),
  ({ x, y }) => ({
    ...sizeOf(network),
    answer: qualityInWords(mapQuality(links, partition.communities, x, y)),
  }),
);

const columns = [
  Uint32Array.of(links.nodeCount, links.sources.length),
  links.sources,
  links.targets,
  links.strengths,
  partition.communities,
];
writeFileSync(
  join(folder, `${name}.links`),
  Buffer.concat(columns.map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength))),
);

function sizeOf(built: Network): { nodes: number; links: number } {
  return { nodes: built.nodes.ids.length, links: built.links.sources.length };
}
