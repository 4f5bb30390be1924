// What the papers behind the nodes of a network say of them, as columns for colour and size.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import type { NodeColumn, PaperAttribute } from "../model/look.ts";
import type { Network } from "../model/network.ts";
import type { AcceptanceTier } from "../model/paper-record.ts";
import { papersBehind } from "../network/papers-behind.ts";

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
 *
 * Names of venues stand in the order of their papers in the whole corpus, so that filters do not
 * change their colours. Cost: linear in nodes and the papers behind them.
 */
export function paperAttribute(
  network: Network,
  corpus: Corpus,
  attribute: PaperAttribute,
): NodeColumn {
  if (attribute === "venue") return venueColumn(network, corpus);
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
  attribute: Exclude<PaperAttribute, "venue">,
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

function venueColumn(network: Network, corpus: Corpus): NodeColumn {
  const { venues } = corpus.papers;
  const { names } = corpus.venues;
  const sizes = names.map(() => 0);
  for (const venue of venues) if (venue !== NO_ROW) sizes[venue]!++;
  const order = Array.from(names.keys()).sort(
    (a, b) => sizes[b]! - sizes[a]! || (names[a]! < names[b]! ? -1 : 1),
  );
  const rank = new Int32Array(names.length);
  for (const [place, venue] of order.entries()) rank[venue] = place;
  const behind = papersBehind(network, corpus);
  const values = Int32Array.from(network.nodes.rows.keys(), (node) => {
    const counts = new Map<number, number>();
    for (const paper of behind(node)) {
      const venue = venues[paper]!;
      if (venue !== NO_ROW) counts.set(rank[venue]!, (counts.get(rank[venue]!) ?? 0) + 1);
    }
    let best = -1;
    for (const [place, count] of counts) {
      const most = counts.get(best) ?? 0;
      if (count > most || (count === most && place < best)) best = place;
    }
    return best;
  });
  return { type: "category", names: order.map((venue) => names[venue]!), values };
}
