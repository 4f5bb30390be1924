// Degrees and total link strengths of nodes, and the papers behind links: mostly they follow from the
// ends of the links and their strengths.
import type { LinkColumns } from "../model/network.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { readExpected, writeExpected } from "./expected-column.ts";
import { readFloats, writeFloats } from "./float-column.ts";

type Ends = Pick<LinkColumns, "sources" | "targets">;

/** Writes the totals, or that they are the sums over the links. */
export function writeTotals(writer: ByteWriter, totals: Float64Array, links: LinkColumns): void {
  writeExpected(writer, totals, sumsOf(totals.length, links), (column) => {
    writeFloats(writer, column);
  });
}

/** The totals of `nodeCount` nodes. */
export function readTotals(
  reader: ByteReader,
  nodeCount: number,
  links: LinkColumns,
): Float64Array {
  return readExpected(
    reader,
    () => sumsOf(nodeCount, links),
    () => readFloats(reader, nodeCount),
  );
}

/** Writes the degrees, or that they are the numbers of links. */
export function writeDegrees(writer: ByteWriter, degrees: Uint32Array, links: Ends): void {
  writeExpected(writer, degrees, endsAt(degrees.length, links), (column) => {
    writer.varints(column);
  });
}

/** The degrees of `nodeCount` nodes. */
export function readDegrees(reader: ByteReader, nodeCount: number, links: Ends): Uint32Array {
  return readExpected(
    reader,
    () => endsAt(nodeCount, links),
    () => reader.varints(nodeCount),
  );
}

/** Writes the papers behind links, or that they are the strengths: with full counting they are. */
export function writePapers(
  writer: ByteWriter,
  { papers, strengths }: Pick<LinkColumns, "papers" | "strengths">,
): void {
  writeExpected(writer, papers, Uint32Array.from(strengths), (column) => {
    writer.varints(column);
  });
}

/** The papers behind links of these strengths. */
export function readPapers(reader: ByteReader, strengths: Float64Array): Uint32Array {
  return readExpected(
    reader,
    () => Uint32Array.from(strengths),
    () => reader.varints(strengths.length),
  );
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

function endsAt(nodeCount: number, { sources, targets }: Ends): Uint32Array {
  const counts = new Uint32Array(nodeCount);
  for (let k = 0; k < sources.length; k++) {
    counts[sources[k]!]!++;
    counts[targets[k]!]!++;
  }
  return counts;
}
