// A map as a picture for papers and slides: links under nodes under names, with title, legends and a
// caption that says how it was made and what is left out.
import type { Corpus } from "../../model/corpus.ts";
import type { DressedMap } from "../../model/look/dressed-map.ts";
import { SIZE_WORDS } from "../../model/look.ts";
import { isOfPapersAlone } from "../../model/network.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { pictureOptions, type PictureOptions } from "../../model/picture.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { counted, recipeInWords, recipeOfFile } from "../recipe.ts";
import { shortened } from "../text-width.ts";
import type { WriteOptions } from "../write-options.ts";
import { CAPTION_LINE, CAPTION_SIZE, discsIn, frameOf, MARGIN, type Frame } from "./frame.ts";
import { legends, showsSizes, sizeWords } from "./legend.ts";
import { lineMarks, linksDrawn } from "./links.ts";
import { INK, QUIET, textAt, type Layer, type Picture, type TextMark } from "./marks.ts";
import { placeNames, type Name } from "./names.ts";
import { nodeNames } from "./node-names.ts";
import { nodeMarks } from "./nodes.ts";

/**
 * The picture of a map; printers make SVG or PDF of it. Cost: m·log m, and names × nodes; marks are
 * made as they are asked for.
 *
 * @param corpus the papers, where they are at hand: by them, maps of papers alone have short names
 */
export function drawMap(
  map: DressedMap,
  options: WriteOptions = {},
  corpus: Corpus | null = null,
): Picture {
  const asked = pictureOptions(options.picture);
  const { width, height, background } = asked;
  return {
    width,
    height,
    background,
    title: titleOf(map, options.title),
    description: recipeInWords(map),
    recipe: recipeOfFile(map, options),
    layers: layersOf(map, asked, options.title, nodeNames(map, corpus)),
  };
}

function* layersOf(
  map: DressedMap,
  options: PictureOptions,
  title: string | undefined,
  called: readonly string[],
): Generator<Layer> {
  const drawn = linksDrawn(map);
  const frame = frameOf(options, captionOf(map, drawn.length, called));
  const discs = discsIn(frame.map, map.layout);
  if (options.heading) yield { name: "heading", halo: false, marks: headings(map, title) };
  const links = lineMarks(map, discs, drawn, options.linkShape);
  yield { name: "links", halo: false, marks: links };
  yield { name: "nodes", halo: false, marks: nodeMarks(map, discs) };
  const names = placeNames(map, called, discs, frame.map).flatMap((name) => nameMarks(name, map));
  yield { name: "names", halo: true, marks: names };
  if (options.legend)
    yield { name: "legends", halo: false, marks: legends(map, discs, frame.legend) };
  if (options.caption) yield { name: "caption", halo: false, marks: captionMarks(frame) };
}

function titleOf(map: NetworkMap, title: string | undefined): string {
  return shortened(title ?? "", 90) || NETWORK_WORDS[map.network.kind].title;
}

function captionOf(map: DressedMap, drawn: number, called: readonly string[]): string {
  const all = map.network.links.strengths.length;
  const left = drawn < all ? ` The ${drawn} strongest of ${all} links are drawn.` : "";
  const { labels } = map.network.nodes;
  const short = called.some((name, node) => name !== labels[node]);
  const names = short ? " Names: first author and year." : "";
  return `${recipeInWords(map)} ${lookInWords(map)}${names} Lines: link strength.${left}`;
}

function lookInWords(map: DressedMap): string {
  const { sizeBy = "papers", paint } = map.dress ?? {};
  const size = sizeBy === "papers" ? `number of ${sizeWords(map)}` : SIZE_WORDS[sizeBy];
  const legend = paint?.legend ?? { type: "groups" };
  const sizes = showsSizes(map) ? `Size: ${size}. ` : "";
  return `${sizes}Colour: ${legend.type === "groups" ? "community" : legend.title}.`;
}

function headings(map: NetworkMap, title: string | undefined): TextMark[] {
  const words = NETWORK_WORDS[map.network.kind];
  const { nodes, links, papers } = map.network.ledger.shown;
  const counts = [
    counted(nodes, words.node, words.nodes),
    counted(links, "link", "links"),
    ...(isOfPapersAlone(map.network.kind) && papers === nodes
      ? []
      : [counted(papers, "paper", "papers")]),
  ].join(", ");
  const first = titleOf(map, title);
  const second = first === words.title ? counts : `${words.title}: ${counts}`;
  return [
    textAt({ x: MARGIN, y: MARGIN + 30 }, first, { size: 30, bold: true }),
    textAt({ x: MARGIN, y: MARGIN + 62 }, second, { size: 18, color: QUIET }),
  ];
}

/** The type of a name; where colours stand for communities, that of one is in its colour. */
export function nameMarks(
  { lines, size, community, anchor, x, y }: Name,
  map: DressedMap,
): TextMark[] {
  // Where colours stand for something else, a name in one would say so too.
  const byGroup = (map.dress?.paint.legend.type ?? "groups") === "groups";
  const color = community === null || !byGroup ? INK : darker(map.communities[community]!.color);
  return lines.map((text, i) => ({
    kind: "text",
    x,
    y: y + i * size * 1.2,
    size,
    bold: community !== null,
    color,
    anchor,
    text,
  }));
}

/** Type needs more contrast than discs do. */
function darker(color: string): string {
  const channel = (at: number): string =>
    Math.round(Number.parseInt(color.slice(at, at + 2), 16) * 0.72)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export function captionMarks({ caption, captionTop }: Frame): TextMark[] {
  return caption.map((line, i) =>
    textAt({ x: MARGIN, y: captionTop + i * CAPTION_LINE }, line, {
      size: CAPTION_SIZE,
      color: QUIET,
    }),
  );
}
