// The map as a PNG of more pixels than the screen; as chosen, with legends of colour, type and size,
// and what it shows in words.
import type { NetworkMap, SizeBy } from "../../../graph/index.ts";
import type { SizeSample } from "../../../graph/model/look/disc-sizes.ts";
import { sizeSamples } from "../../../graph/model/look/disc-sizes.ts";
import { markedTags, tagsOnMap } from "../../../graph/model/look/tag-column.ts";
import { SIZE_WORDS } from "../../../graph/model/look.ts";
import { pictureOptions } from "../../../graph/model/picture.ts";
import { withText } from "../../../graph/model/png-text.ts";
import { safeJson } from "../../../graph/model/safe-json.ts";
import { viewSentence } from "../../../graph/model/view-sentence.ts";
import type { Appearance } from "../../map/appearance/appearance.ts";
import { shownIn } from "../../map/appearance/appearance.ts";
import { LABEL_FONTS } from "../../map/draw-labels.ts";
import { discRadii } from "../../map/looks.ts";
import { shorten } from "../../map/label-plan.ts";
import type { Ground } from "../../map/palette.ts";
import { GROUNDS, WHITE } from "../../map/palette.ts";
import { drawShape, SHAPED_TYPES } from "../../map/node-shape.ts";
import type { Picture, Scene } from "../../map/scene-types.ts";
import { playInWords } from "../../state/play.ts";
import { playShown } from "../../state/play-actions.ts";
import type { State } from "../../state/state.ts";
import type { View } from "../../state/view.ts";
import { count, counted, ITEM_WORDS, NETWORK_NAMES, TYPE_WORDS, yearSpan } from "../../words.ts";
import { shownInWords } from "../filters/ledger-words.ts";
import { namesOn } from "../filters/use-names.ts";
import { drawColors } from "./draw-colors.ts";
import type { PictureChoice } from "./picture-choice.ts";
import { fileBackground, titleOf } from "./picture-choice.ts";
import { MARGIN, sheetOf, SIDE } from "./picture-size.ts";
import { fileName, saveFile } from "../shared/save-file.ts";
import { writeSavedMap } from "../share/saved-map.ts";
import { wrap } from "./wrap.ts";

const TOO_LARGE = "The browser could not draw a picture this large. Choose a smaller scale.";
const LINE = 16;
/** Characters of what the map shows, in words. */
const LONGEST_SENTENCE = 260;
/** Discs of more than this radius are not shown in the legend of sizes. */
const LARGEST_SAMPLE = 46;

/**
 * Draws the picture and hands it to the browser as a download; returns the name of the file. Throws
 * in words where the browser cannot.
 *
 * @param scale pixels of the picture per pixel of the screen
 */
export async function savePicture(
  state: State,
  scene: Scene,
  choice: PictureChoice,
  scale: number,
): Promise<string> {
  const appearance = shownIn(state)?.appearance;
  if (appearance === undefined) throw new Error("There is no map to take a picture of.");
  const white = choice.background === "white";
  const dark = document.documentElement.dataset["mantineColorScheme"] === "dark";
  const ground = white ? WHITE : GROUNDS[dark ? "dark" : "light"];
  const name = state.corpus.value?.name ?? "Papers";
  const title = titleOf(choice, name);
  const picture = white ? scene.picture(scale, WHITE) : scene.picture(scale);
  const { network } = appearance.map;
  const nameOf = namesOn(appearance.map, state.corpus.value);
  const shown = viewSentence(network.kind, network.options, nameOf);
  const canvas = compose(picture, appearance, viewOf(state), { ...choice, title }, ground, shown);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) throw new Error(TOO_LARGE);
  const plain = new Uint8Array(await blob.arrayBuffer());
  const recipe = safeJson(recipeOfPicture(state, { ...choice, title }));
  const png = new Blob([withText(plain, "Asterism", recipe)], { type: blob.type });
  return saveFile(png, `${fileName(title)}-${appearance.map.network.kind}.png`);
}

