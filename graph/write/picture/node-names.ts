// What the nodes of a picture are called. Titles would cover a map of papers alone, so they have there the
// short form in which papers are cited: first author and year.
import type { Corpus } from "../../model/corpus.ts";
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import { rowOf } from "../../model/incidence.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { isOfPapersAlone } from "../../model/network.ts";
import { parsePersonName } from "../../model/person-name.ts";

/**
 * A name for each node: its label, or `Small 1973` for papers alone, told apart by letters (`Small 1973a`)
 * in the order of nodes; the title where no author is known. Cost: linear.
 *
 * @param corpus the papers, where they are at hand
 */
export function nodeNames(map: NetworkMap, corpus: Corpus | null): readonly string[] {
  const { ids, labels, rows } = map.network.nodes;
  if (corpus === null || !isOfPapersAlone(map.network.kind)) return labels;
  const cited = ids.map((id, node) =>
    corpus.papers.ids[rows[node]!] === id ? citation(corpus, rows[node]!) : null,
  );
  const totals = new Map<string, number>();
  for (const name of cited) if (name !== null) totals.set(name, (totals.get(name) ?? 0) + 1);
  const met = new Map<string, number>();
  return cited.map((name, node) => {
    if (name === null) return labels[node]!;
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    return totals.get(name) === 1 ? name : name + letters(before);
  });
}

function citation({ papers, authors, authorships }: Corpus, row: number): string | null {
  const first = rowOf(authorships, row)[0];
  const year = papers.years[row]!;
  if (first === undefined || year === UNKNOWN_YEAR) return null;
  const { particles, family } = parsePersonName(authors.names[first]!);
  return family === "" ? null : [particles, family, year].filter((part) => part !== "").join(" ");
}

/** a to z, then aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
