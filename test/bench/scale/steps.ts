// One corpus through network, communities, layout and wire in one process; each step a line of JSON. The links
// go to a folder for the peers. Started by scale.ts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import {
  analyseNetwork,
  buildNetwork,
  decodeMap,
  encodeMap,
  type Corpus,
  type Network,
} from "../../../graph/index.ts";
import { detectCommunities, weightedLinksOf } from "../../../graph/analysis/communities.ts";
import { layOut } from "../../../graph/analysis/layout/layout.ts";
import { corpusOf } from "./corpus.ts";
import { mapQuality, qualityInWords } from "./map-quality.ts";
import { communitiesInWords, measured } from "./row.ts";

const MOST_SENT = 50_000;
/** That of the server. */
const BROTLI_QUALITY = 4;

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

send(corpus);

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

/** A map of at most so many authors as the server would send it: the same work from some size on. */
function send(sent: Corpus): void {
  const map = analyseNetwork(sent, buildNetwork(sent, "coauthorship", { top: MOST_SENT }));
  const size = sizeOf(map.network);
  const bounded = { corpus: name, program, isBounded: true } as const;
  const bytes = measured(
    { ...bounded, step: "map to bytes" },
    () => encodeMap(map),
    (encoded) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
      const packed = brotliCompressSync(encoded, { params }).length;
      return { ...size, answer: `${(packed / 1e6).toFixed(2)} MB packed by Brotli` };
    },
  );
  measured(
    { ...bounded, step: "bytes to map" },
    () => decodeMap(bytes),
    () => ({ ...size, answer: "for the first time" }),
  );
}

function sizeOf(built: Network): { nodes: number; links: number } {
  return { nodes: built.nodes.ids.length, links: built.links.sources.length };
}
