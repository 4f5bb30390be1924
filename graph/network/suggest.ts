// The first view of each network: thresholds under which a newcomer sees structure, computed from the
// corpus's own shape. The ledger of the network then says what they hide.
import { citedWorksOf } from "../model/cited-works.ts";
import type { Corpus } from "../model/corpus.ts";
import { transpose, withoutRepeats, type Incidence } from "../model/incidence.ts";
import {
  DEFAULT_NETWORK_OPTIONS,
  type NetworkKind,
  type NetworkOptions,
} from "../model/network.ts";
import { buildNetwork } from "./build.ts";
import { suggestLinkedPapers } from "./suggest-papers.ts";
import { componentSize, leastThreshold, LINKS_PER_NODE, nearestThinning } from "./thresholds.ts";

/** How many nodes a first view has at most, and how few are too few. */
const AUTHORS = { most: 1000, least: 100 };
const KEYWORDS = { most: 300, least: 60 };
const AUTHORS_AND_KEYWORDS = { most: 400, least: 60 };
const VENUES = { most: 300, least: 40 };
const ORGANIZATIONS = { most: 300, least: 40 };
const COUNTRIES = { most: 100, least: 20 };
const CITED_PAPERS = { most: 500, least: 60 };
const KNOWLEDGE_NODES = 1500;
/** Where papers leave fewer places than this, they have to share: so many go to what they hold. */
const LEAST_KNOWLEDGE_ITEMS = 300;
const SHARED_KNOWLEDGE_ITEMS = 600;
/** Bylines longer than this tie everybody to everybody. */
const LONG_BYLINE = 50;
/** Component sizes worth asking for, best first. */
const COMPONENT_SIZES = [5, 3, 2];

/**
 * The options of the explorer's first view of a network.
 *
 * - `coauthorship`: the least `minPapers` that leaves at most 1,000 authors; papers of more than 50
 *   authors are left out where there are any; then the largest `minComponentSize` of 5, 3, 2 that
 *   keeps half of the authors.
 * - `keywords`: the least `minPapers` that leaves at most 300 keywords; where that leaves more than 8
 *   links a node, the `minLinkStrength` that comes nearest to 8; no keyword alone. So too `venues` and
 *   `organizations` (300 at most), `countries` (100), `author-keyword` (400) and `cocitation` (500, by the papers that cite them).
 * - `papers`, `citation`, `coupling`: the 1,000 papers with the strongest links (suggest-papers.ts).
 * - `knowledge`: the least `minPapers` for authors, venues and keywords together that leaves at most
 *   1,500 nodes with all papers; where papers leave fewer than 300 places for them, at most 600 of them,
 *   and with `top` the papers most linked to these, 1,500 nodes together.
 *
 * Where a threshold would jump from too many nodes to almost none (everybody has one paper), the lower
 * one stays and `top` cuts. Small corpora are shown whole. Never empty when the corpus has any item,
 * unless every byline is too long to tie anybody (model/byline-limit.ts).
 *
 * Cost: that of buildNetwork, twice at most.
 */
export function suggestOptions(corpus: Corpus, kind: NetworkKind): NetworkOptions {
  switch (kind) {
    case "coauthorship":
      return suggestCoauthorship(corpus);
    case "knowledge":
      return suggestKnowledge(corpus);
    case "keywords":
      return thinned(corpus, kind, leastThreshold(keywordCounts(corpus), KEYWORDS));
    case "venues":
      return thinned(corpus, kind, leastThreshold(venueCounts(corpus), VENUES));
    case "organizations": {
      const { organizations, paperOrganizations } = corpus.places;
      const counts = placeCounts(paperOrganizations, organizations.ids.length);
      return thinned(corpus, kind, leastThreshold(counts, ORGANIZATIONS));
    }
    case "countries": {
      const { countries, paperCountries } = corpus.places;
      const counts = placeCounts(paperCountries, countries.ids.length);
      return thinned(corpus, kind, leastThreshold(counts, COUNTRIES));
    }
    case "author-keyword": {
      const counts = Uint32Array.from([...authorCounts(corpus), ...keywordCounts(corpus)]);
      return thinned(corpus, kind, leastThreshold(counts, AUTHORS_AND_KEYWORDS));
    }
    case "cocitation": {
      const { offsets } = citedWorksOf(corpus).citedBy;
      const counts = offsets.slice(1).map((end, paper) => end - offsets[paper]!);
      return thinned(corpus, kind, leastThreshold(counts, CITED_PAPERS));
    }
    case "papers":
    case "citation":
    case "coupling":
      return suggestLinkedPapers(corpus, kind);
  }
}

