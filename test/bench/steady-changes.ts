// How much of a map stays when its data change a little, or parts are compared: on its own, and as it is shown.
import {
  DEFAULT_ANALYSIS_OPTIONS,
  analyseNetwork,
  applyDecisions,
  buildNetwork,
  compareParts,
  mapView,
  resolveRecords,
  suggestOptions,
  type Corpus,
  type Network,
  type NetworkKind,
  type NetworkMap,
  type PaperRecord,
} from "../../graph/index.ts";
import { timed } from "./measure.ts";

/** A map before and after something was changed, in so many seconds. */
export interface Changed {
  readonly change: string;
  readonly way: "alone" | "steady";
  readonly before: NetworkMap;
  readonly after: NetworkMap;
  readonly seconds: number;
}

/** Of twenty records, how many come in the second file. */
const LATER = { "95 % + 5 %": [7], "50 % + 50 %": [1, 3, 5, 7, 9, 11, 13, 15, 17, 19] };

/** Maps of one kind, of the records of a first file and of both. */
export function* withFileAdded(
  records: readonly PaperRecord[],
  kinds: readonly NetworkKind[],
): Generator<Changed & { readonly kind: NetworkKind }> {
  for (const [change, later] of Object.entries(LATER)) {
    const isLater = (_: unknown, row: number): boolean => later.includes(row % 20);
    const first = inFile(
      "first",
      records.filter((record, row) => !isLater(record, row)),
    );
    const second = inFile("second", records.filter(isLater));
    const [before, after] = [resolveRecords(first), resolveRecords([...first, ...second])];
    for (const kind of kinds)
      for (const changed of bothWays(change, mapOf(before, kind), after, suggested(after, kind)))
        yield { kind, ...changed };
  }
}

/** The map of a corpus, and of the first and the second half of its years, compared. */
export function* withYearsCompared(
  corpus: Corpus,
  kinds: readonly NetworkKind[],
): Generator<Changed & { readonly kind: NetworkKind }> {
  const years = [...corpus.papers.years].filter((year) => year > 0).sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)] ?? 0;
  const recent = corpus.papers.years.map((year) => Number(year >= middle));
  const parts = [false, true].map((isRecent) =>
    Uint8Array.from(recent, (is, row) =>
      Number((is === 1) === isRecent && corpus.papers.years[row]! > 0),
    ),
  ) as [Uint8Array, Uint8Array];
  for (const kind of kinds) {
    const options = suggestOptions(corpus, kind);
    const { network } = compareParts(corpus, kind, options, parts, ["before", "after"]);
    for (const changed of bothWays("years compared", mapOf(corpus, kind), corpus, network))
      yield { kind, ...changed };
  }
}

/** Pairs of names that are merged in turn. */
const MERGES = 3;

/** The map of a corpus, and with two of its nodes merged. */
export function* withNamesMerged(
  corpus: Corpus,
  kinds: readonly NetworkKind[],
): Generator<Changed & { readonly kind: NetworkKind }> {
  for (const kind of kinds) {
    const before = mapOf(corpus, kind);
    const type = kind === "keywords" ? "keyword" : "author";
    const ids = before.network.nodes.ids.filter((id) => id.startsWith(type));
    for (let merge = 0; merge < MERGES; merge++) {
      const [from, into] = [37 * merge + 11, 53 * merge + 29].map((k) => ids[k % ids.length]!);
      const decision = { kind: "merge", type, ids: [from!], into: into!, at: "" } as const;
      const decided = applyDecisions(corpus, [decision]).corpus;
      const network = suggested(decided, kind);
      for (const changed of bothWays("two names merged", before, decided, network))
        yield { kind, ...changed };
    }
  }
}

function* bothWays(
  change: string,
  before: NetworkMap,
  corpus: Corpus,
  network: Network,
): Generator<Changed> {
  const [alone, secondsAlone] = timed(() => analyseNetwork(corpus, network));
  yield { change, way: "alone", before, after: alone, seconds: secondsAlone };
  const [steady, seconds] = timed(() => mapView(corpus, network, DEFAULT_ANALYSIS_OPTIONS));
  yield { change, way: "steady", before, after: steady, seconds };
}

function mapOf(corpus: Corpus, kind: NetworkKind): NetworkMap {
  return mapView(corpus, suggested(corpus, kind), DEFAULT_ANALYSIS_OPTIONS);
}

function suggested(corpus: Corpus, kind: NetworkKind): Network {
  return buildNetwork(corpus, kind, suggestOptions(corpus, kind));
}

function inFile(file: string, records: readonly PaperRecord[]): PaperRecord[] {
  return records.map((record) => ({ ...record, source: { ...record.source, file } }));
}
