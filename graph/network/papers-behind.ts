// The papers behind the nodes of a network.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW } from "../model/corpus.ts";
import { ENTITY_TYPES, type EntityType } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import { incidenceOf, rowOf, transpose, withoutRepeats } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import { IN_VIEW, stagesOf } from "./paper-stages.ts";

/**
 * For a node, the rows of the papers of the view that hold it, ascending; a paper holds itself.
 * Cost: linear in papers and incidences once, then in the papers of the node.
 */
export function papersBehind(network: Network, corpus: Corpus): (node: number) => Uint32Array {
  const { types, rows } = network.nodes;
  const stages = stagesOf(corpus, network);
  const known = new Map<EntityType, Incidence>();
  return (node) => {
    const type = ENTITY_TYPES[types[node]!]!;
    const papers = known.get(type) ?? papersByRow(corpus, type);
    known.set(type, papers);
    return rowOf(papers, rows[node]!).filter((paper) => stages[paper] === IN_VIEW);
  };
}

function papersByRow(corpus: Corpus, type: EntityType): Incidence {
  const { papers } = corpus;
  switch (type) {
    case "paper":
      return incidenceOf(papers.ids.map((_, row) => [row]));
    case "author":
      return withoutRepeats(transpose(corpus.authorships, corpus.authors.ids.length));
    case "keyword":
      return withoutRepeats(transpose(corpus.paperKeywords, corpus.keywords.ids.length));
    case "organization": {
      const { organizations, paperOrganizations } = corpus.places;
      return withoutRepeats(transpose(paperOrganizations, organizations.ids.length));
    }
    case "country": {
      const { countries, paperCountries } = corpus.places;
      return withoutRepeats(transpose(paperCountries, countries.ids.length));
    }
    case "venue": {
      const rows = Array.from(papers.venues, (venue) => (venue === NO_ROW ? [] : [venue]));
      return transpose(incidenceOf(rows), corpus.venues.ids.length);
    }
  }
}
