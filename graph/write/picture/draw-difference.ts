// Two parts of a corpus compared, as a picture: their maps side by side, every node where it stands in
// both, or one map of what became of each node and link.
import type { Corpus } from "../../model/corpus.ts";
import { CHANGES, changeOf, countChanges, type SideColumns } from "../../model/difference.ts";
import type { DressedMap } from "../../model/look/dressed-map.ts";
import { mapOfPart } from "../../model/map-of-part.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { pictureOptions, type PictureOptions } from "../../model/picture.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { counted, recipeInWords, recipeOfFile } from "../recipe.ts";
import { shortened } from "../text-width.ts";
import type { WriteOptions } from "../write-options.ts";
import type { Box } from "../../model/boxes.ts";
import { changeColor, changeLegend, changeSign } from "./change-marks.ts";
import { captionMarks, nameMarks } from "./draw-map.ts";
import { discsIn, frameOf, MARGIN, type Disc } from "./frame.ts";
import { legends } from "./legend.ts";
import { lineMarks, linksDrawn } from "./links.ts";
import { QUIET, textAt, type Layer, type Mark, type Picture, type TextMark } from "./marks.ts";
import { placeNames } from "./names.ts";
import { nodeNames } from "./node-names.ts";
import { nodeMarks } from "./nodes.ts";

/** Two maps, or one that shows what differs. */
export const COMPARED_AS = ["two", "difference"] as const;
export type ComparedAs = (typeof COMPARED_AS)[number];

/** A comparison as it is drawn. */
export interface DrawnDifference {
  /** Of the papers of both parts. */
  readonly map: NetworkMap;
  readonly parts: readonly [SideColumns, SideColumns];
  /** The parts in words: `2015 to 2018`. */
  readonly words: readonly [string, string];
  readonly as: ComparedAs;
}

/** Pixels between two maps, and above each for what it is called. */
const GAP = 28;
const PANEL_HEAD = 48;

/** The picture of a comparison; printers make SVG, PDF or PNG of it. Cost: that of `drawMap`, twice. */
export function drawDifference(
  compared: DrawnDifference,
  options: WriteOptions = {},
  corpus: Corpus | null = null,
): Picture {
  const asked = pictureOptions(options.picture);
  const { width, height, background } = asked;
  const layers =
    compared.as === "two"
      ? twoMaps(compared, asked, options, corpus)
      : oneMap(compared, asked, options, corpus);
  return {
    width,
    height,
    background,
    title: titleOf(compared, options.title),
    description: captionOf(compared),
    recipe: recipeOfFile(compared.map, options),
    layers,
  };
}

function* oneMap(
  compared: DrawnDifference,
  asked: PictureOptions,
  { title }: WriteOptions,
  corpus: Corpus | null,
): Generator<Layer> {
  const { map, parts } = compared;
  const frame = frameOf(asked, captionOf(compared));
  const discs = discsIn(frame.map, map.layout);
  const [one, other] = parts;
  const ofNode = Uint16Array.from(map.network.nodes.ids, (_, node) =>
    CHANGES.indexOf(changeOf(one.nodePapers[node]!, other.nodePapers[node]!)),
  );
  const colorOfLink = (link: number): string =>
    changeColor(changeOf(one.linkStrengths[link]!, other.linkStrengths[link]!));
  const painted = inColors(map, ofNode);
  const drawn = linksDrawn(map);
  if (asked.heading) yield { name: "heading", halo: false, marks: headings(compared, title) };
  yield {
    name: "links",
    halo: false,
    marks: lineMarks(painted, discs, drawn, asked.linkShape, colorOfLink),
  };
  yield {
    name: "nodes",
    halo: false,
    marks: nodeMarks(painted, discs, (disc) => changeSign(CHANGES[ofNode[disc.node]!]!, disc)),
  };
  const called = nodeNames(map, corpus);
  const names = placeNames(map, called, discs, frame.map);
  yield { name: "names", halo: true, marks: names.flatMap((name) => nameMarks(name, painted)) };
  if (asked.legend) {
    const colors = (box: Box): Iterable<Mark> =>
      changeLegend(map.network.kind, countsOf(parts), box);
    yield { name: "legends", halo: false, marks: legends(painted, discs, frame.legend, colors) };
  }
  if (asked.caption) yield { name: "caption", halo: false, marks: captionMarks(frame) };
}

