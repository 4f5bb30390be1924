import { describe, expect, it } from "vitest";
import { ByteReader } from "../../../graph/wire/byte-reader.ts";
import { ByteWriter } from "../../../graph/wire/byte-writer.ts";
import { readLabels, writeLabels } from "../../../graph/wire/label-column.ts";

function written(labels: readonly string[]): { ends: string[]; bytes: Uint8Array } {
  const writer = new ByteWriter();
  const ends = writeLabels(writer, labels);
  return { ends, bytes: writer.finish() };
}

describe("labels on the wire", () => {
  it("leave out what the label before begins with", () => {
    const labels = ["Ada Lind", "Ada Lindgren", "Ada L.", "", "Zoë Okafor", "Zoë Okafor"];
    const { ends, bytes } = written(labels);
    expect(ends).toEqual(["Ada Lind", "gren", ".", "", "Zoë Okafor", ""]);
    expect(readLabels(new ByteReader(bytes), ends)).toEqual(labels);
  });

  it("come back when they are very long, or cut in half between two of a pair", () => {
    const long = "x".repeat(400);
    const labels = [long, `${long}y`, "\ud83d\ude00", "\ud83d\ude01"];
    const { ends, bytes } = written(labels);
    expect(ends[1]).toHaveLength(401 - 127);
    expect(readLabels(new ByteReader(bytes), ends)).toEqual(labels);
  });

  it("are refused where one shares more than there is", () => {
    expect(() => readLabels(new ByteReader(Uint8Array.of(0, 3)), ["ab", "c"])).toThrow(/shares/);
    const long = "x".repeat(300);
    expect(() => readLabels(new ByteReader(Uint8Array.of(0, 200)), [long, ""])).toThrow(/shares/);
  });
});
