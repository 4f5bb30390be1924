// The map that the parts of a file make, and as much of its corpus as the file tells.
import type { Corpus } from "../../model/corpus.ts";
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import { ENTITY_TYPES, type EntityId } from "../../model/ids.ts";
import type { Recipe, YearsBehind } from "../../model/map-facts.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import type { LinkColumns, NodeColumns } from "../../model/network.ts";
import { corpusOfNodes } from "./corpus-of-nodes.ts";
import { directedLinks } from "./directed-links.ts";
import type { DraftLink, DraftNode, MapDraft } from "./map-draft.ts";
import { brokenMap } from "./map-draft.ts";
import { checkedCommunities, checkedFacts, yearsIn } from "./map-facts.ts";

/** A map read back from its file. */
export interface ReadMap {
  readonly map: NetworkMap;
  /** As the file says it, with its look. */
  readonly recipe: Recipe;
  /** What the nodes tell of papers, authors, venues and keywords; who is in which paper is not known. */
  readonly corpus: Corpus;
  /** From a file with a timeline; else null. */
  readonly years: YearsBehind | null;
}

/**
 * The map. Writing it in the format it came in gives the same bytes. Cost: linear.
 *
 * @throws GraphError `unknown-format` where the parts do not fit together
 */
export function mapOfDraft(draft: MapDraft, file: string): ReadMap {
  const { nodes, directed, timed } = draft;
  const { recipe, ledger, betweennessSources } = checkedFacts(draft.facts, file);
  const columns = nodeColumns(nodes, file);
  const placeOf = placesOf(columns.ids, file);
  const { links, ...directions } = directed
    ? directedLinks(draft.links, placeOf)
    : { links: draft.links };
  const map: NetworkMap = {
    network: {
      kind: recipe.network,
      options: recipe.options,
      nodes: columns,
      links: { ...linkColumns(links, placeOf, file), ...directions },
      ledger,
    },
    analysis: recipe.analysis,
    fingerprint: recipe.fingerprint,
    partition: {
      communities: Uint32Array.from(nodes, (node) => numberOf(node, "community")),
      count: recipe.counts.communities,
      modularity: recipe.counts.modularity,
    },
    communities: checkedCommunities(draft.communities, file),
    centrality: {
      pageRank: Float64Array.from(nodes, (node) => numberOf(node, "pageRank")),
      betweenness: Float64Array.from(nodes, (node) => numberOf(node, "betweenness")),
      betweennessSources,
    },
    layout: {
      x: Float64Array.from(nodes, ({ x }) => x),
      y: Float64Array.from(nodes, ({ y }) => y),
      // A file whose sizes stand for something else says the radius of the layout beside them.
      radii: Float64Array.from(nodes, (node) =>
        node.values.has("radius") ? numberOf(node, "radius") : node.radius,
      ),
    },
  };
  const corpus = corpusOfNodes(nodes, columns, recipe.fingerprint);
  return { map, recipe, corpus, years: timed ? yearsIn(nodes, links) : null };
}

function numberOf({ values }: DraftNode, name: string): number {
  const value = values.get(name);
  return value === undefined ? NaN : Number(value);
}

function nodeColumns(nodes: readonly DraftNode[], file: string): NodeColumns {
  const rows: number[] = [];
  const met = new Map<string, number>();
  const types = nodes.map(({ values }) => {
    const name = String(values.get("type"));
    const type = ENTITY_TYPES.findIndex((known) => known === name);
    if (type < 0) throw brokenMap(file, "a node has no type");
    rows.push(met.get(name) ?? 0);
    met.set(name, rows.at(-1)! + 1);
    return type;
  });
  const year = (node: DraftNode, name: string): number =>
    node.values.has(name) ? numberOf(node, name) : UNKNOWN_YEAR;
  return {
    ids: nodes.map(({ id }) => id as EntityId),
    types: Uint8Array.from(types),
    rows: Uint32Array.from(rows),
    labels: nodes.map(({ label }) => label),
    occurrences: Uint32Array.from(nodes, (node) => numberOf(node, "papers")),
    degrees: Uint32Array.from(nodes, (node) => numberOf(node, "degree")),
    totalLinkStrengths: Float64Array.from(nodes, (node) => numberOf(node, "totalLinkStrength")),
    firstYears: Int32Array.from(nodes, (node) => year(node, "firstYear")),
    lastYears: Int32Array.from(nodes, (node) => year(node, "lastYear")),
  };
}

function placesOf(ids: readonly string[], file: string): (id: string) => number {
  const places = new Map(ids.map((id, place) => [id, place]));
  if (places.size < ids.length) throw brokenMap(file, "two nodes have one id");
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw brokenMap(file, "a link leads to a node that is not there");
    return place;
  };
}

function linkColumns(
  links: readonly DraftLink[],
  placeOf: (id: string) => number,
  file: string,
): LinkColumns {
  const sources = Uint32Array.from(links, ({ source }) => placeOf(source));
  const targets = Uint32Array.from(links, ({ target }) => placeOf(target));
  if (sources.some((source, k) => source >= targets[k]!))
    throw brokenMap(file, "its links are not in order");
  return {
    sources,
    targets,
    strengths: Float64Array.from(links, ({ strength }) => strength),
    papers: Uint32Array.from(links, ({ papers }) => papers),
  };
}
