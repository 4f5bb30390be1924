// The facts that every network format writes about a node and a link, in one table: name, type and
// value. What a node does not have is null and left out.
import type { Corpus } from "../model/corpus.ts";
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { NetworkMap } from "../model/network-map.ts";
import type { Acceptance } from "../model/paper-record.ts";
import { venueName } from "./publication-kind.ts";

export interface NodeAttribute {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
  /** The value for a node index, or null when the node has none. */
  readonly value: (node: number) => string | number | null;
}

const PAPER = ENTITY_TYPES.indexOf("paper");
const AUTHOR = ENTITY_TYPES.indexOf("author");
const ORGANIZATION = ENTITY_TYPES.indexOf("organization");

/**
 * The attributes of a map's nodes, in the order in which they are written. Those of papers,
 * authors and organizations are there only when the network has such nodes. Texts of several values are joined by
 * "; ". Cost: linear in the number of nodes and communities.
 */
export function nodeAttributes(map: NetworkMap, corpus: Corpus): readonly NodeAttribute[] {
  const { nodes } = map.network;
  const communities = map.partition.communities;
  const terms = map.communities.map(({ terms }) => listed(terms.map(({ term }) => term)));
  const all: NodeAttribute[] = [
    { name: "type", type: "string", value: (i) => ENTITY_TYPES[nodes.types[i]!]! },
    { name: "papers", type: "integer", value: (i) => nodes.occurrences[i]! },
    { name: "degree", type: "integer", value: (i) => nodes.degrees[i]! },
    { name: "totalLinkStrength", type: "double", value: (i) => nodes.totalLinkStrengths[i]! },
    { name: "community", type: "integer", value: (i) => communities[i]! },
    {
      name: "communityLabel",
      type: "string",
      value: (i) => map.communities[communities[i]!]?.label ?? null,
    },
    { name: "communityTerms", type: "string", value: (i) => terms[communities[i]!] ?? null },
    { name: "pageRank", type: "double", value: (i) => map.centrality.pageRank[i]! },
    { name: "betweenness", type: "double", value: (i) => map.centrality.betweenness[i]! },
    { name: "firstYear", type: "integer", value: (i) => known(nodes.firstYears[i]!) },
    { name: "lastYear", type: "integer", value: (i) => known(nodes.lastYears[i]!) },
  ];
  if (nodes.types.includes(PAPER)) all.push(...paperAttributes(map, corpus));
  if (nodes.types.includes(AUTHOR)) all.push(...authorAttributes(map, corpus));
  if (nodes.types.includes(ORGANIZATION)) all.push(countryAttribute(map, corpus));
  return all;
}

function paperAttributes(map: NetworkMap, corpus: Corpus): NodeAttribute[] {
  const { papers } = corpus;
  const { types, rows } = map.network.nodes;
  const ofPaper =
    <T>(value: (row: number) => T | null) =>
    (i: number): T | null =>
      types[i] === PAPER ? value(rows[i]!) : null;
  return [
    { name: "year", type: "integer", value: ofPaper((row) => known(papers.years[row]!)) },
    { name: "venue", type: "string", value: ofPaper((row) => venueName(corpus, row)) },
    { name: "doi", type: "string", value: ofPaper((row) => papers.dois[row] ?? null) },
    { name: "url", type: "string", value: ofPaper((row) => papers.urls[row] ?? null) },
    {
      name: "acceptance",
      type: "string",
      value: ofPaper((row) => acceptanceInWords(papers.acceptances[row] ?? null)),
    },
  ];
}

function authorAttributes(map: NetworkMap, corpus: Corpus): NodeAttribute[] {
  const { affiliations } = corpus.authors;
  const { types, rows } = map.network.nodes;
  const isKnown = (type: number, i: number): boolean =>
    type === AUTHOR && affiliations[rows[i]!]!.length > 0;
  if (!types.some(isKnown)) return [];
  return [
    {
      name: "affiliations",
      type: "string",
      value: (i) => (types[i] === AUTHOR ? listed(affiliations[rows[i]!]!) : null),
    },
  ];
}

/** Where an organization is; a company of several countries is nowhere. */
function countryAttribute(map: NetworkMap, { places }: Corpus): NodeAttribute {
  const { countries, organizations } = places;
  const { types, rows } = map.network.nodes;
  return {
    name: "country",
    type: "string",
    value(i) {
      const row = types[i] === ORGANIZATION ? organizations.countries[rows[i]!]! : NO_ROW;
      return row === NO_ROW ? null : countries.names[row]!;
    },
  };
}

/** `accepted, poster`; null when nothing is known. */
export function acceptanceInWords(acceptance: Acceptance | null): string | null {
  if (acceptance === null) return null;
  const { outcome, tier } = acceptance;
  return tier === null ? outcome : `${outcome}, ${tier}`;
}

/** Texts joined by "; ", or null when there are none. */
export function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("; ");
}

function known(year: number): number | null {
  return year === UNKNOWN_YEAR ? null : year;
}
