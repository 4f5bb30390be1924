// What colours and sizes of the page stand for, where they were chosen.
import type { StandaloneDress } from "../../graph/index.ts";
import type { ColorLegend, ScaleLegend } from "../../graph/model/look/paint.ts";
import { colorAt } from "../../graph/model/look/ramp.ts";
import { SIZE_WORDS } from "../../graph/model/look.ts";
import type { NetworkKind } from "../../graph/index.ts";
import { count, counted, ITEM_WORDS } from "../words.ts";
import { dot, element } from "./element.ts";

/** Radius of the largest disc of the legend, and the least that can be seen; pixels. */
const LARGEST = 13;
const SMALLEST = 1.6;
const SVG = "http://www.w3.org/2000/svg";

export function lookLegend(dress: StandaloneDress, kind: NetworkKind): HTMLElement[] {
  return [...colors(dress.legend, kind), ...sizes(dress)];
}

function colors(legend: ColorLegend, kind: NetworkKind): HTMLElement[] {
  if (legend.type === "groups") return [];
  const title = element("h2", {}, `Colour: ${legend.title}`);
  if (legend.type === "scale") return [title, ...scale(legend, kind)];
  const rows = legend.entries.map(({ label, color, nodes }) =>
    element(
      "li",
      { class: "row" },
      dot(color),
      element("span", { class: "grow" }, label),
      element("span", { class: "quiet" }, count(nodes)),
    ),
  );
  return [title, element("ul", { "aria-label": `Colours: ${legend.title}` }, ...rows)];
}

function scale(
  { title, ramp, ticks, logarithmic, unknown }: ScaleLegend,
  kind: NetworkKind,
): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (ticks.length === 0) parts.push(quiet("No source of these papers states it."));
  else {
    const words = ticks.map(({ label }) => label).join(", ");
    const bar = element("div", { class: "ramp" });
    // One value has one colour.
    bar.style.background =
      ticks.length === 1
        ? colorAt(ramp, ticks[0]!.at)
        : `linear-gradient(to right, ${ramp.colors.join(", ")})`;
    const numbers = element("div", { class: "ticks quiet" });
    for (const { at, label } of ticks) {
      const tick = element("span", {}, label);
      tick.style.left = `${at * 100}%`;
      tick.style.transform = `translateX(${at === 0 ? 0 : at === 1 ? -100 : -50}%)`;
      numbers.append(tick);
    }
    const name = `${title} from dark to light: ${words}`;
    parts.push(element("div", { role: "img", "aria-label": name }, bar, numbers));
  }
  if (logarithmic) parts.push(quiet("A logarithmic scale"));
  if (unknown > 0)
    parts.push(quiet(dot(ramp.unknown), ` not known of ${counted(unknown, ...ITEM_WORDS[kind])}`));
  return parts;
}

function sizes({ sizeBy, sizeSamples }: StandaloneDress): HTMLElement[] {
  if (sizeBy === "papers") return [];
  const title = element("h2", {}, `Size: ${SIZE_WORDS[sizeBy]}`);
  const largest = sizeSamples.at(-1)?.radius ?? 1;
  const items = sizeSamples.map(({ label, radius }) =>
    element("li", {}, disc(Math.max(SMALLEST, (radius / largest) * LARGEST)), label),
  );
  return [
    title,
    ...(items.length > 0
      ? [element("ul", { class: "sizes" }, ...items)]
      : sizeBy === "equal"
        ? []
        : [quiet("No source of these papers states it.")]),
  ];
}

function disc(radius: number): SVGElement {
  const side = String(2 * Math.ceil(radius + 1));
  const drawing = document.createElementNS(SVG, "svg");
  const circle = document.createElementNS(SVG, "circle");
  drawing.setAttribute("width", side);
  drawing.setAttribute("height", side);
  drawing.setAttribute("aria-hidden", "true");
  const [middle, shown] = [String(Number(side) / 2), String(radius)];
  for (const [name, value] of [
    ["cx", middle],
    ["cy", middle],
    ["r", shown],
  ] as const)
    circle.setAttribute(name, value);
  drawing.append(circle);
  return drawing;
}

function quiet(...words: readonly (Node | string)[]): HTMLElement {
  return element("p", { class: "quiet" }, ...words);
}
