// One corpus through all steps in one process, each step a line of JSON. Started by run.ts.
import {
  DEFAULT_ANALYSIS_OPTIONS,
  analyseNetwork,
  buildNetwork,
  readText,
  resolveRecords,
  suggestOptions,
  writeNetwork,
  type Corpus,
  type Network,
  type NetworkKind,
  type NetworkMap,
} from "../../graph/index.ts";
import { textsOf } from "./bench-corpora.ts";
import { report, timed } from "./measure.ts";

const texts = textsOf(process.argv[2] ?? "");
if (texts.length === 0) {
  console.error("  skipped: the listings are not on this machine");
  process.exit(0);
}

const [records, readSeconds] = timed(() =>
  texts.flatMap(({ file, text }) => readText(text, { file }).records),
);
report(
  "read",
  readSeconds,
  `${records.length} records`,
  records.map(({ title }) => title ?? ""),
);
const [corpus, resolveSeconds] = timed(() => resolveRecords(records));
report(
  "resolve",
  resolveSeconds,
  `${corpus.papers.ids.length} papers, ${corpus.authors.ids.length} authors, ${corpus.keywords.ids.length} keywords`,
  [corpus.fingerprint],
);
const everyone = measureNetwork("everyone", "coauthorship", () =>
  buildNetwork(corpus, "coauthorship"),
);
measureExport("everyone", everyone, corpus);
for (const kind of ["coauthorship", "keywords", "knowledge"] as const)
  measureNetwork("first view", kind, () =>
    buildNetwork(corpus, kind, suggestOptions(corpus, kind)),
  );

function measureNetwork(view: string, kind: NetworkKind, build: () => Network): NetworkMap {
  const [network, seconds] = timed(build);
  const { nodes, links } = network;
  const name = `${kind}, ${view}`;
  report(`network (${name})`, seconds, `${nodes.ids.length} nodes, ${links.sources.length} links`, [
    links.sources,
    links.targets,
    links.strengths,
  ]);
  return measureAnalysis(name, network);
}

/** The analysis tells when each of its steps begins, and at last that it is done. */
function measureAnalysis(name: string, network: Network): NetworkMap {
  const begun: { step: string; at: number }[] = [];
  const map = analyseNetwork(corpus, network, DEFAULT_ANALYSIS_OPTIONS, {
    onProgress(step) {
      if (begun.at(-1)?.step !== step) begun.push({ step, at: performance.now() });
    },
  });
  const { partition, layout } = map;
  const answer = `${partition.count} communities, modularity ${partition.modularity.toFixed(4)}`;
  for (const [i, { step, at }] of begun.slice(0, -1).entries())
    report(`${step.toLowerCase()} (${name})`, (begun[i + 1]!.at - at) / 1000, answer, [
      partition.communities,
      layout.x,
      layout.y,
    ]);
  return map;
}

function measureExport(view: string, map: NetworkMap, from: Corpus): void {
  const [text, seconds] = timed(() => [...writeNetwork("gexf", map, from)]);
  const size = text.reduce((sum, chunk) => sum + chunk.length, 0);
  report(`export (GEXF, ${view})`, seconds, `${(size / 1e6).toFixed(1)} MB`, text);
}
