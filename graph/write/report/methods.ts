// The paragraph that a paper's methods section needs to say how a map was made.
import type { Corpus } from "../../model/corpus.ts";
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { betweennessInWords, counted, countingInWords } from "../recipe.ts";

/**
 * Data, counts, thresholds, counting, normalization, algorithms with their parameters, and version,
 * in sentences. No text from the data is in it.
 *
 * @param version of the program, or undefined
 */
export function methodsInWords(
  map: NetworkMap,
  corpus: Corpus,
  version: string | undefined,
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
    `With ${program} we built a ${decapitalized(words.title)}: ${decapitalized(counting)}.`,
    thresholds(map),
    `The network has ${counted(shown.nodes, words.node, words.nodes)} and ` +
      `${counted(shown.links, words.link, words.links)} from ` +
      `${counted(shown.papers, "paper", "papers")}.`,
    "Communities were found by maximising modularity with the Louvain method (Blondel et al. 2008; " +
      `resolution ${analysis.resolution}, seed ${analysis.seed}), which gave ` +
      `${counted(partition.count, "community", "communities")} with a modularity of ` +
      `${partition.modularity.toFixed(3)}.`,
    `Betweenness centrality (Brandes 2001) is ${betweennessInWords(map)}.`,
    analysis.layout === "none"
      ? ""
      : `Nodes were placed by ForceAtlas2 (Jacomy et al. 2014; seed ${analysis.seed}).`,
    "The same data and settings give the same map.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
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

function thresholds({ network }: NetworkMap): string {
  const settings = network.ledger.leftOut.map(({ setting }) => setting);
  return settings.length === 0
    ? "Nothing was left out."
    : `Left out were, in this order: ${settings.join("; ")}.`;
}

function decapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
