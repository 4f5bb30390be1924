// What the papers behind the nodes of a network say of them, as columns for colour and size.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW, UNKNOWN_YEAR, venueOfPapers } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import { type Incidence, rowOf } from "../model/incidence.ts";
import type { CategoryColumn, NodeColumn, PaperAttribute } from "../model/look.ts";
import type { Network } from "../model/network.ts";
import type { AcceptanceTier } from "../model/paper-record.ts";
import { papersBehind } from "../network/papers-behind.ts";

type CategoryAttribute = "venue" | "organization" | "country";

const HIGHLIGHTS: ReadonlySet<AcceptanceTier> = new Set([
  "oral",
  "spotlight",
  "notable-top-5%",
  "notable-top-25%",
]);

/**
 * A column parallel to the nodes of a network, over the papers P of the view behind each node of which
 * the attribute is known; not known where P is empty.
 *
 *     mean-year       Σ year / |P|
 *     acceptance      accepted / (accepted + rejected + withdrawn), of papers with a decision
 *     highlights      talks and spotlights / |P|, of papers whose tier or presentation is stated
 *     citations       Σ citations; mean-citations: Σ citations / |P|
 *     venue           the venue of most of P; ties: of more papers in the corpus, then by name
 *     organization    likewise: of an author, where they themselves worked; else of anybody in the byline
 *     country         likewise; of an organization, the one that it is in
 *
 * Names stand in the order of their papers in the whole corpus, so that filters do not change their
 * colours. Cost: linear in nodes and the papers behind them.
 */
export function paperAttribute(
  network: Network,
  corpus: Corpus,
  attribute: PaperAttribute,
): NodeColumn {
  if (attribute === "venue") return venueColumn(network, corpus);
  if (attribute === "organization" || attribute === "country")
    return placeColumn(network, corpus, attribute);
  const known = knownOf(corpus, attribute);
  const behind = papersBehind(network, corpus);
  const total = attribute === "citations";
  const values = Float64Array.from(network.nodes.rows.keys(), (node) => {
    let [sum, count] = [0, 0];
    for (const paper of behind(node)) {
      const value = known(paper);
      if (value === null) continue;
      sum += value;
      count++;
    }
    return count === 0 ? NaN : total ? sum : sum / count;
  });
  return { type: "number", values };
}

/** The value of a paper row; null where nobody states it. */
function knownOf(
  { papers }: Corpus,
  attribute: Exclude<PaperAttribute, CategoryAttribute>,
): (paper: number) => number | null {
  switch (attribute) {
    case "mean-year":
      return (paper) => (papers.years[paper] === UNKNOWN_YEAR ? null : papers.years[paper]!);
    case "acceptance":
      return (paper) => {
        const outcome = papers.acceptances[paper]?.outcome;
        return outcome === undefined || outcome === "pending"
          ? null
          : Number(outcome === "accepted");
      };
    case "highlights":
      return (paper) => {
        const tier = papers.acceptances[paper]?.tier ?? papers.presentations[paper] ?? null;
        return tier === null ? null : Number(HIGHLIGHTS.has(tier));
      };
    case "citations":
    case "mean-citations":
      return (paper) => (papers.citationCounts[paper]! < 0 ? null : papers.citationCounts[paper]!);
  }
}

function venueColumn(network: Network, corpus: Corpus): CategoryColumn {
  const venues = venueOfPapers(corpus);
  return mostFrequent(network, corpus, corpus.venues.names, venues, (paper) =>
    rowOf(venues, paper),
  );
}

function placeColumn(
  network: Network,
  corpus: Corpus,
  attribute: "organization" | "country",
): CategoryColumn {
  const { organizations, countries, paperOrganizations, paperCountries } = corpus.places;
  const inCountries = attribute === "country";
  const [{ names }, places] = inCountries
    ? [countries, paperCountries]
    : [organizations, paperOrganizations];
  const { types, rows } = network.nodes;
  return mostFrequent(network, corpus, names, places, (paper, node) => {
    const type = ENTITY_TYPES[types[node]!]!;
    const row = rows[node]!;
    if (type === "organization" && inCountries) {
      const country = organizations.countries[row]!;
      return country === NO_ROW ? [] : [country];
    }
    const all = rowOf(places, paper);
    if (type !== "author") return new Set(all);
    const first = places.offsets[paper]!;
    return new Set(all.filter((_, k) => places.authors[first + k] === row));
  });
}

/**
 * The thing that most papers behind each node have; ties: that of more papers in the corpus, then by
 * name, then by row.
 *
 * @param names of the things
 * @param things paper → things
 * @param ofNode those that a paper gives a node, each once
 */
function mostFrequent(
  network: Network,
  corpus: Corpus,
  names: readonly string[],
  things: Incidence,
  ofNode: (paper: number, node: number) => Iterable<number>,
): CategoryColumn {
  const sizes = names.map(() => 0);
  for (const paper of corpus.papers.ids.keys())
    for (const thing of new Set(rowOf(things, paper))) sizes[thing]!++;
  const order = Array.from(names.keys()).sort(
    (a, b) =>
      sizes[b]! - sizes[a]! || (names[a] === names[b] ? a - b : names[a]! < names[b]! ? -1 : 1),
  );
  const rank = new Int32Array(names.length);
  for (const [place, thing] of order.entries()) rank[thing] = place;
  const behind = papersBehind(network, corpus);
  const values = Int32Array.from(network.nodes.rows.keys(), (node) => {
    const counts = new Map<number, number>();
    for (const paper of behind(node))
      for (const thing of ofNode(paper, node))
        counts.set(rank[thing]!, (counts.get(rank[thing]!) ?? 0) + 1);
    let best = -1;
    for (const [place, count] of counts) {
      const most = counts.get(best) ?? 0;
      if (count > most || (count === most && place < best)) best = place;
    }
    return best;
  });
  return { type: "category", names: order.map((thing) => names[thing]!), values };
}
