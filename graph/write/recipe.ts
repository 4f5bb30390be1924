// The recipe of a map: everything that makes it again from the same papers, for programs and in
// words for people.
import type { EntityId } from "../model/ids.ts";
import { DEFAULT_LOOK } from "../model/look.ts";
import { tagsOnMap } from "../model/look/tag-column.ts";
import type { FilesRead, MapFacts, Recipe, RecipePicture } from "../model/map-facts.ts";
import type { Ledger, Network } from "../model/network.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { DEFAULT_PICTURE, pictureOptions } from "../model/picture.ts";
import { recipeOf } from "../model/recipe.ts";
import { namesIn, viewSentence } from "../model/view-sentence.ts";
import { COUNTING_WORDS, NETWORK_WORDS } from "./network-words.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * How a file of a map looks, everything said.
 *
 * @param ids of the nodes of the map
 */
export function recipePicture(
  { title, picture, tags = [] }: WriteOptions,
  ids: readonly EntityId[],
): RecipePicture {
  const { colorBy, sizeBy, scale, ...rest } = pictureOptions(picture);
  return {
    title: title ?? null,
    ...rest,
    ...(scale === DEFAULT_PICTURE.scale ? {} : { scale }),
    ...(colorBy === DEFAULT_LOOK.colorBy ? {} : { colorBy }),
    ...(sizeBy === DEFAULT_LOOK.sizeBy ? {} : { sizeBy }),
    ...(colorBy === "tag" ? { tags: tagsOnMap(tags, ids) } : {}),
  };
}

/** The recipe of a file: the map, the format and the look, so that it makes the same bytes again. */
export function recipeOfFile(map: NetworkMap, options: WriteOptions): Recipe {
  const { format, provenance } = options;
  return recipeOf(map, {
    picture: recipePicture(options, map.network.nodes.ids),
    ...(format === undefined ? {} : { format }),
    // Only a report says it; decisions are a file of their own.
    ...(format === "report" && provenance !== undefined ? { provenance: filesOf(provenance) } : {}),
  });
}

function filesOf({ files, readOn, recordsCorrected = 0 }: FilesRead): FilesRead {
  return { files, readOn, ...(recordsCorrected === 0 ? {} : { recordsCorrected }) };
}

/** What a file says of a map beside nodes, links and communities; enough to read the map back. */
export function factsOf(map: NetworkMap, options: WriteOptions): MapFacts {
  return {
    recipe: recipeOfFile(map, options),
    ledger: map.network.ledger,
    betweennessSources: map.centrality.betweennessSources,
  };
}

/**
 * The recipe as one paragraph for a caption or a methods section: data, counts, the view, counting,
 * normalization, communities, centrality, layout, and what was left out by which switch.
 */
export function recipeInWords(map: NetworkMap): string {
  const { network } = map;
  const words = NETWORK_WORDS[network.kind];
  const { all, shown } = network.ledger;
  return [
    `${words.title} of ${counted(shown.nodes, words.node, words.nodes)} and ` +
      `${counted(shown.links, words.link, words.links)}, from ${shown.papers} of ` +
      `${counted(all.papers, "paper", "papers")} (data fingerprint ${map.fingerprint}).`,
    `${viewSentence(network.kind, network.options, namesIn(network))}. ${countingInWords(network)}.`,
    communitiesInWords(map),
    `Betweenness is ${betweennessInWords(map)}.`,
    map.analysis.layout === "none"
      ? "No layout was computed."
      : `Layout: ForceAtlas2, seed ${map.analysis.seed}.`,
    leftOutInWords(network.ledger),
    "Made with Asterism.",
  ].join(" ");
}

/** How links were counted and normalized, as a phrase. */
export function countingInWords({ kind, options }: Network): string {
  const { counting, normalization } = options;
  const [full, fractional] = COUNTING_WORDS[kind];
  const scheme =
    counting === "full" ? `Full counting (${full})` : `Fractional counting (${fractional})`;
  return normalization === "none"
    ? `${scheme}, no normalization`
    : `${scheme}, links normalized by ${normalization.replaceAll("-", " ")}`;
}

function communitiesInWords({ partition, analysis }: NetworkMap): string {
  const { count, modularity } = partition;
  return (
    `${counted(count, "community", "communities")} by the Leiden method (modularity ` +
    `${modularity.toFixed(3)}, resolution ${analysis.resolution}, seed ${analysis.seed}).`
  );
}

/** How exact betweenness is, as a phrase. */
export function betweennessInWords({ network, centrality }: NetworkMap): string {
  const nodeCount = network.nodes.ids.length;
  return centrality.betweennessSources >= nodeCount
    ? "exact"
    : `estimated from ${centrality.betweennessSources} of ${nodeCount} source nodes`;
}

function leftOutInWords({ leftOut }: Ledger): string {
  const entries = leftOut.filter(
    ({ papers, nodes, links }) => papers > 0 || nodes > 0 || links > 0,
  );
  if (entries.length === 0) return "Nothing was left out.";
  const parts = entries.map(
    ({ setting, papers, nodes, links }) =>
      `${setting} (${counted(papers, "paper", "papers")}, ${counted(nodes, "node", "nodes")}, ` +
      `${counted(links, "link", "links")})`,
  );
  return `Left out: ${parts.join("; ")}.`;
}

/** `1 paper`, `2 papers`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
