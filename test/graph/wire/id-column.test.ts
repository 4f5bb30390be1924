// Ids travel as what their labels do not tell.
import { describe, expect, it } from "vitest";
import type { EntityId } from "../../../graph/index.ts";
import { ByteReader } from "../../../graph/wire/byte-reader.ts";
import { ByteWriter } from "../../../graph/wire/byte-writer.ts";
import { readIds, writeIds } from "../../../graph/wire/id-column.ts";

const IDS: readonly EntityId[] = [
  "author:ada-lind",
  "author:ada-lind-2",
  "author:finn-ohara",
  "keyword:désirée",
  "paper:graph-networks-for-1a2b3c4d",
  "venue:",
];
const LABELS = ["Ada Lind", "Ada Lind", "Finn O'Hara", "Désirée", "Graph Networks for All", ""];
const TYPES = Uint8Array.of(1, 1, 1, 3, 0, 2);

describe("writeIds", () => {
  it("keeps only the ends that cannot be guessed, and gives the ids back", () => {
    const writer = new ByteWriter();
    const ends = writeIds(writer, IDS, TYPES, LABELS);
    // Guessed: finn-o-hara, d-sir-e, graph-networks-for-all.
    expect(ends).toEqual(["", "-2", "hara", "ésirée", "1a2b3c4d", ""]);
    expect(readIds(new ByteReader(writer.finish()), ends, TYPES, LABELS)).toEqual(IDS);
  });

  it("refuses to cut more than there is", () => {
    const writer = new ByteWriter();
    writer.varints([100]);
    expect(() =>
      readIds(new ByteReader(writer.finish()), ["x"], Uint8Array.of(1), ["Ada"]),
    ).toThrow(expect.objectContaining({ code: "broken-wire-data" }) as Error);
  });
});
