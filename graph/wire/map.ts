// The compact form of a map between server and explorer: a header in JSON and columns in bytes.
// `decodeMap(encodeMap(map))` equals `map` in every bit.
import type { NetworkMap } from "../model/network-map.ts";
import { broken } from "./broken.ts";
import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";
import { checksum } from "./checksum.ts";
import { readFloats, writeFloats } from "./float-column.ts";
import { headerText, parseHeader } from "./header.ts";
import { readIds, writeIds } from "./id-column.ts";
import { readTotals, writeTotals } from "./total-column.ts";
import { readEnds, readYears, writeEnds, writeYears } from "./integer-column.ts";

/** What the server calls these bytes. */
export const MAP_MEDIA_TYPE = "application/vnd.asterism.map";

/** "ASTM". */
const MAGIC = 0x4d545341;
const VERSION = 1;
/** Magic, version, checksum of all that follows: four bytes each. */
const CHECKED_FROM = 12;

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
  const { nodes, links, kind, options, ledger } = network;
  const { communities, ...found } = partition;
  const columns = new ByteWriter();
  columns.bytes(nodes.types);
  const idEnds = writeIds(columns, nodes.ids, nodes.types, nodes.labels);
  columns.varints(nodes.rows);
  columns.varints(nodes.occurrences);
  columns.varints(nodes.degrees);
  writeYears(columns, nodes.firstYears, new Int32Array(nodes.ids.length));
  writeYears(columns, nodes.lastYears, nodes.firstYears);
  columns.varints(communities);
  writeFloats(columns, centrality.pageRank);
  writeFloats(columns, centrality.betweenness);
  writeFloats(columns, layout.x);
  writeFloats(columns, layout.y);
  writeFloats(columns, layout.radii);

  writeEnds(columns, links);
  writeFloats(columns, links.strengths);
  columns.varints(links.papers);
  if (links.directions !== undefined) columns.bytes(links.directions);
  writeTotals(columns, nodes.totalLinkStrengths, links);

  const header = headerText({
    map: words,
    network: { kind, options, ledger },
    partition: found,
    betweennessSources: centrality.betweennessSources,
    idEnds,
    labels: nodes.labels,
    linkCount: links.sources.length,
    ...(links.directions === undefined ? {} : { directed: true }),
  });
  const writer = new ByteWriter();
  writer.uint32(MAGIC);
  writer.uint32(VERSION);
  writer.uint32(0);
  writer.uint32(header.length);
  writer.ascii(header);
  writer.bytes(columns.finish());
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(8, checksum(bytes, CHECKED_FROM), true);
  return bytes;
}

/**
 * The map that was encoded. Cost: linear; no more memory than the bytes can account for.
 *
 * @throws GraphError `broken-wire-data` for truncated, altered or foreign bytes
 */
export function decodeMap(bytes: Uint8Array): NetworkMap {
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== MAGIC) throw broken("they begin with something else");
  const version = reader.uint32();
  if (version !== VERSION) throw broken(`they are of version ${version}, not ${VERSION}`);
  if (reader.uint32() !== checksum(bytes, CHECKED_FROM)) throw broken("the checksum differs");
  const header = parseHeader(reader.ascii(reader.uint32()));
  const { idEnds, labels, linkCount } = header;
  const nodeCount = labels.length;

  const types = reader.bytes(nodeCount);
  const ids = readIds(reader, idEnds, types, labels);
  const rows = reader.varints(nodeCount);
  const occurrences = reader.varints(nodeCount);
  const degrees = reader.varints(nodeCount);
  const firstYears = readYears(reader, new Int32Array(nodeCount));
  const lastYears = readYears(reader, firstYears);
  const communities = reader.varints(nodeCount);
  const pageRank = readFloats(reader, nodeCount);
  const betweenness = readFloats(reader, nodeCount);
  const x = readFloats(reader, nodeCount);
  const y = readFloats(reader, nodeCount);
  const radii = readFloats(reader, nodeCount);

  const { sources, targets } = readEnds(reader, linkCount);
  requireBelow(sources, nodeCount, "a link starts");
  requireBelow(targets, nodeCount, "a link ends");
  const strengths = readFloats(reader, linkCount);
  const papers = reader.varints(linkCount);
  const directions = header.directed === true ? { directions: reader.bytes(linkCount) } : {};
  const links = { sources, targets, strengths, papers, ...directions };
  const totalLinkStrengths = readTotals(reader, nodeCount, links);
  if (reader.rest > 0) throw broken("something follows the end");

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

function requireBelow(values: Uint32Array, limit: number, what: string): void {
  for (const value of values) if (value >= limit) throw broken(`${what} at no node`);
}
