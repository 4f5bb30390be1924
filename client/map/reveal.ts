// How much of a map is shown in some of its years: what has papers in them, growing with them; what
// had some shortly before fades. Pure.
import type { MapYears, NetworkMap, YearColumns } from "../../graph/index.ts";
import type { Play } from "../state/play.ts";
import { firstYearOf } from "../state/play.ts";
import type { Drawn } from "./drawn.ts";
import type { Emphasis } from "./emphasis.ts";

/** For each node, or each link. */
export interface RevealPart {
  /** Its papers so far as a share of all it has, 0 to 1. */
  readonly sizes: Float32Array;
  /** 1: shown, less: it fades, 0: it is not there. */
  readonly lights: Float32Array;
}

export interface Reveal {
  readonly nodes: RevealPart;
  readonly links: RevealPart;
}

/** How strong is what had papers one year ago, and two years ago, but none in the years shown. */
const FADING = [0.4, 0.16];

/** What to show of a map in its years. Cost: linear in nodes, links and their years. */
export function revealOf(years: MapYears, play: Play): Reveal {
  return { nodes: partOf(years.nodes, play), links: partOf(years.links, play) };
}

function partOf({ offsets, years, counts }: YearColumns, play: Play): RevealPart {
  const first = firstYearOf(play) ?? -Infinity;
  const length = offsets.length - 1;
  const sizes = new Float32Array(length);
  const lights = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    let [within, before, total, left] = [0, 0, 0, -Infinity];
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const [year, count] = [years[k]!, counts[k]!];
      total += count;
      if (year > play.year) continue;
      if (year >= first) within += count;
      else [left, before] = [year, count];
    }
    if (within > 0) [sizes[i], lights[i]] = [within / total, 1];
    else if (before > 0) {
      lights[i] = FADING[first - 1 - left] ?? 0;
      sizes[i] = before / total;
    }
  }
  return { sizes, lights };
}

/** What is shown of a map as it is drawn: a disc of many is there as soon as one of them is. */
export function revealOn(drawn: Drawn, map: NetworkMap, reveal: Reveal): Reveal {
  if (drawn.groups.size === 0) return reveal;
  const { nodes, links } = map.network;
  const shown = drawn.map.network;
  const nodeCount = shown.nodes.ids.length;
  const keyOf = (a: number, b: number) => Math.min(a, b) * nodeCount + Math.max(a, b);
  const linkAt = new Map<number, number>();
  shown.links.sources.forEach((source, k) => {
    linkAt.set(keyOf(source, shown.links.targets[k]!), k);
  });
  return {
    nodes: gathered(reveal.nodes, nodeCount, drawn.shownAs, (node) => nodes.occurrences[node]!),
    links: gathered(
      reveal.links,
      shown.links.sources.length,
      (link) =>
        linkAt.get(keyOf(drawn.shownAs(links.sources[link]!), drawn.shownAs(links.targets[link]!))),
      (link) => links.strengths[link]!,
    ),
  };
}

/** Parts that are drawn as one: sizes by weight, as strong as the strongest. */
function gathered(
  { sizes, lights }: RevealPart,
  length: number,
  shownAs: (i: number) => number | undefined,
  weightOf: (i: number) => number,
): RevealPart {
  const [sums, weights] = [new Float64Array(length), new Float64Array(length)];
  const together = new Float32Array(length);
  lights.forEach((light, i) => {
    const at = shownAs(i);
    if (at === undefined) return;
    const weight = weightOf(i);
    weights[at]! += weight;
    if (light > 0) sums[at]! += weight * sizes[i]!;
    together[at] = Math.max(together[at]!, light);
  });
  return {
    sizes: Float32Array.from(sums, (sum, i) => (weights[i]! > 0 ? sum / weights[i]! : 0)),
    lights: together,
  };
}

/** The part of an emphasis that is shown; what it is about keeps its place. */
export function shownOf(emphasis: Emphasis | null, reveal: Reveal | null): Emphasis | null {
  if (emphasis === null || reveal === null) return emphasis;
  const focus = new Set(emphasis.focus);
  return {
    focus: emphasis.focus,
    nodes: emphasis.nodes.filter((node) => focus.has(node) || reveal.nodes.lights[node] === 1),
    links: emphasis.links.filter((link) => reveal.links.lights[link] === 1),
  };
}

/** Indices of what is fully shown. */
export function fullyShown({ lights }: RevealPart): number[] {
  const found: number[] = [];
  lights.forEach((light, i) => {
    if (light === 1) found.push(i);
  });
  return found;
}
