// Puts the nodes and links of a map into the programs that draw them: from columns into the programs'
// own arrays, each item at its slot, so that a change rewrites what changed and nothing else.
import { framedBy } from "../geometry.ts";
import type { LinkProgram } from "../link-shape.ts";
import { linkShape } from "../link-shape.ts";
import type { Look } from "../looks.ts";
import { drawOrder } from "../looks.ts";
import type { Reveal } from "../reveal.ts";
import type { Filled, Programs } from "./programs.ts";
import type { Shown } from "./shown.ts";

/** Above this many nodes, discs are drawn as points, which costs a third of triangles. */
const MANY_NODES = 4000;

const LINK_PROGRAMS = [
  "weak-line",
  "weak-thick",
  "weak-curve",
  "strong-thick",
  "strong-curve",
] as const satisfies readonly LinkProgram[];

/** What is painted of it: all where `reveal` is null. */
type Part = Shown & { readonly painted: Reveal | null };

export interface Items {
  /** Another map, or its links by other programs. */
  fill(part: Part): void;
  paintNodes(part: Part): void;
  paintLinks(part: Part): void;
  /** Nodes and links by index. */
  paintSome(part: Part, nodes: Iterable<number>, links: Iterable<number>): void;
}

interface Item extends Look {
  x: number;
  y: number;
}

export function createItems(programs: Programs): Items {
  const of = (name: Parameters<Programs["get"]>[0]) => programs.get(name)!;
  const byNumber = LINK_PROGRAMS.map(of);
  let discs: Filled = of("circle");
  /** Of each link, its program and the place in it. */
  let programAt = new Uint8Array();
  let slotAt = new Uint32Array();

  function nodesOf({ drawn, looks, painted }: Part) {
    const { x, y } = drawn.map.layout;
    const { originX, originY, scaleX, scaleY } = framedBy(drawn.extent);
    const item: Item = { x: 0, y: 0, size: 0, color: "", hidden: false };
    return (node: number) => {
      looks.node(node, painted, item);
      item.x = originX + x[node]! * scaleX;
      item.y = originY + y[node]! * scaleY;
      discs.set(node, item);
    };
  }

  function linksOf({ drawn, looks, painted }: Part) {
    const { x, y } = drawn.map.layout;
    const { sources, targets } = drawn.map.network.links;
    const { originX, originY, scaleX, scaleY } = framedBy(drawn.extent);
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ];
    const look: Look = { size: 0, color: "", hidden: false };
    const isThere = (node: number) => painted === null || painted.nodes.lights[node] !== 0;
    return (link: number) => {
      const [source, target] = [sources[link]!, targets[link]!];
      looks.link(link, painted, look);
      look.hidden ||= !isThere(source) || !isThere(target);
      from.x = originX + x[source]! * scaleX;
      from.y = originY + y[source]! * scaleY;
      to.x = originX + x[target]! * scaleX;
      to.y = originY + y[target]! * scaleY;
      byNumber[programAt[link]!]!.set(slotAt[link]!, from, to, look);
    };
  }

  function paintNodes(part: Part): void {
    const paint = nodesOf(part);
    const { length } = part.drawn.map.network.nodes.ids;
    for (let node = 0; node < length; node++) paint(node);
  }

  function paintLinks(part: Part): void {
    const paint = linksOf(part);
    const { length } = part.drawn.map.network.links.sources;
    for (let link = 0; link < length; link++) paint(link);
  }

  return {
    fill(part) {
      const { map } = part.drawn;
      const count = map.network.nodes.ids.length;
      const [used, unused] =
        count > MANY_NODES ? (["point", "circle"] as const) : (["circle", "point"] as const);
      discs = of(used);
      discs.makeRoom(count);
      of(unused).makeRoom(0);
      const { programOf } = linkShape(map, part.drawing);
      const order = drawOrder(map);
      const counts = LINK_PROGRAMS.map(() => 0);
      programAt = new Uint8Array(order.length);
      slotAt = new Uint32Array(order.length);
      for (const link of order) {
        const program = LINK_PROGRAMS.indexOf(programOf(link));
        programAt[link] = program;
        slotAt[link] = counts[program]!++;
      }
      byNumber.forEach((program, i) => {
        program.makeRoom(counts[i]!);
      });
      paintNodes(part);
      paintLinks(part);
    },
    paintNodes,
    paintLinks,
    paintSome(part, nodes, links) {
      const [paintNode, paintLink] = [nodesOf(part), linksOf(part)];
      for (const node of nodes) paintNode(node);
      for (const link of links) paintLink(link);
    },
  };
}
