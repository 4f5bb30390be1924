// The compact form of a part of a map: the form of a map, then its place in the whole and the links that
// lead out of it. `decodePart(encodePart(part))` equals `part` in every bit.
import type { MapPart } from "../model/levels.ts";
import type { Steps } from "../model/steps.ts";
import { finish } from "../model/steps.ts";
import { broken } from "./broken.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { readFloats, writeFloats } from "./float-column.ts";
import { framed, requireBelow, requireEnd, unframed } from "./frame.ts";
import { readEnds, readSteps, writeEnds, writeSteps } from "./integer-column.ts";
import { encodeMap, mapSteps } from "./map.ts";

/** What the server calls these bytes. */
export const PART_MEDIA_TYPE = "application/vnd.asterism.map-part";

/** "ASTP". */
const PART = { magic: 0x50545341, version: 1 };

/** A part as bytes; the same part gives the same bytes. Cost: linear in nodes + links. */
export function encodePart(part: MapPart): Uint8Array {
  return framed(PART, (writer) => {
    writePart(writer, part);
  });
}

/** The part that was encoded. @throws GraphError `broken-wire-data` */
export function decodePart(bytes: Uint8Array): MapPart {
  return finish(partSteps(bytes));
}

/** The same, column by column. @throws GraphError `broken-wire-data`, at the step that finds it */
export function* partSteps(bytes: Uint8Array): Steps<MapPart> {
  const reader = unframed(bytes, PART);
  const part = yield* readPart(reader);
  requireEnd(reader);
  return part;
}

/** Writes a part among other things. */
export function writePart(writer: ByteWriter, { map, nodes, ranks, outside }: MapPart): void {
  const inner = encodeMap(map);
  writer.uint32(inner.length);
  writer.bytes(inner);
  writeSteps(writer, nodes);
  writer.varints(ranks.pageRank);
  writer.varints(ranks.betweenness);
  writer.uint32(outside.sources.length);
  writer.byte(outside.directions === undefined ? 0 : 1);
  writeEnds(writer, outside);
  writeFloats(writer, outside.strengths);
  writer.varints(outside.papers);
  if (outside.directions !== undefined) writer.bytes(outside.directions);
}

/** Reads what `writePart` wrote. @throws GraphError `broken-wire-data` */
export function* readPart(reader: ByteReader): Steps<MapPart> {
  const map = yield* mapSteps(reader.bytes(reader.uint32()));
  const count = map.network.nodes.ids.length;
  const nodes = readSteps(reader, count);
  for (let i = 1; i < count; i++)
    if (nodes[i]! <= nodes[i - 1]!) throw broken("the nodes of a part do not ascend");
  const ranks = { pageRank: reader.varints(count), betweenness: reader.varints(count) };
  const links = reader.uint32();
  const directed = reader.byte() === 1;
  const { sources, targets } = readEnds(reader, links);
  requireBelow(sources, count, "a link leads out of no node");
  return {
    map,
    nodes,
    ranks,
    outside: {
      sources,
      targets,
      strengths: readFloats(reader, links),
      papers: reader.varints(links),
      ...(directed ? { directions: reader.bytes(links) } : {}),
    },
  };
}
