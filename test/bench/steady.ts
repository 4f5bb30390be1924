// `npm run bench:steady`: how much of a map stays where it is, and as it is coloured, when a file is added,
// parts are compared or a filter is set; each map on its own, and kept steady. For the five listings where
// they are, and for invented corpora.
import {
  DEFAULT_ANALYSIS_OPTIONS,
  analyseNetwork,
  choosePapers,
  buildNetwork,
  indexCorpus,
  mapView,
  readText,
  resolveRecords,
  suggestOptions,
  type Corpus,
  type NetworkKind,
  type NetworkMap,
  type NetworkOptions,
} from "../../graph/index.ts";
import { BENCH_CORPORA, textsOf } from "./bench-corpora.ts";
import { timed } from "./measure.ts";
import {
  withFileAdded,
  withNamesMerged,
  withYearsCompared,
  type Changed,
} from "./steady-changes.ts";
import { linkLength, neighboursKept, sharesKept } from "./steady-measures.ts";

const CORPORA = [BENCH_CORPORA[0], "2,000 invented papers", "5,000 invented papers"];
const KINDS: readonly NetworkKind[] = ["coauthorship", "keywords", "knowledge"];

for (const name of process.argv.length > 2 ? process.argv.slice(2) : CORPORA) {
  const texts = textsOf(name);
  console.log(`\n${name}${texts.length === 0 ? ": SKIPPED, not on this machine" : ""}`);
  if (texts.length === 0) continue;
  const records = texts.flatMap(({ file, text }) => readText(text, { file }).records);
  const corpus = resolveRecords(records);
  printRow(["network", "change", "common", "map", ...COLUMNS()]);
  for (const changed of withFileAdded(records, KINDS)) printKept(changed.kind, changed);
  for (const changed of withNamesMerged(corpus, KINDS)) printKept(changed.kind, changed);
  for (const changed of withYearsCompared(corpus, KINDS)) printKept(changed.kind, changed);
  for (const kind of KINDS) benchKind(corpus, kind);
}

function benchKind(corpus: Corpus, kind: NetworkKind): void {
  const suggested = suggestOptions(corpus, kind);
  const index = indexCorpus(corpus);
  const networkOf = (options: NetworkOptions) =>
    buildNetwork(corpus, kind, options, choosePapers(index, kind, options, null));
  const [reference, seconds] = timed(() => analyseNetwork(corpus, networkOf(suggested)));
  printRow([kind, "none", "", "", "", "", "", ...qualityOf(reference), seconds.toFixed(2)]);
  for (const [filter, options] of filtersOf(corpus, suggested)) {
    const network = networkOf(options);
    if (network.nodes.ids.length < 3) continue;
    const known = { suggested: () => suggested, map: () => reference };
    const ways: [Changed["way"], () => NetworkMap][] = [
      ["alone", () => analyseNetwork(corpus, network)],
      ["steady", () => mapView(corpus, network, DEFAULT_ANALYSIS_OPTIONS, known)],
    ];
    for (const [way, make] of ways) {
      const [map, time] = timed(make);
      printKept(kind, { change: filter, way, before: reference, after: map, seconds: time });
    }
  }
}

function printKept(kind: NetworkKind, { change, way, before, after, seconds }: Changed): void {
  const kept = sharesKept(before, after);
  printRow([
    kind,
    change,
    `${kept.common}/${after.network.nodes.ids.length}`,
    way,
    percent(kept.moved),
    percent(kept.color),
    percent(kept.name),
    ...qualityOf(after),
    seconds.toFixed(2),
  ]);
}

/** Filters that people set, by what they are called here. */
function filtersOf(corpus: Corpus, suggested: NetworkOptions): [string, NetworkOptions][] {
  const years = [...corpus.papers.years].filter((year) => year > 0).sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)] ?? 2000;
  const venue = corpus.venues.ids[0]!;
  const word = corpus.keywords.labels[0]!.split(" ")[0]!;
  const least = suggested.minPapers;
  return [
    [`years ${middle}:`, { ...suggested, years: [middle, 9999] }],
    [`years :${middle - 1}`, { ...suggested, years: [0, middle - 1] }],
    [`papers ≥ ${least + 1}`, { ...suggested, minPapers: least + 1 }],
    [`papers ≥ ${least + 3}`, { ...suggested, minPapers: least + 3 }],
    [`papers ≥ ${Math.max(1, least - 1)}`, { ...suggested, minPapers: Math.max(1, least - 1) }],
    ["one venue", { ...suggested, venues: [venue] }],
    [`text ${word}`, { ...suggested, text: word }],
  ];
}

function COLUMNS(): string[] {
  return ["moved", "colour", "name", "modular.", "link len", "near", "seconds"];
}

function qualityOf(map: NetworkMap): string[] {
  return [
    map.partition.modularity.toFixed(3),
    linkLength(map).toFixed(3),
    neighboursKept(map).toFixed(3),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function printRow(cells: readonly string[]): void {
  const widths = [13, 24, 12, 7, 8, 8, 8, 9, 9, 7, 8];
  console.log(`  ${cells.map((cell, k) => cell.padEnd(widths[k] ?? 8)).join("")}`);
}
