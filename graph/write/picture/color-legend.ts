// The legend of colours of a picture where they do not stand for communities: a ramp with its numbers,
// or categories.
import type { Box } from "../../model/boxes.ts";
import type { CategoryLegend, ScaleLegend } from "../../model/look/paint.ts";
import type { Tick } from "../../model/look/number-scale.ts";
import { colorAt, RAMP_STEPS } from "../../model/look/ramp.ts";
import type { NetworkKind } from "../../model/network.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { counted } from "../recipe.ts";
import { shortened, textWidth, wrapped } from "../text-width.ts";
import { dot, heading, INDENT, LINE, line, SIZE, unstated } from "./legend-parts.ts";
import { QUIET, type Mark, type TextMark } from "./marks.ts";

const RAMP_HEIGHT = 14;
const TICK_SIZE = 14;
/** Pixels between two numbers below a ramp. */
const TICK_GAP = 8;

/** The legend, as much of it as there is room for. */
export function* colorLegend(
  legend: ScaleLegend | CategoryLegend,
  kind: NetworkKind,
  box: Box,
): Generator<Mark> {
  yield heading(`Colour: ${legend.title}`, box.x, box.y + SIZE);
  const below = { ...box, y: box.y + SIZE + LINE + 8, height: box.height - SIZE - LINE - 8 };
  if (legend.type === "scale") yield* scale(legend, kind, below);
  else yield* categories(legend, below);
}

function* scale(
  { ramp, ticks, logarithmic, unknown }: ScaleLegend,
  kind: NetworkKind,
  { x, y, width }: Box,
): Generator<Mark> {
  let next = y;
  if (ticks.length === 0) {
    const words = unstated(width, x, y);
    yield* words;
    next += words.length * LINE;
  } else {
    // One value has one colour.
    const only = ticks.length === 1 ? ticks[0]!.at : null;
    const steps = only === null ? RAMP_STEPS : 1;
    for (let i = 0; i < steps; i++) {
      const color = colorAt(ramp, only ?? i / (RAMP_STEPS - 1));
      // Each runs to the end below the next: no seams.
      const from = { x: x + (i / steps) * width, y };
      const stroke = { color, width: RAMP_HEIGHT, opacity: 1 };
      yield { kind: "line", from, bend: null, to: { x: x + width, y }, stroke, flat: true };
    }
    yield* tickMarks(ticks, x, y + RAMP_HEIGHT / 2 + TICK_SIZE + 3, width);
    next += RAMP_HEIGHT / 2 + TICK_SIZE + 3 + LINE + 4;
  }
  if (logarithmic) {
    yield line("A logarithmic scale", x, next, QUIET);
    next += LINE;
  }
  if (unknown === 0) return;
  yield dot(x, next, ramp.unknown);
  const { node, nodes } = NETWORK_WORDS[kind];
  yield line(`not known of ${counted(unknown, node, nodes)}`, x + INDENT, next, QUIET);
}

/** The numbers at the ends, which stand inside them, and what of the rest has room between. */
function* tickMarks(
  ticks: readonly Tick[],
  left: number,
  y: number,
  width: number,
): Generator<TextMark> {
  const widthOf = ({ label }: Tick): number => textWidth(label, TICK_SIZE);
  const last = ticks.length > 1 ? ticks.at(-1)! : null;
  const end = left + width - (last === null ? 0 : widthOf(last) + TICK_GAP);
  let free = left;
  for (const tick of ticks) {
    const anchor = tick.at === 0 ? "start" : tick.at === 1 ? "end" : "middle";
    const x = left + tick.at * width;
    const half = widthOf(tick) / 2;
    if (anchor === "middle" && (x - half < free || x + half > end)) continue;
    free = anchor === "start" ? x + 2 * half + TICK_GAP : x + half + TICK_GAP;
    const type = { size: TICK_SIZE, bold: false, color: QUIET };
    yield { kind: "text", x, y, ...type, anchor, text: tick.label };
  }
}

function* categories({ entries }: CategoryLegend, { x, y, width, height }: Box): Generator<Mark> {
  let next = y;
  for (const { label, color, nodes } of entries) {
    const lines = wrapped(`${shortened(label, 90)} (${nodes})`, width - INDENT, SIZE);
    if (next + (lines.length - 1) * LINE > y + height) return;
    yield dot(x, next, color);
    for (const text of lines) {
      yield line(text, x + INDENT, next);
      next += LINE;
    }
    next += 6;
  }
}