/** What `asterism export --recipe` makes the whole map of, and the explorer opens. */
function recipeOfPicture(state: State, choice: PictureChoice): object {
  const { heading, legend, caption, title } = choice;
  const background = fileBackground(choice);
  const { colorBy, sizeBy } = state.view.look;
  const picture = pictureOptions({ heading, legend, caption, background, colorBy, sizeBy });
  const ids = state.map.value?.map.network.nodes.ids ?? [];
  const tags = colorBy === "tag" ? { tags: tagsOnMap(markedTags(state.tags ?? []), ids) } : {};
  return {
    ...writeSavedMap(state),
    format: "png",
    screen: true,
    picture: { title, ...picture, ...tags },
  };
}

/** What is looked at, with the years that are played as they are on the screen. */
function viewOf(state: State): Pick<View, "isolated" | "look" | "play"> {
  return { ...state.view, play: playShown(state) };
}

function compose(
  picture: Picture,
  appearance: Appearance,
  { isolated, look, play }: Pick<View, "isolated" | "look" | "play">,
  choice: PictureChoice,
  ground: Ground,
  shown: string,
): HTMLCanvasElement {
  const { map, paint } = appearance;
  const { scale } = picture;
  const mapWidth = picture.canvas.width / scale;
  const mapHeight = picture.canvas.height / scale;
  const { width, height, head, body } = sheetOf({ width: mapWidth, height: mapHeight }, choice);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(TOO_LARGE);
  if (choice.background !== "transparent") {
    context.fillStyle = ground.paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(picture.canvas, 0, (head + (body - mapHeight) / 2) * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const bottom = head + body;
  const played =
    play === null ? "" : `, papers ${play.span === null ? "" : "of "}${playInWords(play)}`;
  if (choice.heading) drawTitle(context, map, isolated, choice.title, width, ground);
  if (choice.caption) {
    const lines = [`${shorten(shown, LONGEST_SENTENCE)}.`, recipeLine(map, played)];
    drawCaption(context, lines, bottom + 8, width, ground);
  }
  if (!choice.legend) return canvas;
  const sizes = samplesOf(appearance, picture.unit);
  const foot = 2 * Math.max(0, ...sizes.map(({ radius }) => radius)) + 58;
  const typed = map.network.kind === "knowledge" ? 30 : 0;
  const { legend } = paint;
  const corner = { left: mapWidth, top: head + LINE };
  if (legend.type === "groups")
    drawGroups(context, map, isolated, ground, corner, bottom - foot - typed);
  else drawColors(context, legend, map.network.kind, ground, corner);
  if (typed > 0) drawTypes(context, ground, mapWidth, bottom - foot - typed / 2);
  drawSizes(context, sizes, look.sizeBy, ground, mapWidth, bottom);
  return canvas;
}

function drawTitle(
  context: CanvasRenderingContext2D,
  map: NetworkMap,
  isolated: number | null,
  title: string,
  width: number,
  ground: Ground,
): void {
  const { network, communities } = map;
  const { years } = network.options;
  const group = isolated === null ? undefined : communities[isolated];
  const shown = shownInWords(network.kind, network.ledger);
  const parts =
    group === undefined
      ? [
          `${NETWORK_NAMES[network.kind]}: ${shown}`,
          counted(network.ledger.shown.links, "link"),
          counted(network.ledger.shown.papers, "paper"),
        ]
      : [
          `${NETWORK_NAMES[network.kind]}: the ${counted(group.size, ...ITEM_WORDS[network.kind])} of one group`,
          counted(group.papers, "paper"),
        ];
  if (years !== null) parts.push(`years ${yearSpan(years[0], years[1])}`);
  context.textBaseline = "top";
  context.textAlign = "left";
  context.fillStyle = ground.ink;
  context.font = LABEL_FONTS.community(21);
  // What is too long for a small picture is set narrower.
  const room = width - 2 * MARGIN;
  context.fillText(shorten(title, 120), MARGIN, 18, room);
  context.fillStyle = ground.quiet;
  context.font = LABEL_FONTS.node(12.5);
  context.fillText(parts.join(", "), MARGIN, 50, room);
}

function recipeLine({ analysis, fingerprint }: NetworkMap, played: string): string {
  return `Made with Asterism, seed ${analysis.seed}, data ${fingerprint}${played}`;
}

/** Lines below the map; what is too long for a small picture is set narrower. */
function drawCaption(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  y: number,
  width: number,
  ground: Ground,
): void {
  context.textBaseline = "top";
  context.textAlign = "left";
  context.fillStyle = ground.quiet;
  context.font = LABEL_FONTS.node(11);
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, y + i * LINE, width - 2 * MARGIN);
  });
}

