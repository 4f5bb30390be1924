// A map as a picture for papers and slides: SVG in which text stays text.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { counted, recipeInWords, recipeOf } from "./recipe.ts";
import type { Frame } from "./svg/frame.ts";
import { CAPTION_LINE, CAPTION_SIZE, discsIn, frameOf, MARGIN, px } from "./svg/frame.ts";
import { legends } from "./svg/legend.ts";
import { linkPaths, linksDrawn } from "./svg/links.ts";
import type { Name } from "./svg/names.ts";
import { placeNames } from "./svg/names.ts";
import { nodeShapes } from "./svg/nodes.ts";
import { shortened } from "./text-width.ts";
import type { WriteOptions } from "./write-options.ts";
import { pictureOptions } from "./write-options.ts";
import { escapeXml } from "./xml.ts";

const SANS = "Helvetica, Arial, 'Liberation Sans', sans-serif";
const INK = "#1c2333";
const QUIET = "#5b6373";

/**
 * A map as SVG 1.1, in small pieces: links under nodes under names, with title, legends and a
 * caption that says how it was made and what is left out. The parts are groups with names of their
 * own, for whoever edits the picture. Cost: m·log m, and names × nodes.
 */
export function* writeSvg(
  map: NetworkMap,
  _corpus: Corpus,
  { title, picture }: WriteOptions = {},
): Generator<string> {
  const options = pictureOptions(picture);
  const drawn = linksDrawn(map);
  const frame = frameOf(options, captionOf(map, drawn.length));
  const discs = discsIn(frame.map, map.layout);
  yield* opening(map, titleOf(map, title), options);
  yield* heads(map, title);
  yield '<g id="links" fill="none" stroke-linecap="round">\n';
  yield* linkPaths(map, discs, drawn, options.linkShape);
  yield '</g>\n<g id="nodes">\n';
  yield* nodeShapes(map, discs);
  yield "</g>\n";
  yield* names(placeNames(map, discs, frame.map), map);
  yield '<g id="legends" font-size="16">\n';
  yield* legends(map, discs, frame.legend);
  yield "</g>\n";
  yield* caption(frame);
  yield "</g>\n</svg>\n";
}

function titleOf(map: NetworkMap, title: string | undefined): string {
  return shortened(title ?? "", 90) || NETWORK_WORDS[map.network.kind].title;
}

function captionOf(map: NetworkMap, drawn: number): string {
  const all = map.network.links.strengths.length;
  const left = drawn < all ? ` The ${drawn} strongest of ${all} links are drawn.` : "";
  return `${recipeInWords(map)} Size: number of papers. Colour: community. Lines: link strength.${left}`;
}

function* opening(
  map: NetworkMap,
  title: string,
  { width, height, background }: { width: number; height: number; background: string },
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
    `version="1.1" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    'role="img" aria-labelledby="title description">\n'
  );
  yield `<title id="title">${escapeXml(title)}</title>\n`;
  yield `<desc id="description">${escapeXml(recipeInWords(map))}</desc>\n`;
  yield `<metadata>${escapeXml(JSON.stringify(recipeOf(map)))}</metadata>\n`;
  if (background === "white") yield `<rect width="${width}" height="${height}" fill="#fff"/>\n`;
  yield `<g font-family="${SANS}" fill="${INK}">\n`;
}

function* heads(map: NetworkMap, title: string | undefined): Generator<string> {
  const words = NETWORK_WORDS[map.network.kind];
  const { nodes, links, papers } = map.network.ledger.shown;
  const counts = [
    counted(nodes, words.node, words.nodes),
    counted(links, "link", "links"),
    counted(papers, "paper", "papers"),
  ].join(", ");
  const first = titleOf(map, title);
  const second = first === words.title ? counts : `${words.title}: ${counts}`;
  yield `<text x="${MARGIN}" y="${MARGIN + 30}" font-size="30" font-weight="bold">`;
  yield `${escapeXml(first)}</text>\n`;
  yield `<text x="${MARGIN}" y="${MARGIN + 62}" font-size="18" fill="${QUIET}">${second}</text>\n`;
}

/**
 * The names, once as text; the halo that keeps them readable over links is a copy by reference, for
 * not all programs can draw outlines below letters.
 */
function* names(placed: readonly Name[], map: NetworkMap): Generator<string> {
  yield (
    '<use xlink:href="#names" fill="#fff" stroke="#fff" stroke-width="3.5" ' +
    'stroke-linejoin="round" stroke-opacity="0.85"/>\n'
  );
  yield '<g id="names">\n';
  for (const { lines, size, community, anchor, x, y } of placed) {
    const look =
      community === null
        ? ""
        : ` font-weight="bold" fill="${darker(map.communities[community]!.color)}"`;
    for (const [i, line] of lines.entries())
      yield (
        `<text x="${px(x)}" y="${px(y + i * size * 1.2)}" font-size="${size}" ` +
        `text-anchor="${anchor}"${look}>${escapeXml(line)}</text>\n`
      );
  }
  yield "</g>\n";
}

/** Type needs more contrast than discs do. */
function darker(color: string): string {
  const channel = (at: number): string =>
    Math.round(Number.parseInt(color.slice(at, at + 2), 16) * 0.72)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function* caption({ caption, captionTop }: Frame): Generator<string> {
  yield `<g id="caption" font-size="${CAPTION_SIZE}" fill="${QUIET}">\n`;
  for (const [i, line] of caption.entries())
    yield `<text x="${MARGIN}" y="${px(captionTop + i * CAPTION_LINE)}">${escapeXml(line)}</text>\n`;
  yield "</g>\n";
}
