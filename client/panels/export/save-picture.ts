// The map as a PNG at twice the pixels, with a legend of colour and size, and what it shows in words.
import type { NetworkMap } from "../../../graph/index.ts";
import { LABEL_FONTS } from "../../map/draw-labels.ts";
import { discRadii } from "../../map/graph.ts";
import { shorten } from "../../map/label-plan.ts";
import type { Ground } from "../../map/palette.ts";
import { GROUNDS } from "../../map/palette.ts";
import type { Scene } from "../../map/scene.ts";
import type { State } from "../../state/state.ts";
import { count, counted, NETWORK_NAMES, yearSpan } from "../../words.ts";
import { shownInWords } from "../filters/ledger-words.ts";

const SCALE = 2;
const MARGIN = 24;
const FOOT = 132; // pixels for title, legend and sizes
const LEGEND_ROWS = 4;
const LEGEND_COLUMN = 220;

/** Draws the picture and hands it to the browser as a download. */
export async function savePicture(state: State, scene: Scene): Promise<void> {
  const map = state.map.value?.map;
  if (map === undefined) return;
  const dark = document.documentElement.dataset["mantineColorScheme"] === "dark";
  const ground = GROUNDS[dark ? "dark" : "light"];
  const title = state.corpus.value?.name ?? "Papers";
  const canvas = compose(scene, map, title, ground);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(title)}-${map.network.kind}.png`;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return plain === "" ? "asterism" : plain.slice(0, 60).toLowerCase();
}

function compose(scene: Scene, map: NetworkMap, title: string, ground: Ground): HTMLCanvasElement {
  const picture = scene.picture(SCALE);
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height + FOOT * SCALE;
  const context = canvas.getContext("2d");
  if (context === null) return picture;
  context.fillStyle = ground.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  context.setTransform(SCALE, 0, 0, SCALE, 0, picture.height);
  const width = picture.width / SCALE;
  drawTitle(context, map, title, ground);
  const columns = Math.max(0, Math.floor((width - 380 - 200) / LEGEND_COLUMN));
  drawColours(context, map, ground, columns);
  drawSizes(context, map, ground, width);
  return canvas;
}

function drawTitle(
  context: CanvasRenderingContext2D,
  map: NetworkMap,
  title: string,
  ground: Ground,
): void {
  const { network } = map;
  const years = network.options.years;
  const lines = [
    `${NETWORK_NAMES[network.kind]}: ${shownInWords(network.kind, network.ledger)}`,
    `${counted(network.ledger.shown.links, "link")}, ${counted(network.ledger.shown.papers, "paper")}`,
    years === null ? "" : `Years ${yearSpan(years[0], years[1])}`,
    `Made with Asterism, seed ${map.analysis.seed}, data ${map.fingerprint}`,
  ].filter((line) => line !== "");
  context.textBaseline = "top";
  context.textAlign = "left";
  context.fillStyle = ground.ink;
  context.font = LABEL_FONTS.community(19);
  context.fillText(shorten(title, 34), MARGIN, 16);
  context.fillStyle = ground.quiet;
  context.font = LABEL_FONTS.node(11.5);
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, 46 + i * 17);
  });
}

function drawColours(
  context: CanvasRenderingContext2D,
  map: NetworkMap,
  ground: Ground,
  columns: number,
): void {
  context.font = LABEL_FONTS.node(11.5);
  context.textBaseline = "middle";
  map.communities.slice(0, columns * LEGEND_ROWS).forEach(({ label, color, size }, i) => {
    const x = 380 + Math.floor(i / LEGEND_ROWS) * LEGEND_COLUMN;
    const y = 26 + (i % LEGEND_ROWS) * 24;
    context.fillStyle = color;
    context.beginPath();
    context.arc(x, y, 5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = ground.ink;
    context.fillText(`${shorten(label, 27)} (${count(size)})`, x + 12, y);
  });
}

/** Three discs with what they stand for, in their true proportions. */
function drawSizes(
  context: CanvasRenderingContext2D,
  map: NetworkMap,
  ground: Ground,
  width: number,
): void {
  const { occurrences } = map.network.nodes;
  const radii = discRadii(map);
  const order = Array.from(radii.keys()).sort((a, b) => radii[a]! - radii[b]!);
  const samples = [0, 0.9, 1].map((share) => order[Math.round(share * (order.length - 1))]);
  const largest = radii[order.at(-1) ?? 0] ?? 1;
  let x = width - MARGIN - 150;
  context.font = LABEL_FONTS.node(11.5);
  context.textAlign = "center";
  const seen = new Set<number>();
  for (const node of samples) {
    if (node === undefined || seen.has(occurrences[node]!)) continue;
    seen.add(occurrences[node]!);
    const radius = Math.max(2, (radii[node]! / largest) * 22);
    context.beginPath();
    context.arc(x, 48, radius, 0, 2 * Math.PI);
    context.strokeStyle = ground.quiet;
    context.lineWidth = 1.2;
    context.stroke();
    context.fillStyle = ground.quiet;
    context.fillText(counted(occurrences[node]!, "paper"), x, 86);
    x += 66;
  }
}