/** The groups with their whole names, as many as there is room for above `bottom`. */
function drawGroups(
  context: CanvasRenderingContext2D,
  map: NetworkMap,
  isolated: number | null,
  ground: Ground,
  { left, top }: { readonly left: number; readonly top: number },
  bottom: number,
): void {
  context.font = LABEL_FONTS.node(12);
  context.textAlign = "left";
  context.textBaseline = "middle";
  const groups = map.communities.filter(({ id }) => isolated === null || id === isolated);
  const measure = (text: string) => context.measureText(text).width;
  let y = top;
  for (const [i, { label, color, size }] of groups.entries()) {
    const lines = wrap(`${label} (${count(size)})`, SIDE - MARGIN - 22, measure);
    if (y + lines.length * LINE > bottom - LINE) {
      context.fillStyle = ground.quiet;
      context.fillText(`and ${counted(groups.length - i, "smaller group")}`, left + 18, y);
      return;
    }
    context.fillStyle = color;
    context.beginPath();
    context.arc(left + 6, y, 5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = ground.ink;
    lines.forEach((line, k) => {
      context.fillText(line, left + 18, y + k * LINE);
    });
    y += lines.length * LINE + 7;
  }
}

/** The shapes of the types of nodes. */
function drawTypes(
  context: CanvasRenderingContext2D,
  ground: Ground,
  left: number,
  y: number,
): void {
  let x = left + 6;
  for (const type of SHAPED_TYPES) {
    const [word] = TYPE_WORDS[type];
    drawShape(context, type, { x, y }, 5, ground.quiet, ground.paper);
    context.fillStyle = ground.quiet;
    context.fillText(word, x + 10, y);
    x += context.measureText(word).width + 26;
  }
}

/** Up to three sizes of discs with what they stand for, as large as on the map; pixels. */
function samplesOf({ map, sizes }: Appearance, unit: number): readonly SizeSample[] {
  if (sizes === null) return [];
  return sizeSamples(sizes, discRadii(map))
    .map(({ label, radius }) => ({ label, radius: radius * unit }))
    .filter(({ radius }) => radius <= LARGEST_SAMPLE);
}

function drawSizes(
  context: CanvasRenderingContext2D,
  samples: readonly SizeSample[],
  sizeBy: SizeBy,
  ground: Ground,
  left: number,
  bottom: number,
): void {
  const most = Math.max(0, ...samples.map(({ radius }) => radius));
  context.font = LABEL_FONTS.node(11.5);
  context.textBaseline = "middle";
  context.textAlign = "center";
  if (samples.length > 0) {
    context.textAlign = "left";
    context.fillStyle = ground.ink;
    context.fillText(`Size: ${SIZE_WORDS[sizeBy]}`, left, bottom - 2 * most - 34);
    context.textAlign = "center";
  }
  let x = left + 34;
  for (const { label, radius } of samples) {
    context.beginPath();
    context.arc(x, bottom - 22 - most, radius, 0, 2 * Math.PI);
    context.strokeStyle = ground.quiet;
    context.lineWidth = 1.2;
    context.stroke();
    context.fillStyle = ground.quiet;
    context.fillText(label, x, bottom - 8);
    x += 82;
  }
}
