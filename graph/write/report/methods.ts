// The paragraph that a paper's methods section needs to say how a map was made.
import type { FilesRead } from "../../model/map-facts.ts";
import type { Decision } from "../../model/decision.ts";
import type { Corpus } from "../../model/corpus.ts";
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import type { NetworkMap, Steady } from "../../model/network-map.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { betweennessInWords, counted, countingInWords } from "../recipe.ts";

/** What is known about the data beyond the corpus itself. */
export interface Provenance extends FilesRead {
  /** What people decided about it. */
  readonly decisions: readonly Decision[];
}

/** Files called by name before the rest is counted. */
const FILES_NAMED = 4;

/**
 * Data, counts, thresholds, counting, normalization, algorithms with their parameters, corrections
 * and version, in sentences: plain text. Of the data only names of files are in it.
 *
 * @param version of the program, or undefined
 * @param provenance files and corrections, where known
 */
export function methodsInWords(
  map: NetworkMap,
  corpus: Corpus,
  version: string | undefined,
  provenance?: Provenance,
): string {
  const { network, partition, analysis } = map;
  const words = NETWORK_WORDS[network.kind];
  const { shown } = network.ledger;
  const counting = countingInWords(network);
  const program = version === undefined ? "Asterism" : `Asterism ${version}`;
  return [
    `The data are ${counted(corpus.papers.ids.length, "paper", "papers")}${yearsOf(corpus)} with ` +
      `${counted(corpus.authors.ids.length, "author", "authors")}, ` +
      `${counted(corpus.venues.ids.length, "venue", "venues")} and ` +
      `${counted(corpus.keywords.ids.length, "keyword", "keywords")}, resolved from ` +
      `${counted(corpus.recordCount, "record", "records")} (fingerprint ${map.fingerprint}).`,
    provenance === undefined ? "" : filesInWords(provenance),
    provenance === undefined ? "" : correctionsInWords(provenance.decisions),
    `With ${program} we built a ${decapitalized(words.title)}: ${decapitalized(counting)}.`,
    thresholds(map),
    `The network has ${counted(shown.nodes, words.node, words.nodes)} and ` +
      `${counted(shown.links, words.link, words.links)} from ` +
      `${counted(shown.papers, "paper", "papers")}.`,
    "Communities were found by maximising modularity with the Leiden method (Traag et al. 2019; " +
      `resolution ${analysis.resolution}, seed ${analysis.seed}), which gave ` +
      `${counted(partition.count, "community", "communities")} with a modularity of ` +
      `${partition.modularity.toFixed(3)}.`,
    `Betweenness centrality (Brandes 2001) is ${betweennessInWords(map)}.`,
    analysis.layout === "none"
      ? ""
      : `Nodes were placed by ForceAtlas2 (Jacomy et al. 2014; seed ${analysis.seed}).`,
    steadyInWords(map),
    "The same data and settings give the same map.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

const STARTS: Readonly<Record<Steady["from"], string>> = {
  suggested: "suggested for these data",
  uncorrected: "of these data without the corrections",
  earlier: "of the papers before the last files",
};

function steadyInWords({ steady, network: { nodes } }: NetworkMap): string {
  if (steady === undefined || steady.nodes === 0) return "";
  const what = steady.keepsPlaces ? "communities and the layout" : "communities";
  const share = `${steady.nodes} of ${counted(nodes.ids.length, "node", "nodes")}`;
  return `The ${what} start from those of the map ${STARTS[steady.from]}, which has ${share}.`;
}

function yearsOf({ papers }: Corpus): string {
  const years = papers.years.filter((year) => year !== UNKNOWN_YEAR);
  if (years.length === 0) return "";
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [Infinity, -Infinity],
  );
  const unknown = papers.years.length - years.length;
  const without = unknown === 0 ? "" : ` (${unknown} without a year)`;
  return first === last ? ` of ${first}${without}` : ` of the years ${first} to ${last}${without}`;
}

function filesInWords({ files, readOn, recordsCorrected = 0 }: Provenance): string {
  if (files.length === 0) return "";
  const named = files.slice(0, FILES_NAMED);
  const rest = files.length - named.length;
  const others = rest === 0 ? [] : [counted(rest, "other file", "other files")];
  const when = readOn === null ? "" : ` on ${readOn}`;
  const records = counted(recordsCorrected, "record was", "records were");
  const byHand = recordsCorrected === 0 ? "" : ` ${records} corrected by hand.`;
  return `They were read from ${inARow([...named, ...others])}${when}.${byHand}`;
}

/** What kinds of decisions do, in the order in which they are told. */
const CORRECTIONS = [
  ["merge", "merge", "merges"],
  ["split", "split", "splits"],
  ["rename", "renaming", "renamings"],
  ["hide", "hidden name", "hidden names"],
  ["keep-apart", "pair kept apart", "pairs kept apart"],
  ["keep-together", "name confirmed as one", "names confirmed as one"],
] as const;

function correctionsInWords(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return "Names are as the program resolved them, without corrections.";
  const kinds = CORRECTIONS.flatMap(([kind, one, many]) => {
    const made = decisions.filter((decision) => decision.kind === kind).length;
    return made === 0 ? [] : [counted(made, one, many)];
  });
  const all = counted(decisions.length, "correction", "corrections");
  return `We made ${all} of names by hand: ${inARow(kinds)}.`;
}

/** `A`, `A and B`, `A, B and C`. */
function inARow(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

function thresholds({ network }: NetworkMap): string {
  const words = NETWORK_WORDS[network.kind];
  const parts = network.ledger.leftOut.map(({ setting, papers, nodes, links }) => {
    const counts = [
      papers === 0 ? "" : counted(papers, "paper", "papers"),
      nodes === 0 ? "" : counted(nodes, words.node, words.nodes),
      links === 0 ? "" : counted(links, words.link, words.links),
    ].filter((count) => count !== "");
    return `${counts.length === 0 ? "nothing" : inARow(counts)} (${setting})`;
  });
  return parts.length === 0
    ? "Nothing was left out."
    : `Left out were, in this order: ${parts.join("; ")}.`;
}

function decapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