function suggestCoauthorship(corpus: Corpus): NetworkOptions {
  const { offsets } = corpus.authorships;
  const hasLongByline = corpus.papers.ids.some(
    (_, p) => offsets[p + 1]! - offsets[p]! > LONG_BYLINE,
  );
  const options: NetworkOptions = {
    ...DEFAULT_NETWORK_OPTIONS,
    ...leastThreshold(authorCounts(corpus), AUTHORS),
    maxAuthors: hasLongByline ? LONG_BYLINE : null,
  };
  const network = buildNetwork(corpus, "coauthorship", options);
  // Where long bylines are all there is, better a dense map than none.
  if (network.nodes.ids.length === 0) return { ...options, maxAuthors: null };
  return isWhole(options)
    ? options
    : { ...options, minComponentSize: componentSize(network, COMPONENT_SIZES) };
}

/** With about 8 links a node, and nobody alone unless everything is shown. */
function thinned(
  corpus: Corpus,
  kind: NetworkKind,
  threshold: Pick<NetworkOptions, "minPapers" | "top">,
): NetworkOptions {
  const options: NetworkOptions = { ...DEFAULT_NETWORK_OPTIONS, ...threshold };
  const network = buildNetwork(corpus, kind, options);
  const nodeCount = network.nodes.ids.length;
  if (network.links.strengths.length <= LINKS_PER_NODE * nodeCount)
    return isWhole(options)
      ? options
      : { ...options, minComponentSize: componentSize(network, [2]) };
  const minLinkStrength = nearestThinning(network.links.strengths, LINKS_PER_NODE * nodeCount);
  const thin = { ...options, minLinkStrength };
  return { ...thin, minComponentSize: componentSize(buildNetwork(corpus, kind, thin), [2]) };
}

function suggestKnowledge(corpus: Corpus): NetworkOptions {
  const items = [...authorCounts(corpus), ...keywordCounts(corpus), ...venueCounts(corpus)].filter(
    (papers) => papers > 0,
  );
  const places = KNOWLEDGE_NODES - corpus.papers.ids.length;
  const isShared = places < LEAST_KNOWLEDGE_ITEMS;
  const { minPapers, top } = leastThreshold(Uint32Array.from(items), {
    most: isShared ? SHARED_KNOWLEDGE_ITEMS : places,
    least: 1,
  });
  const isCut = top !== null || isShared;
  const options = { ...DEFAULT_NETWORK_OPTIONS, minPapers, top: isCut ? KNOWLEDGE_NODES : null };
  if (isWhole(options)) return options;
  return {
    ...options,
    minComponentSize: componentSize(buildNetwork(corpus, "knowledge", options), COMPONENT_SIZES),
  };
}

function isWhole(options: NetworkOptions): boolean {
  return options.minPapers === 1 && options.top === null;
}

function authorCounts({ authorships, authors }: Corpus): Uint32Array {
  return paperCounts(authorships, authors.ids.length);
}

function keywordCounts({ paperKeywords, keywords }: Corpus): Uint32Array {
  return paperCounts(paperKeywords, keywords.ids.length);
}

/** Papers of each place, whatever the number of its authors there. */
function placeCounts(places: Incidence, placeCount: number): Uint32Array {
  return paperCounts(withoutRepeats(places), placeCount);
}

/** Papers of each item. */
function paperCounts(incidence: Incidence, itemCount: number): Uint32Array {
  const { offsets } = transpose(incidence, itemCount);
  return Uint32Array.from({ length: itemCount }, (_, item) => offsets[item + 1]! - offsets[item]!);
}

function venueCounts(corpus: Corpus): Uint32Array {
  const counts = new Uint32Array(corpus.venues.ids.length);
  for (const venue of corpus.papers.venues) if (venue >= 0) counts[venue]!++;
  return counts;
}
