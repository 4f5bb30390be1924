// What the page that needs no server knows: the map in columns and the papers behind its nodes.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { Recipe } from "../model/map-facts.ts";
import type { Dress, DressedMap } from "../model/look/dressed-map.ts";
import { sizeSamples, type SizeSample } from "../model/look/disc-sizes.ts";
import type { Paint } from "../model/look/paint.ts";
import type { SizeBy } from "../model/look.ts";
import type { NetworkMap } from "../model/network-map.ts";
import type { LinkColumns, Network, NodeColumns } from "../model/network.ts";
import { papersBehind } from "../network/papers-behind.ts";
import { venueName } from "./publication-kind.ts";
import { recipeInWords, recipeOfFile } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";

/** A paper in the words of the page. */
export interface StandalonePaper {
  readonly title: string;
  readonly year: number | null;
  readonly venue: string | null;
  /** Names, at most MOST_NAMES of them. */
  readonly authors: readonly string[];
  readonly authorCount: number;
  readonly url: string | null;
}

type InLists<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends readonly string[]
    ? readonly string[]
    : readonly number[];
};

export interface StandaloneData {
  readonly title: string;
  /** How the map was made, in words and for programs. */
  readonly words: string;
  readonly recipe: Recipe;
  readonly network: Omit<Network, "nodes" | "links">;
  readonly analysis: NetworkMap["analysis"];
  readonly fingerprint: string;
  readonly modularity: number;
  readonly betweennessSources: number;
  readonly communities: NetworkMap["communities"];
  readonly nodes: InLists<NodeColumns>;
  readonly links: InLists<LinkColumns>;
  readonly partition: readonly number[];
  readonly centrality: {
    readonly pageRank: readonly number[];
    readonly betweenness: readonly number[];
  };
  readonly layout: InLists<NetworkMap["layout"]>;
  /** Colours and sizes where they were chosen. */
  readonly dress?: StandaloneDress;
  readonly papers: readonly StandalonePaper[];
  /** For each node, places in `papers`, newest first. */
  readonly papersOf: readonly (readonly number[])[];
}

/** What the legends need; the radii of the layout are already those. */
export interface StandaloneDress extends Omit<Paint, "toneOf"> {
  readonly sizeBy: SizeBy;
  readonly sizeSamples: readonly SizeSample[];
  readonly toneOf: readonly number[];
}

const MOST_NAMES = 8;
/** Values per piece of text. */
const SLICE = 32;

/**
 * The data as JSON, in small pieces. Positions and scores are rounded to what can be seen. Cost:
 * linear in nodes + links + the papers behind nodes.
 */
export function* standaloneData(
  map: DressedMap,
  corpus: Corpus,
  title: string,
  options: WriteOptions = {},
): Generator<string> {
  const { network, partition, centrality, layout } = map;
  const { nodes, links, ...view } = network;
  const words = {
    title,
    words: recipeInWords(map),
    recipe: recipeOfFile(map, options),
    network: view,
    analysis: map.analysis,
    fingerprint: map.fingerprint,
    modularity: partition.modularity,
    betweennessSources: centrality.betweennessSources,
    communities: map.communities,
  };
  yield JSON.stringify(words).slice(0, -1);
  yield* columns("nodes", { ...nodes }, digits);
  yield* columns("links", { ...links }, digits);
  yield ',\n"partition":';
  yield* list(partition.communities, JSON.stringify);
  const { pageRank, betweenness } = centrality;
  yield* columns("centrality", { pageRank, betweenness }, digits);
  yield* columns("layout", { ...layout }, (value) => Math.round(value * 100) / 100);
  if (map.dress !== undefined) yield* dressOf(map.dress, layout.radii);
  yield* papersAndWhose(network, corpus);
  yield "}\n";
}

function* dressOf({ paint, sizeBy, sizes }: Dress, radii: Float64Array): Generator<string> {
  const { toneOf, ...rest } = paint;
  const samples = sizes === null ? [] : sizeSamples(sizes, radii);
  const words = { ...rest, sizeBy, sizeSamples: samples };
  yield `,\n"dress":${JSON.stringify(words).slice(0, -1)},"toneOf":`;
  yield* list(toneOf, String);
  yield "}";
}

type Column = ArrayLike<number | string>;

function* columns(
  name: string,
  table: Readonly<Record<string, Column>>,
  round: (value: number) => number,
): Generator<string> {
  yield `,\n"${name}":{`;
  let between = "";
  for (const [column, values] of Object.entries(table)) {
    yield `${between}"${column}":`;
    yield* list(values, (value) =>
      JSON.stringify(typeof value === "number" ? round(value) : value),
    );
    between = ",\n";
  }
  yield "}";
}

function* list<T>(values: ArrayLike<T>, written: (value: T) => string): Generator<string> {
  yield "[";
  for (let at = 0; at < values.length; at += SLICE) {
    const slice = Array.from(
      { length: Math.min(SLICE, values.length - at) },
      (_, i) => values[at + i]!,
    );
    yield `${at === 0 ? "" : ",\n"}${slice.map(written).join(",")}`;
  }
  yield "]";
}

/** Seven digits tell any two values apart that a page shows. */
function digits(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(7));
}

function* papersAndWhose(network: Network, corpus: Corpus): Generator<string> {
  const { years } = corpus.papers;
  const behind = papersBehind(network, corpus);
  const places = new Map<number, number>();
  yield ',\n"papersOf":[';
  for (let node = 0; node < network.nodes.ids.length; node++) {
    const rows = Array.from(behind(node)).sort((a, b) => years[b]! - years[a]! || a - b);
    for (const row of rows) if (!places.has(row)) places.set(row, places.size);
    yield node === 0 ? "" : ",\n";
    yield* list(rows, (row) => String(places.get(row)!));
  }
  yield '],\n"papers":[';
  for (const [row, place] of places)
    yield `${place === 0 ? "" : ",\n"}${JSON.stringify(paperOf(corpus, row))}`;
  yield "]";
}

function paperOf(corpus: Corpus, row: number): StandalonePaper {
  const { papers, authors } = corpus;
  const byline = rowOf(corpus.authorships, row);
  const year = papers.years[row]!;
  const doi = papers.dois[row] ?? null;
  return {
    title: papers.labels[row]!,
    year: year === UNKNOWN_YEAR ? null : year,
    venue: venueName(corpus, row),
    authors: Array.from(byline.subarray(0, MOST_NAMES), (author) => authors.names[author]!),
    authorCount: byline.length,
    url: papers.urls[row] ?? (doi === null ? null : `https://doi.org/${doi}`),
  };
}
