// The two text files of VOSviewer on the desktop: a map file of items and a network file of links.
// Source: VOSviewer manual, sections on map files and network files.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { oneLine } from "../model/text.ts";
import { inUnitSquare } from "./unit-square.ts";
import { writable } from "../model/plain-text.ts";

const COLUMNS = [
  "id",
  "label",
  "x",
  "y",
  "cluster",
  "weight<Links>",
  "weight<Total link strength>",
  "weight<Documents>",
  "score<First year>",
  "score<Last year>",
];

/** Items counted from 1, tab-separated; clusters are communities from 1. Cost: linear in nodes. */
export function* writeVosviewerMap(map: NetworkMap): Generator<string> {
  const { nodes } = map.network;
  const { x, y } = inUnitSquare(map.layout);
  const year = (known: number): string => (known === UNKNOWN_YEAR ? "" : String(known));
  yield `${COLUMNS.join("\t")}\n`;
  for (let i = 0; i < nodes.ids.length; i++)
    yield `${[
      i + 1,
      oneLine(writable(nodes.labels[i]!)),
      x(i),
      y(i),
      map.partition.communities[i]! + 1,
      nodes.degrees[i]!,
      nodes.totalLinkStrengths[i]!,
      nodes.occurrences[i]!,
      year(nodes.firstYears[i]!),
      year(nodes.lastYears[i]!),
    ].join("\t")}\n`;
}

/** A link a line: both items and the strength, without headings. Cost: linear in links. */
export function* writeVosviewerNetwork({ network }: NetworkMap): Generator<string> {
  const { sources, targets, strengths } = network.links;
  for (let k = 0; k < sources.length; k++)
    yield `${sources[k]! + 1}\t${targets[k]! + 1}\t${strengths[k]!}\n`;
}
