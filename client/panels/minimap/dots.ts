// What the small map shows: nodes, or where a large map is held in part its groups. Pure.
import type { NetworkMap } from "../../../graph/index.ts";
import { NONE } from "../../../graph/model/levels.ts";
import { spanOf } from "../../map/geometry.ts";

/** Graph units, but for the radius: pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly community: number;
}

/** More nodes than this are thinned out: no more could be told apart. */
const MOST_DOTS = 6000;
/** Pixels over which the whole map spreads, about. */
const WIDTH = 110;

export function dotsOf(map: NetworkMap): readonly Dot[] {
  return map.levels === undefined ? nodeDots(map) : groupDots(map);
}

function nodeDots({ layout: { x, y }, partition }: NetworkMap): readonly Dot[] {
  const step = Math.max(1, Math.ceil(x.length / MOST_DOTS));
  const radius = x.length > 2000 ? 0.8 : 1.3;
  const dots: Dot[] = [];
  for (let node = 0; node < x.length; node += step)
    dots.push({ x: x[node]!, y: y[node]!, radius, community: partition.communities[node]! });
  return dots;
}

/** Groups that do not divide, as large as their members spread. */
function groupDots({ levels }: NetworkMap): readonly Dot[] {
  const { tree, whole } = levels!.outline;
  const scale = WIDTH / spanOf(whole.extent);
  const dots: Dot[] = [];
  tree.parts.forEach((part, group) => {
    if (part === NONE) return;
    let community = group;
    while (tree.parents[community] !== NONE) community = tree.parents[community]!;
    const radius = Math.max(0.5, 0.8 * tree.spreads[group]! * scale);
    dots.push({ x: tree.x[group]!, y: tree.y[group]!, radius, community });
  });
  return dots;
}