function* twoMaps(
  compared: DrawnDifference,
  asked: PictureOptions,
  { title }: WriteOptions,
  corpus: Corpus | null,
): Generator<Layer> {
  const { map, parts, words } = compared;
  const frame = frameOf(asked, captionOf(compared));
  const half = (frame.map.width - GAP) / 2;
  const panels = parts.map((part, k) => {
    const box: Box = {
      x: frame.map.x + k * (half + GAP),
      y: frame.map.y + PANEL_HEAD,
      width: half,
      height: Math.max(40, frame.map.height - PANEL_HEAD),
    };
    const whole = discsIn(box, map.layout);
    const own = mapOfPart(map, part, map.layout.radii);
    return { box, whole, own, discs: discsOfPart(map, own, whole), words: words[k]!, part };
  });
  if (asked.heading) yield { name: "heading", halo: false, marks: headings(compared, title) };
  yield {
    name: "links",
    halo: false,
    marks: panels.flatMap(({ own, discs }) => [
      ...lineMarks(own, discs, linksDrawn(own), asked.linkShape),
    ]),
  };
  yield {
    name: "nodes",
    halo: false,
    marks: panels.flatMap(({ own, discs }) => [...nodeMarks(own, discs)]),
  };
  yield {
    name: "names",
    halo: true,
    marks: panels.flatMap(({ own, discs, box, words: called, part }) => [
      ...panelHead(own, part, called, box),
      ...placeNames(own, nodeNames(own, corpus), discs, box).flatMap((name) =>
        nameMarks(name, own),
      ),
    ]),
  };
  if (asked.legend)
    yield { name: "legends", halo: false, marks: legends(map, panels[0]!.whole, frame.legend) };
  if (asked.caption) yield { name: "caption", halo: false, marks: captionMarks(frame) };
}

/** Where the nodes of a part stand, on the scale of the map of both. */
function discsOfPart(map: NetworkMap, own: NetworkMap, whole: readonly Disc[]): Disc[] {
  const at = new Map(map.network.nodes.ids.map((id, node) => [id, node]));
  return own.network.nodes.ids.map((id, node) => {
    const there = at.get(id)!;
    const { x, y, radius } = whole[there]!;
    const share = own.layout.radii[node]! / (map.layout.radii[there]! || 1);
    return { node, x, y, radius: Math.max(1.2, radius * share) };
  });
}

function panelHead(
  { network }: NetworkMap,
  { papers }: SideColumns,
  words: string,
  { x, y, width }: Box,
): TextMark[] {
  const { node, nodes } = NETWORK_WORDS[network.kind];
  const counts = [
    counted(papers, "paper", "papers"),
    counted(network.nodes.ids.length, node, nodes),
    counted(network.links.sources.length, "link", "links"),
  ].join(", ");
  return [
    textAt({ x, y: y - PANEL_HEAD + 20 }, shortened(words, Math.floor(width / 11)), {
      size: 20,
      bold: true,
    }),
    textAt({ x, y: y - PANEL_HEAD + 42 }, counts, { size: 15, color: QUIET }),
  ];
}

/** The map with its nodes in the colours of what became of them. */
function inColors(map: NetworkMap, toneOf: Uint16Array): DressedMap {
  return {
    ...map,
    dress: {
      colorBy: "community",
      sizeBy: "papers",
      sizes: null,
      laidOut: map.layout.radii,
      paint: {
        tones: CHANGES.map(changeColor),
        toneOf,
        steps: 0,
        legend: { type: "categories", title: "what changed", entries: [] },
      },
    },
  };
}

function countsOf([one, other]: DrawnDifference["parts"]) {
  return {
    nodes: countChanges(one.nodePapers, other.nodePapers),
    links: countChanges(one.linkStrengths, other.linkStrengths),
  };
}

function titleOf({ map, words }: DrawnDifference, title: string | undefined): string {
  const between = `${words[0]} against ${words[1]}`;
  return shortened(title ?? "", 90) || `${NETWORK_WORDS[map.network.kind].title}: ${between}`;
}

function headings(compared: DrawnDifference, title: string | undefined): TextMark[] {
  const { map, words, parts } = compared;
  const [one, other] = parts.map(
    ({ papers }, k) => `${words[k]!} (${counted(papers, "paper", "papers")})`,
  );
  const between = `${one!} against ${other!}`;
  return [
    textAt({ x: MARGIN, y: MARGIN + 30 }, titleOf(compared, title), { size: 30, bold: true }),
    textAt({ x: MARGIN, y: MARGIN + 62 }, `${NETWORK_WORDS[map.network.kind].title}: ${between}`, {
      size: 18,
      color: QUIET,
    }),
  ];
}

/** How the maps were made, and how they are compared. */
function captionOf({ map, words, parts, as }: DrawnDifference): string {
  const [one, other] = parts;
  const { node, nodes } = NETWORK_WORDS[map.network.kind];
  const { nodes: of } = countsOf(parts);
  const all = counted(map.network.nodes.ids.length, node, nodes);
  const changes = `Of ${all}, ${of.new} new, ${of.gone} gone, ${of.stronger} stronger, ${of.weaker} weaker, ${of.same} the same.`;
  const look =
    as === "two"
      ? "Each node stands where it stands in the map of both; size: papers of the part. Colour: community."
      : "Size: papers of both. Colour and sign: what became of it; lines: of link strength.";
  return (
    `Compared: ${words[0]} (${counted(one.papers, "paper", "papers")}) against ${words[1]} ` +
    `(${counted(other.papers, "paper", "papers")}), by their counts; nothing is scaled. ${changes} ${look} ` +
    recipeInWords(map)
  );
}
