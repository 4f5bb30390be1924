// The compact form of a map between server and explorer: a header in JSON and columns in bytes.
// `decodeMap(encodeMap(map))` equals `map` in every bit.
import type { NetworkMap } from "../model/network-map.ts";
import { ByteWriter } from "./byte-writer.ts";
import { readFloats, writeFloats } from "./float-column.ts";
import type { Steps } from "../model/steps.ts";
import { finish } from "../model/steps.ts";
import { framed, requireEnd, unframed } from "./frame.ts";
import { readGroupedEnds, writeGroupedEnds } from "./grouped-ends.ts";
import type { Header } from "./header.ts";
import { asciiText, parseHeader } from "./header.ts";
import { readIds, writeIds } from "./id-column.ts";
import { readLabels, writeLabels } from "./label-column.ts";
import {
  readDegrees,
  readPapers,
  readTotals,
  writeDegrees,
  writePapers,
  writeTotals,
} from "./total-column.ts";
import { readNear, readYears, writeNear, writeYears } from "./integer-column.ts";

/** What the server calls these bytes. */
export const MAP_MEDIA_TYPE = "application/vnd.asterism.map";

/** "ASTM". */
const MAP = { magic: 0x4d545341, version: 2 };

/**
 * A map as bytes; the same map gives the same bytes. The choice of papers stays behind: whoever shows a
 * map needs none.
 *
 *     magic · version · checksum · header length · header · columns of nodes · columns of links
 *
 * Cost: linear in nodes + links.
 */
export function encodeMap(map: NetworkMap): Uint8Array {
  const { network, partition, centrality, layout, ...words } = map;
  const { nodes, links, kind, options, ledger, held } = network;
  const { communities, ...found } = partition;
  const columns = new ByteWriter();
  columns.bytes(nodes.types);
  const labels = writeLabels(columns, nodes.labels);
  const idEnds = writeIds(columns, nodes.ids, nodes.types, nodes.labels);
  writeNear(columns, nodes.rows);
  columns.varints(nodes.occurrences);
  writeYears(columns, nodes.firstYears, new Int32Array(nodes.ids.length));
  writeYears(columns, nodes.lastYears, nodes.firstYears);
  columns.varints(communities);
  writeFloats(columns, centrality.pageRank);
  writeFloats(columns, centrality.betweenness);
  writeFloats(columns, layout.x);
  writeFloats(columns, layout.y);
  writeFloats(columns, layout.radii);

  writeGroupedEnds(columns, links, communities);
  writeFloats(columns, links.strengths);
  writePapers(columns, links);
  if (links.directions !== undefined) columns.bytes(links.directions);
  writeDegrees(columns, nodes.degrees, links);
  writeTotals(columns, nodes.totalLinkStrengths, links);

  const header = asciiText({
    map: words,
    network: { kind, options, ledger, ...(held === undefined ? {} : { held }) },
    partition: found,
    betweennessSources: centrality.betweennessSources,
    idEnds,
    labels,
    linkCount: links.sources.length,
    ...(links.directions === undefined ? {} : { directed: true }),
  } satisfies Header);
  return framed(MAP, (writer) => {
    writer.uint32(header.length);
    writer.ascii(header);
    writer.bytes(columns.finish());
  });
}

/**
 * The map that was encoded. Cost: linear; no more memory than the bytes can account for.
 *
 * @throws GraphError `broken-wire-data` for truncated, altered or foreign bytes
 */
export function decodeMap(bytes: Uint8Array): NetworkMap {
  return finish(mapSteps(bytes));
}

/** The same, column by column. @throws GraphError `broken-wire-data`, at the step that finds it */
export function* mapSteps(bytes: Uint8Array): Steps<NetworkMap> {
  const reader = unframed(bytes, MAP);
  yield;
  const header = parseHeader(reader.ascii(reader.uint32()));
  const { idEnds, linkCount } = header;
  yield;
  const nodeCount = header.labels.length;

  const types = reader.bytes(nodeCount);
  const labels = readLabels(reader, header.labels);
  yield;
  const ids = readIds(reader, idEnds, types, labels);
  yield;
  const rows = readNear(reader, nodeCount);
  const occurrences = reader.varints(nodeCount);
  const firstYears = readYears(reader, new Int32Array(nodeCount));
  const lastYears = readYears(reader, firstYears);
  const communities = reader.varints(nodeCount);
  yield;
  const pageRank = readFloats(reader, nodeCount);
  const betweenness = readFloats(reader, nodeCount);
  const x = readFloats(reader, nodeCount);
  const y = readFloats(reader, nodeCount);
  const radii = readFloats(reader, nodeCount);
  yield;

  const { sources, targets } = readGroupedEnds(reader, linkCount, communities);
  yield;
  const strengths = readFloats(reader, linkCount);
  yield;
  const papers = readPapers(reader, strengths);
  yield;
  const directions = header.directed === true ? { directions: reader.bytes(linkCount) } : {};
  const links = { sources, targets, strengths, papers, ...directions };
  const degrees = readDegrees(reader, nodeCount, links);
  yield;
  const totalLinkStrengths = readTotals(reader, nodeCount, links);
  requireEnd(reader);

  return {
    ...header.map,
    network: {
      ...header.network,
      nodes: {
        ids,
        types,
        rows,
        labels,
        occurrences,
        degrees,
        totalLinkStrengths,
        firstYears,
        lastYears,
      },
      links,
    },
    partition: { ...header.partition, communities },
    centrality: { pageRank, betweenness, betweennessSources: header.betweennessSources },
    layout: { x, y, radii },
  };
}
