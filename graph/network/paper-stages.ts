// How far each paper comes before nodes and links are looked at. Being numbers in the order of the
// switches, stages let one pass of counting fill the ledger's first lines.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkKind, NetworkOptions } from "../model/network.ts";

/** Left out by `years`. */
export const OUTSIDE_YEARS = 0;
/** Left out because it holds none of the items that the network is made of. */
export const WITHOUT_ITEMS = 1;
/** Left out by `maxAuthors`. */
export const TOO_MANY_AUTHORS = 2;
/** A paper of the view. */
export const IN_VIEW = 3;

/**
 * The stage of each paper. In `knowledge` papers are nodes themselves, so that none is without items;
 * `maxAuthors` looks at the names on the byline and concerns `coauthorship` only.
 * Cost: linear in papers.
 */
export function paperStages(
  corpus: Corpus,
  kind: NetworkKind,
  options: Pick<NetworkOptions, "years" | "maxAuthors">,
): Uint8Array {
  const { years } = corpus.papers;
  const stages = new Uint8Array(years.length).fill(IN_VIEW);
  const offsets = itemOffsets(corpus, kind);
  const maxItems = kind === "coauthorship" ? (options.maxAuthors ?? Infinity) : Infinity;
  for (let paper = 0; paper < years.length; paper++) {
    const year = years[paper]!;
    if (options.years !== null && (year < options.years[0] || year > options.years[1])) {
      stages[paper] = OUTSIDE_YEARS;
    } else if (offsets !== null) {
      const count = offsets[paper + 1]! - offsets[paper]!;
      if (count === 0) stages[paper] = WITHOUT_ITEMS;
      else if (count > maxItems) stages[paper] = TOO_MANY_AUTHORS;
    }
  }
  return stages;
}

function itemOffsets(corpus: Corpus, kind: NetworkKind): Uint32Array | null {
  switch (kind) {
    case "coauthorship":
      return corpus.authorships.offsets;
    case "keywords":
      return corpus.paperKeywords.offsets;
    case "knowledge":
      return null;
  }
}
