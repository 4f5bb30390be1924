// Total link strengths travel only when they are not the sums over the links.
import { describe, expect, it } from "vitest";
import { ByteReader } from "../../../graph/wire/byte-reader.ts";
import { ByteWriter } from "../../../graph/wire/byte-writer.ts";
import {
  readDegrees,
  readPapers,
  readTotals,
  writeDegrees,
  writePapers,
  writeTotals,
} from "../../../graph/wire/total-column.ts";

/** Three nodes in a row: 0 – 1 with 0.1 and 1 – 2 with 0.2. */
const LINKS = {
  sources: Uint32Array.of(0, 1),
  targets: Uint32Array.of(1, 2),
  strengths: Float64Array.of(0.1, 0.2),
  papers: Uint32Array.of(1, 1),
};

function bytesOf(totals: Float64Array): Uint8Array {
  const writer = new ByteWriter();
  writeTotals(writer, totals, LINKS);
  return writer.finish();
}

describe("writeTotals", () => {
  it("writes one byte when the totals are the sums", () => {
    const totals = Float64Array.of(0.1, 0.1 + 0.2, 0.2);
    expect(bytesOf(totals)).toHaveLength(1);
    expect(readTotals(new ByteReader(bytesOf(totals)), 3, LINKS)).toEqual(totals);
  });

  it("writes totals that differ in the last bit", () => {
    // 0.3 is not 0.1 + 0.2 = 0.30000000000000004.
    const totals = Float64Array.of(0.1, 0.3, 0.2);
    expect(bytesOf(totals).length).toBeGreaterThan(3 * 8);
    expect(readTotals(new ByteReader(bytesOf(totals)), 3, LINKS)).toEqual(totals);
  });
});

describe("writeDegrees", () => {
  it("writes one byte when degrees are the numbers of links, else all of them", () => {
    for (const [degrees, length] of [
      [Uint32Array.of(1, 2, 1), 1],
      [Uint32Array.of(1, 2, 7), 4],
    ] as const) {
      const writer = new ByteWriter();
      writeDegrees(writer, degrees, LINKS);
      expect(writer.finish()).toHaveLength(length);
      expect(readDegrees(new ByteReader(writer.finish()), 3, LINKS)).toEqual(degrees);
    }
  });
});

describe("writePapers", () => {
  it("writes one byte when each paper counted 1, else all of them", () => {
    for (const [strengths, length] of [
      [Float64Array.of(1, 3), 1],
      [Float64Array.of(0.5, 3), 3],
    ] as const) {
      const writer = new ByteWriter();
      const papers = Uint32Array.of(1, 3);
      writePapers(writer, { papers, strengths });
      expect(writer.finish()).toHaveLength(length);
      expect(readPapers(new ByteReader(writer.finish()), strengths)).toEqual(papers);
    }
  });
});
