// As much of a corpus as the nodes of a map tell: enough to write the map again.
import type { Corpus, PaperTable, Places } from "../../model/corpus.ts";
import { NO_ROW, UNKNOWN_YEAR, noPlaces } from "../../model/corpus.ts";
import { ENTITY_TYPES, type EntityId, type EntityType } from "../../model/ids.ts";
import { incidenceOf } from "../../model/incidence.ts";
import type { NodeColumns } from "../../model/network.ts";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  type Acceptance,
} from "../../model/paper-record.ts";
import type { DraftNode } from "./map-draft.ts";

/**
 * A corpus of the entities that are nodes, in their order. No paper has authors or keywords in it,
 * for files of maps do not say who wrote what. Cost: linear in nodes.
 */
export function corpusOfNodes(
  nodes: readonly DraftNode[],
  { types }: NodeColumns,
  fingerprint: string,
): Corpus {
  const of = (type: EntityType): DraftNode[] =>
    nodes.filter((_, i) => ENTITY_TYPES[types[i]!] === type);
  const [papers, authors, keywords] = [of("paper"), of("author"), of("keyword")];
  const venues = new VenueRows(of("venue"));
  const table = paperTable(papers, venues);
  const nobody = incidenceOf(papers.map(() => []));
  return {
    fingerprint,
    recordCount: papers.length,
    papers: table,
    authors: {
      ids: idsOf(authors),
      names: labelsOf(authors),
      variants: labelsOf(authors).map((name) => [name]),
      affiliations: authors.map((node) => {
        const joined = textOf(node, "affiliations");
        return joined === null ? [] : [joined];
      }),
      identifiers: authors.map(() => []),
    },
    venues: { ids: venues.ids, names: venues.names, variants: venues.names.map((name) => [name]) },
    keywords: {
      ids: idsOf(keywords),
      labels: labelsOf(keywords),
      variants: labelsOf(keywords).map((label) => [label]),
    },
    authorships: { ...nobody, asWritten: [] },
    paperKeywords: { ...nobody, scores: new Float32Array(), where: new Uint8Array() },
    places: placesOf(of("organization"), papers.length),
    notes: [],
  };
}

/** Organizations with the countries that they name; who works there is not known. */
function placesOf(organizations: readonly DraftNode[], paperCount: number): Places {
  const stated = organizations.map((node) => textOf(node, "country"));
  const names = Array.from(new Set(stated.filter((name) => name !== null)));
  return {
    ...noPlaces(paperCount),
    organizations: {
      ids: idsOf(organizations),
      names: labelsOf(organizations),
      variants: labelsOf(organizations).map((name) => [name]),
      countries: Int32Array.from(stated, (name) => (name === null ? NO_ROW : names.indexOf(name))),
    },
    countries: {
      ids: names.map((_, row): EntityId => `country:${row}`),
      names,
      codes: names.map(() => ""),
    },
  };
}

/** Venues that are nodes, then those that only papers name. */
class VenueRows {
  readonly ids: EntityId[];
  readonly names: string[];
  readonly #rows = new Map<string, number>();

  constructor(nodes: readonly DraftNode[]) {
    this.ids = idsOf(nodes);
    this.names = labelsOf(nodes);
    for (const [row, name] of this.names.entries()) this.#rows.set(name, row);
  }

  rowOf(name: string | null): number {
    if (name === null) return NO_ROW;
    const known = this.#rows.get(name);
    if (known !== undefined) return known;
    const row = this.names.push(name) - 1;
    this.ids.push(`venue:${row}`);
    this.#rows.set(name, row);
    return row;
  }
}

function paperTable(papers: readonly DraftNode[], venues: VenueRows): PaperTable {
  const none = papers.map(() => null);
  const empty = papers.map(() => []);
  const unknown = new Int32Array(papers.length).fill(-1);
  return {
    ids: idsOf(papers),
    titles: labelsOf(papers),
    labels: labelsOf(papers),
    abstracts: none,
    years: Int32Array.from(papers, ({ values }) => Number(values.get("year") ?? UNKNOWN_YEAR)),
    dates: none,
    venues: Int32Array.from(papers, (paper) => venues.rowOf(textOf(paper, "venue"))),
    acceptances: papers.map((paper) => acceptanceOf(textOf(paper, "acceptance"))),
    presentations: none,
    sessions: none,
    dois: papers.map((paper) => textOf(paper, "doi")),
    urls: papers.map((paper) => textOf(paper, "url")),
    links: empty,
    identifiers: empty,
    types: none,
    pages: none,
    issns: empty,
    languages: none,
    citationCounts: unknown,
    references: empty,
    authorCounts: unknown,
    sources: empty,
    extras: papers.map(() => ({})),
  };
}

function idsOf(nodes: readonly DraftNode[]): EntityId[] {
  return nodes.map(({ id }) => id as EntityId);
}

function labelsOf(nodes: readonly DraftNode[]): string[] {
  return nodes.map(({ label }) => label);
}

function textOf({ values }: DraftNode, name: string): string | null {
  const value = values.get(name);
  return value === undefined ? null : String(value);
}

/** `accepted, poster` as the writers put it. */
function acceptanceOf(words: string | null): Acceptance | null {
  const [first, second] = words?.split(", ") ?? [];
  const outcome = ACCEPTANCE_OUTCOMES.find((known) => known === first);
  if (words === null || outcome === undefined) return null;
  const tier = ACCEPTANCE_TIERS.find((known) => known === second) ?? null;
  return { asWritten: words, outcome, tier };
}
