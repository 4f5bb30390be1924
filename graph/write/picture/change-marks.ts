// What became of nodes, as signs on their discs and as a legend: they say without colour what colours say.
import { CHANGE_COLORS, CHANGE_WORDS, CHANGES, type Change } from "../../model/difference.ts";
import type { DifferenceAnswer } from "../../query/answers.ts";
import type { NetworkKind } from "../../model/network.ts";
import type { Box } from "../../model/boxes.ts";
import { NETWORK_WORDS } from "../network-words.ts";
import { counted } from "../recipe.ts";
import { wrapped } from "../text-width.ts";
import { heading, INDENT, LINE, line, SIZE } from "./legend-parts.ts";
import { PAPER, type DiscMark, type LineMark, type Mark, type Point } from "./marks.ts";
import { shape } from "./nodes.ts";

/** What stayed as it was steps back. */
const SAME = "#a5abb6";
/** Smaller discs bear no sign that could be seen. */
const SMALLEST = 3.5;

/** The colour of a change on white. */
export function changeColor(change: Change): string {
  return change === "same" ? SAME : CHANGE_COLORS.light[change];
}

/** A plus for what came, arrows for what grew or shrank, a hole for what went. */
export function changeSign(
  change: Change,
  { x, y, radius }: Point & { readonly radius: number },
): readonly (DiscMark | LineMark)[] {
  if (radius < SMALLEST || change === "same") return [];
  const arm = radius * 0.5;
  const stroke = { color: PAPER, width: Math.max(1.1, radius / 4.5), opacity: 1 };
  const from = (dx: number, dy: number, toX: number, toY: number): LineMark => ({
    kind: "line",
    from: { x: x + dx * arm, y: y + dy * arm },
    bend: null,
    to: { x: x + toX * arm, y: y + toY * arm },
    stroke,
  });
  switch (change) {
    case "new":
      return [from(-1, 0, 1, 0), from(0, -1, 0, 1)];
    case "stronger":
      return [from(-0.9, 0.45, 0, -0.55), from(0, -0.55, 0.9, 0.45)];
    case "weaker":
      return [from(-0.9, -0.45, 0, 0.55), from(0, 0.55, 0.9, -0.45)];
    case "gone":
      return [{ kind: "disc", x, y, radius: radius * 0.5, fill: PAPER, stroke: null }];
  }
}

/** The changes with their signs and how many nodes and links each has. */
export function* changeLegend(
  kind: NetworkKind,
  { nodes, links }: Pick<DifferenceAnswer, "nodes" | "links">,
  box: Box,
): Generator<Mark> {
  yield heading("What changed", box.x, box.y + SIZE);
  const words = NETWORK_WORDS[kind];
  let y = box.y + SIZE + LINE + 8;
  for (const change of CHANGES) {
    const disc = { x: box.x + 8, y: y - 5.5, radius: 8 };
    yield* shape(disc, "paper", changeColor(change));
    yield* changeSign(change, disc);
    const counts = `${counted(nodes[change], words.node, words.nodes)}, ${counted(links[change], "link", "links")}`;
    const text = `${CHANGE_WORDS[change]}: ${counts}`;
    for (const part of wrapped(text, box.width - INDENT - 4, SIZE)) {
      yield line(part, box.x + INDENT + 4, y);
      y += LINE;
    }
    y += 8;
  }
}
