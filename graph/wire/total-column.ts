// Total link strengths follow from the links. Where a map's own equal the sums, bit by bit, nothing is
// written of them.
import type { LinkColumns } from "../model/network.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { readFloats, writeFloats } from "./float-column.ts";

const SUMMED = 1;
const WRITTEN = 0;

/** Writes the totals, or that they are the sums over the links. */
export function writeTotals(writer: ByteWriter, totals: Float64Array, links: LinkColumns): void {
  const sums = sumsOf(totals.length, links);
  if (totals.every((total, i) => Object.is(total, sums[i]))) {
    writer.byte(SUMMED);
    return;
  }
  writer.byte(WRITTEN);
  writeFloats(writer, totals);
}

/** The totals of `nodeCount` nodes. */
export function readTotals(
  reader: ByteReader,
  nodeCount: number,
  links: LinkColumns,
): Float64Array {
  return reader.byte() === SUMMED ? sumsOf(nodeCount, links) : readFloats(reader, nodeCount);
}

/** Added up in the order of the links: the form of these bytes, whatever `network/` comes to do. */
function sumsOf(nodeCount: number, { sources, targets, strengths }: LinkColumns): Float64Array {
  const sums = new Float64Array(nodeCount);
  for (let k = 0; k < sources.length; k++) {
    sums[sources[k]!]! += strengths[k]!;
    sums[targets[k]!]! += strengths[k]!;
  }
  return sums;
}
