// The ends of links between nodes whose groups are known on both sides. Most links stay within a group:
// with nodes numbered group by group, their ends lie close together, and small numbers are short.
import { transpose } from "../model/incidence.ts";
import type { LinkColumns } from "../model/network.ts";
import { broken } from "./broken.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { requireBelow } from "./frame.ts";
import { readEnds, writeEnds } from "./integer-column.ts";

type Ends = Pick<LinkColumns, "sources" | "targets">;

const GROUPED = 1;
const PLAIN = 0;

/** Writes both ends of links. Cost: linear in nodes + links. */
export function writeGroupedEnds(writer: ByteWriter, links: Ends, groups: Uint32Array): void {
  if (!isSorted(links)) {
    writer.byte(PLAIN);
    writeEnds(writer, links);
    return;
  }
  writer.byte(GROUPED);
  const { places } = groupOrder(groups);
  const ends = sortedEnds(links, places);
  const counts = new Uint32Array(groups.length);
  for (const source of ends.sources) counts[source]!++;
  writer.varints(counts);
  const steps = new Uint32Array(ends.targets.length);
  for (let k = 0, source = -1, target = 0; k < steps.length; k++) {
    if (ends.sources[k] !== source) source = target = ends.sources[k]!;
    steps[k] = ends.targets[k]! - target;
    target = ends.targets[k]!;
  }
  writer.varints(steps);
}

/**
 * The ends of `count` links, sorted. Cost: linear in nodes + links.
 *
 * @throws GraphError `broken-wire-data`, also for an end that is no node
 */
export function readGroupedEnds(reader: ByteReader, count: number, groups: Uint32Array): Ends {
  const nodeCount = groups.length;
  if (reader.byte() !== GROUPED) {
    const ends = readEnds(reader, count);
    requireBelow(ends.sources, nodeCount, "a link starts at no node");
    requireBelow(ends.targets, nodeCount, "a link ends at no node");
    return ends;
  }
  const counts = reader.varints(nodeCount);
  let sum = 0;
  for (const links of counts) sum += links;
  if (sum !== count) throw broken("nodes have more links than there are, or fewer");
  const sources = new Uint32Array(count);
  const targets = reader.varints(count);
  for (let source = 0, k = 0; source < nodeCount; source++)
    for (let left = counts[source]!, target = source; left > 0; left--, k++) {
      sources[k] = source;
      target = targets[k]! += target;
    }
  requireBelow(targets, nodeCount, "a link ends at no node");
  const { nodes } = groupOrder(groups);
  return sortedEnds({ sources, targets }, nodes);
}

/** Nodes group by group, those of a group in their order, and the place of each. */
function groupOrder(groups: Uint32Array): {
  readonly nodes: Uint32Array;
  readonly places: Uint32Array;
} {
  const nodeCount = groups.length;
  const offsets = new Uint32Array(nodeCount + 1);
  for (let node = 0; node <= nodeCount; node++) offsets[node] = node;
  // Groups have numbers below the number of nodes; whatever else there is counts as one.
  const items = groups.map((group) => Math.min(group, nodeCount - 1));
  const nodes = transpose({ offsets, items }, nodeCount).items;
  const places = new Uint32Array(nodeCount);
  for (let place = 0; place < nodeCount; place++) places[nodes[place]!] = place;
  return { nodes, places };
}

/** The same links between nodes of other numbers, the lesser end first, sorted by both. */
function sortedEnds({ sources, targets }: Ends, numbers: Uint32Array): Ends {
  const nodeCount = numbers.length;
  // target → sources and back: each time what is walked in order comes out in order.
  const offsets = new Uint32Array(nodeCount + 1);
  const lesser = new Uint32Array(sources.length);
  const greater = new Uint32Array(sources.length);
  for (let k = 0; k < sources.length; k++) {
    const a = numbers[sources[k]!]!;
    const b = numbers[targets[k]!]!;
    const most = Math.max(a, b);
    lesser[k] = Math.min(a, b);
    greater[k] = most;
    offsets[most + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const items = new Uint32Array(sources.length);
  for (let k = 0; k < sources.length; k++) items[next[greater[k]!]!++] = lesser[k]!;
  const rows = transpose({ offsets, items }, nodeCount);
  const ends = { sources: new Uint32Array(sources.length), targets: rows.items };
  for (let node = 0; node < nodeCount; node++)
    ends.sources.fill(node, rows.offsets[node], rows.offsets[node + 1]);
  return ends;
}

/** Whether links are as those of networks: the lesser end first, sorted, no doubles. */
function isSorted({ sources, targets }: Ends): boolean {
  for (let k = 0; k < sources.length; k++) {
    if (sources[k]! >= targets[k]!) return false;
    if (k === 0 || sources[k - 1]! < sources[k]!) continue;
    if (sources[k - 1]! > sources[k]! || targets[k - 1]! >= targets[k]!) return false;
  }
  return true;
}
